import Checker
import Facts

@testable import Aligner
@testable import Cache
@testable import Documents
@testable import Originals
@testable import Provenance
@testable import Reports

/// A fixed set of documents in which every rule fires, with their texts: what every format of `check` is tried on.
///
/// It is put together by hand, so that what the checker learns does not change what the formats are held against.
enum AllRules {
    /// A sentence of the original and of the translation, with what a rule says of them. `[…]` is the passage; nil stands for no
    /// counterpart.
    struct Row {
        let rule: String
        let severity: Severity
        let original: String?
        let translation: String?
        var values: (String?, String?) = (nil, nil)
        var suppressed: Suppression?
    }

    static let rows: [Row] = [
        Row(
            rule: "number-mismatch", severity: .error, original: "The bridge is [56] metres long.",
            translation: "طول این پل [۶۵] متر است.", values: ("56", "65")),
        Row(
            rule: "percent-mismatch", severity: .error, original: "Turnout was [40%].", translation: "مشارکت [۱۴ درصد] بود.",
            values: ("40%", "14%")),
        Row(
            rule: "money-mismatch", severity: .error, original: "It cost [$3 million].",
            translation: "هزینه‌ی آن [۳ میلیارد دلار] بود.", values: ("USD 3000000", "USD 3000000000")),
        Row(
            rule: "measure-mismatch", severity: .error, original: "They carried [5 kg] of rice.",
            translation: "آنان [۵ تن] برنج بردند.", values: ("5 kilogram", "5 tonne")),
        Row(
            rule: "duration-mismatch", severity: .error, original: "It took [two hours].",
            translation: "این کار [دو روز] طول کشید.", values: ("2 hour", "2 day")),
        Row(
            rule: "ordinal-mismatch", severity: .error, original: "It is the [third] meeting.",
            translation: "این [چهارمین] نشست است.", values: ("3", "4")),
        Row(
            rule: "number-missing", severity: .warning, original: "All [12] members came.", translation: "همه‌ی اعضا آمدند.",
            values: ("12", nil)),
        Row(
            rule: "number-added", severity: .warning, original: "The members voted.", translation: "[۱۵] عضو رأی دادند.",
            values: (nil, "15")),
        Row(
            rule: "date-mismatch", severity: .error, original: "It opens in [July].", translation: "در [ژوئن] گشایش می‌یابد.",
            values: ("XXXX-07", "XXXX-06"), suppressed: Suppression(by: "config", reason: "agreed with the editor")),
        Row(
            rule: "date-missing", severity: .warning, original: "It began in [1975].", translation: "این کار آغاز شد.",
            values: ("1975", nil)),
        Row(
            rule: "date-added", severity: .warning, original: "It ended.", translation: "در [۱۹۸۰] پایان یافت.",
            values: (nil, "1980")),
        Row(
            rule: "weekday-mismatch", severity: .error, original: "They met on [Monday].",
            translation: "روز [سه‌شنبه] دیدار کردند.", values: ("Monday", "Tuesday")),
        Row(
            rule: "time-mismatch", severity: .error, original: "At [10:30] it rang.", translation: "ساعت [۱۱:۳۰] زنگ زد.",
            values: ("10:30", "11:30")),
        Row(
            rule: "relative-day-mismatch", severity: .error, original: "He left [yesterday].", translation: "او [امروز] رفت.",
            values: ("the day before", "the same day")),
        Row(
            rule: "calendar-mismatch", severity: .warning, original: "On 10 July they came.",
            translation: "[۱۰ ژوئیه (۲۹ تیر)] آمدند.", values: (nil, "XXXX-07-10")),
        Row(
            rule: "name-mismatch", severity: .error, original: "[Niger] agreed.", translation: "[نیجریه] موافقت کرد.",
            values: ("NE", "NG")),
        Row(
            rule: "name-missing", severity: .warning, original: "[Jordan] was there.", translation: "آنجا بودند.",
            values: ("JO", nil)),
        Row(
            rule: "name-added", severity: .info, original: "It was far away.", translation: "از [تهران] دور بود.",
            values: (nil, "tehran")),
        Row(
            rule: "term-mismatch", severity: .warning, original: "The [task force] met.", translation: "[گروه کار دیدار کرد.]",
            values: ("task force", nil)),
        Row(
            rule: "contact-mismatch", severity: .error, original: "Write to [a@example.org].",
            translation: "به [b@example.org] بنویسید.", values: ("a@example.org", "b@example.org")),
        Row(
            rule: "omission", severity: .warning, original: "It was built by \"two brothers\" <in 1931> & their sons.",
            translation: nil),
        Row(rule: "addition", severity: .warning, original: nil, translation: "این جمله در متن اصلی نیست."),
        Row(
            rule: "text-bidi-control", severity: .warning, original: "Plain text.",
            translation: "متن [\u{202E}پنهان\u{202C}] است.", values: (nil, "U+202E")),
        Row(
            rule: "text-encoding", severity: .warning, original: "Good text.", translation: "متن [Ø³Ù„Ø§Ù…] است.",
            values: (nil, nil), suppressed: Suppression(by: "baseline", reason: nil)),
    ]

