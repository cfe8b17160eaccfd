import Facts

@testable import Aligner
@testable import Cache
@testable import Checker
@testable import Documents
@testable import Originals
@testable import Provenance
@testable import Reports

/// A fixed set of reports: a finding of each severity, a suppressed one, a stand-in, a document without original, a failure.
enum Samples {
    static let plain = TerminalText(usesColor: false, isolates: false)
    static let color = TerminalText(usesColor: true, isolates: true)

    static func snapshot(_ text: String, _ origin: SnapshotOrigin) -> Snapshot {
        let details = SnapshotDetails(
            origin: origin, fetchedAt: origin == .standIn ? nil : "2024-01-02T03:04:05Z", contentType: "text/plain")
        return Snapshot(of: Array(text.utf8), details: details)
    }

    // MARK: Check

    static let check = CheckReport(
        documents: [bridge, market, letter],
        failures: [.empty("translations/empty.txt")])

    private static let bridge = DocumentReport(
        path: "translations/bridge.fa.txt", language: "fa",
        record: ProvenanceRecord(
            language: "fa", publisher: claim("وزارت راه", 1, 1),
            published: claim(PartialDate(year: 2022, month: 3, day: 14), 2, 1),
            originals: [claim(OriginalClaim(url: "https://news.example.org/bridge", source: .text), 9, 11)],
            disclaimer: claim(
                Disclaimer(text: "این ترجمه غیررسمی است و تنها متن انگلیسی معتبر است.", authoritativeLanguage: "en"), 11, 1),
            attribution: nil, notices: [4]),
        original: OriginalReport(
            url: "https://news.example.org/bridge", reachedBy: .declared, status: .verified,
            snapshot: snapshot("bridge", .fetched)),
        declaredURL: "https://news.example.org/bridge", coverage: Coverage(aligned: 0.9, omitted: 1, added: 0),
        findings: [
            finding(
                "number-mismatch", .error, 0.98, "the original says “56” (56), the translation “۶۵” (65)",
                original: ("The bridge is 56 metres long.", "56", "56", 3), translation: ("طول این پل ۶۵ متر است.", "۶۵", "65", 4)
            ),
            finding(
                "omission", .warning, 0.8, "the translation leaves this sentence out",
                original: ("It was built by \"two brothers\" <in 1931> & their sons.", nil, nil, 5), translation: nil),
            finding(
                "name-added", .info, 0.4, "“تهران” (tehran) is not in the original", original: nil,
                translation: ("این پل در\nتهران است.", "تهران", "tehran", 6)),
            finding(
                "date-mismatch", .error, 0.9, "the original says “July”, the translation “ژوئن”",
                original: ("It opens in July.", "July", "XXXX-07", 7),
                translation: ("در ژوئن گشایش می‌یابد.", "ژوئن", "XXXX-06", 7),
                suppressed: Suppression(by: "config", reason: "agreed with the editor")),
        ], notices: ["the encoding is a guess: windows-1256"])

    private static let market = DocumentReport(
        path: "translations/market.ar.html", language: "ar",
        record: ProvenanceRecord(
            language: "ar", publisher: nil, published: nil, originals: [], disclaimer: nil, attribution: nil, notices: []),
        original: OriginalReport(
            url: "https://news.example.org/market", reachedBy: .content, status: .unverified,
            snapshot: snapshot("market", .standIn)),
        declaredURL: nil, coverage: Coverage(aligned: 1, omitted: 0, added: 0),
        findings: [
            finding(
                "money-mismatch", .warning, 0.7, "the original says “$3”, the translation “٤ دولارات”",
                original: ("Apples cost $3.", "$3", "3 USD", 2), translation: ("سعر التفاح ٤ دولارات.", "٤ دولارات", "4 USD", 8))
        ], notices: [])

    private static let letter = DocumentReport(
        path: "translations/letter\u{1B}[31m.txt", language: nil,
        record: ProvenanceRecord(
            language: nil, publisher: nil, published: nil, originals: [], disclaimer: nil, attribution: claim("رویترز", 1, 10),
            notices: []),
        original: nil, declaredURL: nil, coverage: nil,
        findings: [
            finding(
                "provenance-missing-original", .warning, 1, "the document names no original, and none in the cache says the same",
                original: nil, translation: nil)
        ], notices: [])

    private static func claim<Value: Sendable>(_ value: Value, _ line: Int, _ column: Int) -> Claim<Value> {
        Claim(value: value, evidence: Evidence(block: 0, line: line, column: column, text: "\(value)"))
    }

