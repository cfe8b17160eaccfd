import Checker
import Documents

/// The format `markdown`: a comment for a pull request, the worst first, short whatever was found.
enum CheckMarkdown {
    /// A comment of more would not be read; hosts also bound its length.
    private static let most = 20
    private static let mostQuoted = 240

    static func write(_ report: CheckReport, _ options: CheckFormatOptions) -> String {
        let findings = report.documents.flatMap { document in
            document.live(from: options.minimumSeverity).map { (document: document, located: $0) }
        }
        let ranked = Severity.allCases.reversed().flatMap { severity in
            findings.filter { $0.located.finding.severity == severity }
        }
        var lines = ["### sanad: " + verdict(report, findings.map(\.located.finding), options), "", report.summary.line + "."]
        for failure in report.failures.prefix(most) {
            lines += ["", "- :warning: \(code(failure.path)): \(text(failure.message)); \(text(failure.remedy))"]
        }
        for item in ranked.prefix(most) { lines += [""] + entry(item.located, item.document) }
        if ranked.count > most {
            lines += ["", "… and \(ranked.count - most) more, in the full report."]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func verdict(_ report: CheckReport, _ findings: [Finding], _ options: CheckFormatOptions) -> String {
        if !report.failures.isEmpty { return "not everything could be checked" }
        let fails = options.failsFrom.map { level in findings.contains { $0.severity >= level } } ?? false
        if fails { return "these translations need work" }
        return findings.isEmpty ? "nothing to do" : "worth a look"
    }

    private static func entry(_ located: LocatedFinding, _ document: DocumentReport) -> [String] {
        let finding = located.finding
        let sign = finding.severity == .error ? ":x:" : finding.severity == .warning ? ":warning:" : ":information_source:"
        let place = located.translation.map { ":\($0.start.line)" } ?? ""
        let basis = document.original?.isStandIn ?? false ? " (against a stand-in)" : ""
        var lines = ["- \(sign) **\(finding.rule)** in \(code(document.projectPath + place))\(basis): \(text(finding.message))"]
        if let original = located.original { lines.append("  - original: \(quotation(original))") }
        if let translation = located.translation { lines.append("  - translation: \(quotation(translation))") }
        return lines
    }

    /// The sentence with its passage in bold, in an isolate, so that its direction stays its own.
    private static func quotation(_ passage: LocatedPassage) -> String {
        let bytes = Array(passage.sentence.utf8)
        let mark = passage.mark.clamped(to: 0..<bytes.count)
        let part = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
        let inner = part(mark)
        let isPart = !mark.isEmpty && mark.count < bytes.count && inner.contains { !$0.isWhitespace }
        guard isPart else { return "\u{2068}" + text(shortened(passage.sentence)) + "\u{2069}" }
        let before = shortenedStart(part(0..<mark.lowerBound)), after = shortened(part(mark.upperBound..<bytes.count))
        return "\u{2068}" + text(before) + "<b>" + text(inner) + "</b>" + text(after) + "\u{2069}"
    }

    private static func shortened(_ text: String) -> String {
        text.count > mostQuoted ? text.prefix(mostQuoted) + "…" : text
    }

    private static func shortenedStart(_ text: String) -> String {
        text.count > mostQuoted ? "…" + text.suffix(mostQuoted) : text
    }

    /// Text from outside in one line, with nothing in it that Markdown, HTML or the host (mentions, references) would act on.
    static func text(_ text: String) -> String {
        var out = ""
        for scalar in TerminalText.clean(text).unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "@", "#": out += String(scalar) + "<!-- -->"
            // A link is made of an address as it stands.
            case ":": out += ":<!-- -->"
            case "\\", "`", "*", "_", "[", "]", "(", ")", "!", "|", "~", "$", "{", "}": out += "\\" + String(scalar)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out.replacing("www.", with: "www<!-- -->.")
    }

    /// A path as code, where it holds no backquote, and as text where it does.
    private static func code(_ path: String) -> String {
        let clean = TerminalText.clean(path)
        return clean.contains("`") || clean.contains("@") ? text(clean) : "`\(clean)`"
    }
}
