import Checker
import Testing

@Suite struct GlossaryTests {
    @Test func readsTermsAndRenderings() throws {
        let glossary = try Glossary(tsv: "# our terms\n\nSecurity Council\tشورای امنیت | شورای‌امنیت\r\ncouncil\tشورا\n")
        #expect(
            glossary.entries == [
                Glossary.Entry(term: "Security Council", renderings: ["شورای امنیت", "شورای‌امنیت"]),
                Glossary.Entry(term: "council", renderings: ["شورا"]),
            ])
    }

    @Test(arguments: [("council", 1), ("a\tb\ncouncil\t", 2), ("a\tb\n\n\tشورا", 3), ("council\t | ", 1)])
    func saysWhichLineCannotBeRead(_ text: String, _ line: Int) {
        #expect(throws: GlossaryError.self) { try Glossary(tsv: text) }
        do { _ = try Glossary(tsv: text) } catch {
            #expect(error.line == line)
            #expect(error.description.hasPrefix("line \(line) of the glossary"))
        }
    }

    static let glossary = Glossary([
        Glossary.Entry(term: "Security Council", renderings: ["شورای امنیت", "مجلس الأمن"]),
        Glossary.Entry(term: "council", renderings: ["انجمن"]),
        Glossary.Entry(term: "human rights", renderings: ["حقوق بشر", "حقوق الإنسان"]),
        Glossary.Entry(term: "ceasefire", renderings: ["آتش‌بس", "وقف إطلاق النار", "الهدنة"]),
    ])

    /// Pairs in which every term is rendered as approved: endings, clitics, spelling and the neighbouring sentence do not matter.
    static let approved = [
        ("The Security Council met on Monday.", "شوراي امنيت روز دوشنبه تشکیل جلسه داد.", "fa"),
        ("He spoke to the Security Council.", "تحدث إلى مجلس الأمن.", "ar"),
        ("The report is about human rights in prisons.", "التقرير عن حقوق الإنسان في السجون.", "ar"),
        ("The report is about human rights in prisons.", "این گزارش درباره حقوق بشر در زندان‌ها است.", "fa"),
        ("The army rejected the ceasefires.", "ارتش آتشبس را رد کرد.", "fa"),
        ("The army rejected the ceasefire.", "رفض الجيش هدنة.", "ar"),
        ("The army rejected the plan.", "رفض الجيش الخطة.", "ar"),
    ]

    @Test(arguments: approved) func approvedRenderingIsNoAlarm(_ original: String, _ translation: String, _ language: String) {
        let pair = CheckedPair(original, translation, language, glossary: Self.glossary)
        #expect(!pair.findings.contains { $0.rule == "term-mismatch" }, "\(pair.summary)")
    }

    static let others = [
        ("The Security Council met on Monday.", "هیئت امنیت روز دوشنبه تشکیل جلسه داد.", "fa", "Security Council"),
        ("The report is about human rights in prisons.", "التقرير عن حقوق الناس في السجون.", "ar", "human rights"),
        ("The army rejected the ceasefire.", "رفض الجيش وقف القتال.", "ar", "ceasefire"),
    ]

    @Test(arguments: others) func otherRenderingIsFlaggedOnce(
        _ original: String, _ translation: String, _ language: String, _ term: String
    ) {
        let pair = CheckedPair(original, translation, language, glossary: Self.glossary)
        let found = pair.findings.filter { $0.rule == "term-mismatch" }
        #expect(found.map { $0.source?.value } == [term], "\(pair.summary)")
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test func noGlossaryNoFinding() {
        #expect(!CheckedPair("The council met.", "شورا تشکیل جلسه داد.", "fa").findings.contains { $0.rule == "term-mismatch" })
    }
}