    typealias Quotation = (sentence: String, part: String?, value: String?, line: Int)

    private static func finding(
        _ rule: String, _ severity: Severity, _ confidence: Double, _ message: String, original: Quotation?,
        translation: Quotation?,
        suppressed: Suppression? = nil
    ) -> LocatedFinding {
        let source = original.map(located), target = translation.map(located)
        var finding = Finding(
            rule: rule, severity: severity, confidence: confidence, message: message, source: source?.passage,
            target: target?.passage)
        finding.suppression = suppressed
        return LocatedFinding(finding: finding, translation: target, original: source)
    }

    private static func located(_ quotation: Quotation) -> LocatedPassage {
        let part = quotation.part ?? quotation.sentence
        let before = quotation.sentence.firstRange(of: part).map { quotation.sentence[..<$0.lowerBound] } ?? ""
        let mark = before.utf8.count..<(before.utf8.count + part.utf8.count)
        let column = before.unicodeScalars.count + 1
        return LocatedPassage(
            start: SourceLocation(line: quotation.line, column: column),
            end: SourceLocation(line: quotation.line, column: column + part.unicodeScalars.count),
            passage: Passage(segment: 0, range: mark, text: part, value: quotation.value), sentence: quotation.sentence,
            mark: mark)
    }

    // MARK: Alignment

    /// Texts full of what markup, tables and terminals stumble over.
    static let alignment = AlignmentReport(
        source: ["A <b>bold</b> & \"quoted\"\ttext, it's said.", "Left out ]]> here.", "Two", "parts\r\nand lines."],
        target: ["متنی <b>پررنگ</b> و «نقل‌شده» &amp; تمام.", "دو بخش\u{202E} و سطر\u{1B}[31m.", "افزوده\u{0}."],
        beads: [
            Bead(source: 0..<1, target: 0..<1, posterior: 0.98765), Bead(source: 1..<2, target: 1..<1, posterior: 0.75),
            Bead(source: 2..<4, target: 1..<2, posterior: 0.5), Bead(source: 4..<4, target: 2..<3, posterior: 1),
        ], sourceLanguage: "en", targetLanguage: "fa", sourceIsRightToLeft: false, targetIsRightToLeft: true,
        sourceName: "a <&> \"b\".txt",
        targetName: "ترجمه.txt")

    // MARK: Provenance

    static func provenance() throws -> [(read: ReadDocument, search: OriginalFinder.Search)] {
        let named = try read(
            """
            وزارت راه
            ۱۴ مارس ۲۰۲۲

            پل تازه روز دوشنبه گشایش یافت و مردم از دو سوی رود برای دیدن آن آمدند.

            متن اصلی: https://news.example.org/bridge

            این ترجمه غیررسمی است و تنها متن انگلیسی معتبر است.
            """, "translations/a bridge.fa.txt")
        let inferred = try read(
            "أعلنت وزارة النقل يوم الاثنين افتتاح الجسر الجديد فوق النهر، وحضر الأهالي من الضفتين.", "translations/bridge.ar.txt")
        let missing = try read(
            "به گزارش رویترز، پل تازه گشایش یافت و مردم از دو سوی رود برای دیدن آن آمدند.", "translations/other.txt")
        let original = try read(
            "The new bridge was opened on Monday, and people came from both banks of the river.", "bridge.txt")
        let url = "https://news.example.org/bridge"
        let fetched = snapshot("bridge", .fetched), standIn = snapshot("a bridge", .standIn)
        return [
            (named, search(url, .declared, .verified, fetched, original, declared: url)),
            (inferred, search(url, .content, .unverified, standIn, original, declared: nil)),
            (missing, OriginalFinder.Search(verdict: nil, declared: nil, problems: [])),
            (named, search(url, .declared, .contradicted, fetched, original, declared: url)),
        ]
    }

    private static func read(_ text: String, _ path: String) throws -> ReadDocument {
        ReadDocument(try DocumentLoader.read(Array(text.utf8), path: path, format: .plainText))
    }

    private static func search(
        _ url: String, _ reached: ReachedBy, _ status: OriginalStatus, _ snapshot: Snapshot, _ original: ReadDocument,
        declared: String?
    ) -> OriginalFinder.Search {
        let verdict = OriginalVerdict(
            url: url, reachedBy: reached, status: status, snapshot: snapshot, original: original, alignment: Alignment(beads: []),
            support: status == .contradicted ? 0.07 : 0.925)
        return OriginalFinder.Search(verdict: verdict, declared: declared, problems: [])
    }
}
