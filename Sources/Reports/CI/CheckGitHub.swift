import Checker
import Documents

/// The format `github`: workflow commands that GitHub shows as annotations of lines, the worst first, since it shows only so many.
enum CheckGitHub {
    static func write(_ report: CheckReport, _ options: CheckFormatOptions) -> String {
        var lines = report.failures.map { failure in
            "::error file=\(property(failure.path)),title=sanad::\(message(failure.message + "; " + failure.remedy))"
        }
        let findings = report.documents.flatMap { document in
            document.live(from: options.minimumSeverity).map { (document: document, located: $0) }
        }
        for severity in Severity.allCases.reversed() {
            for item in findings where item.located.finding.severity == severity {
                lines.append(line(item.located, item.document))
            }
        }
        // Nothing in this line comes from a document: what opens with :: would be a command.
        lines.append("sanad: " + report.summary.line)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ located: LocatedFinding, _ document: DocumentReport) -> String {
        let finding = located.finding
        let command = finding.severity == .info ? "notice" : finding.severity.rawValue
        var properties = ["file=" + property(document.projectPath)]
        if let passage = located.translation {
            properties += ["line=\(passage.start.line)", "col=\(passage.start.column)"]
            if passage.end.line >= passage.start.line { properties.append("endLine=\(passage.end.line)") }
            if passage.end.line == passage.start.line, passage.end.column > passage.start.column {
                properties.append("endColumn=\(passage.end.column)")
            }
        }
        properties.append("title=" + property(finding.rule))
        var text = finding.message
        if let original = located.original {
            text += "\nThe original, line \(original.start.line): " + TerminalText.clean(original.sentence)
        }
        return "::\(command) \(properties.joined(separator: ","))::\(message(text))"
    }

    private static func message(_ text: String) -> String { escaped(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")]) }

    private static func property(_ text: String) -> String {
        escaped(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")])
    }

    /// Scalar by scalar: a letter's mark after a line break must not hide it.
    private static func escaped(_ text: String, _ table: [(Unicode.Scalar, String)]) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            if let pair = table.first(where: { $0.0 == scalar }) {
                out += pair.1
            } else {
                out.unicodeScalars.append(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? "\u{FFFD}" : scalar)
            }
        }
        return out
    }
}
