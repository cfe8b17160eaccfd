import Checker
import Documents

/// The format `gitlab`: the JSON of GitLab's code quality report.
enum CheckGitLab {
    private struct Issue: Encodable {
        struct Location: Encodable {
            struct Lines: Encodable { let begin: Int }
            let path: String
            let lines: Lines
        }
        enum CodingKeys: String, CodingKey {
            case description, fingerprint, severity, location
            case checkName = "check_name"
        }
        let description: String
        let checkName: String
        let fingerprint: String
        let severity: String
        let location: Location
    }

    static func write(_ report: CheckReport, _ options: CheckFormatOptions) -> String {
        // GitLab takes issues with one fingerprint for one: the place among equals, and the document, tell them apart.
        var seen: [String: Int] = [:]
        let issues = report.documents.flatMap { document in
            document.live(from: options.minimumSeverity).map { located -> Issue in
                let finding = located.finding
                let content = finding.fingerprint + "-" + hash(document.projectPath)
                let count = seen[content, default: 0]
                seen[content] = count + 1
                return Issue(
                    description: TerminalText.clean(finding.message), checkName: finding.rule,
                    fingerprint: "\(content)-\(count)", severity: severity(finding.severity),
                    location: .init(path: document.projectPath, lines: .init(begin: located.translation?.start.line ?? 1)))
            }
        }
        return StableJSON.text(issues)
    }

    private static func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "critical"
        case .warning: "minor"
        case .info: "info"
        }
    }

    /// FNV-1a: tells paths apart, no more.
    private static func hash(_ text: String) -> String {
        String(text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 16)
    }
}