    static let provenance: [(rule: String, severity: Severity)] = [
        ("provenance-missing-original", .warning), ("provenance-missing-disclaimer", .info), ("provenance-unverified", .warning),
        ("provenance-wrong-original", .error), ("provenance-original-changed", .warning), ("provenance-date-conflict", .warning),
        ("suppression-unused", .warning),
    ]

    static let report = CheckReport(
        documents: [numbers, claims, hostile], failures: [.empty("translations/empty.txt")])

    /// The same in one pair of languages, for formats that take no more.
    static let oneLanguage = CheckReport(documents: [numbers, claims], failures: [.empty("translations/empty.txt")])

    // MARK: The documents

    private static let numbers: DocumentReport = {
        var sources: [ComparedSentence] = [], targets: [ComparedSentence] = [], beads: [Bead] = []
        var findings: [LocatedFinding] = []
        for (index, row) in rows.enumerated() {
            let left = row.original.map { passage($0, sources.count, row.values.0, line: index + 3) }
            let right = row.translation.map { passage($0, targets.count, row.values.1, line: index + 4) }
            let pair = left.map { !$0.passage.range.isEmpty } == true && right != nil ? index : nil
            beads.append(
                Bead(
                    source: sources.count..<sources.count + (left == nil ? 0 : 1),
                    target: targets.count..<targets.count + (right == nil ? 0 : 1), posterior: 0.9))
            if let left { sources.append(sentence(left, paragraph: index / 3, pair: pair, isHeading: index == 0)) }
            if let right { targets.append(sentence(right, paragraph: index / 3, pair: pair, isHeading: index == 0)) }
            findings.append(finding(row, left, right))
        }
        return document(
            "translations/دفتر numbers.fa.txt", "fa", findings,
            ComparedTexts(
                original: ComparedText(language: "en", isRightToLeft: false, sentences: sources),
                translation: ComparedText(language: "fa", isRightToLeft: true, sentences: targets), beads: beads), .fetched)
    }()

    private static let claims = document(
        "translations/claims.fa.md", "fa",
        provenance.map { rule, severity in
            LocatedFinding(
                finding: Finding(
                    rule: rule, severity: severity, confidence: 1, message: "the document says what \(rule) says", source: nil,
                    target: nil), translation: nil, original: nil)
        }, nil, .standIn)

    /// What markup, script, Markdown and workflow commands are made of, wherever a document's text can go.
    static let attack =
        "</title></style></script><script>alert('x')</script><img src=x onerror=alert(1)>\"' --> ]]> {{x}} ${y} `z` *b* [a](javascript:1)"
        + " @someone #1\u{8}\u{1B}[31m\n::error::boo\u{0}\u{FFFE}\"\u{301} onfocus=alert(2) autofocus x=\"\u{301}"

    private static let hostile: DocumentReport = {
        let text = LocatedPassage(
            start: SourceLocation(line: 1, column: 1), end: SourceLocation(line: 1, column: 9),
            passage: Passage(segment: 0, range: 0..<9, text: attack, value: attack), sentence: attack, mark: 0..<9)
        let found = LocatedFinding(
            finding: Finding(
                rule: "name-mismatch", severity: .error, confidence: .nan, message: attack, source: text.passage,
                target: text.passage), translation: text, original: text)
        let side = ComparedSentence(
            text: attack, paragraph: 0, isHeading: false, line: 1,
            facts: [
                ComparedFact(range: 4..<20, label: attack, pair: 0), ComparedFact(range: 10..<999, label: attack, pair: nil),
            ])
        return document(
            "translations/" + attack + ".ar.html", "ar", [found],
            ComparedTexts(
                original: ComparedText(language: attack, isRightToLeft: false, sentences: [side]),
                translation: ComparedText(language: "ar", isRightToLeft: true, sentences: [side]),
                beads: [Bead(source: 0..<1, target: 0..<1, posterior: 1)]), .fetched, publisher: attack,
            url: "javascript:alert(3)")
    }()

    // MARK: Parts

    private static func document(
        _ path: String, _ language: String, _ findings: [LocatedFinding], _ texts: ComparedTexts?, _ origin: SnapshotOrigin,
        publisher: String = "وزارت راه", url: String = "https://news.example.org/bridge?a=1&b=2"
    ) -> DocumentReport {
        DocumentReport(
            path: path, language: language,
            record: ProvenanceRecord(
                language: language, publisher: claim(publisher), published: claim(PartialDate(year: 2022, month: 3, day: 14)),
                originals: [claim(OriginalClaim(url: url, source: .text))],
                disclaimer: claim(Disclaimer(text: "این ترجمه غیررسمی است.", authoritativeLanguage: "en")), attribution: nil,
                notices: []),
            original: OriginalReport(
                url: url, reachedBy: .declared, status: origin == .standIn ? .unverified : .verified,
                snapshot: Samples.snapshot("bridge", origin)),
            declaredURL: url, coverage: Coverage(aligned: 0.9, omitted: 1, added: 1), findings: findings, notices: [],
            texts: texts)
    }

    private static func claim<Value: Sendable>(_ value: Value) -> Claim<Value> {
        Claim(value: value, evidence: Evidence(block: 0, line: 9, column: 1, text: "\(value)"))
    }

    private static func passage(_ marked: String, _ segment: Int, _ value: String?, line: Int) -> LocatedPassage {
        let sentence = marked.filter { $0 != "[" && $0 != "]" }
        let before = marked.firstIndex(of: "[").map { marked[..<$0] } ?? ""
        let inner = marked.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first?
            .split(separator: "]").first.map(String.init)
        let part = inner ?? sentence
        let range = before.utf8.count..<before.utf8.count + part.utf8.count
        let column = before.unicodeScalars.count + 1
        return LocatedPassage(
            start: SourceLocation(line: line, column: column),
            end: SourceLocation(line: line, column: column + part.unicodeScalars.count),
            passage: Passage(segment: segment, range: range, text: part, value: value), sentence: sentence, mark: range)
    }

    private static func sentence(_ passage: LocatedPassage, paragraph: Int, pair: Int?, isHeading: Bool) -> ComparedSentence {
        let isFact = passage.passage.value != nil
        let fact = ComparedFact(range: passage.mark, label: "value: \(passage.passage.value ?? "")", pair: pair)
        return ComparedSentence(
            text: passage.sentence, paragraph: paragraph, isHeading: isHeading, line: passage.start.line,
            facts: isFact ? [fact] : [])
    }

    private static func finding(_ row: Row, _ left: LocatedPassage?, _ right: LocatedPassage?) -> LocatedFinding {
        // A passage is marked on the side that the rule speaks of; a sentence without marks is only its surroundings.
        let source = row.original?.contains("[") ?? false || row.translation == nil ? left : nil
        let target = row.translation?.contains("[") ?? false || row.original == nil ? right : nil
        var finding = Finding(
            rule: row.rule, severity: row.severity, confidence: 0.95,
            message: "the original says “\(source?.passage.text ?? "")”, the translation “\(target?.passage.text ?? "")”",
            source: source?.passage, target: target?.passage)
        finding.suppression = row.suppressed
        return LocatedFinding(finding: finding, translation: target, original: source)
    }
}
