public import Checker

/// The rules for people: a table of all, or one explained with its example.
public enum RulesText {
    public static func table() -> String {
        let width = RuleRegistry.all.map { $0.declaration.id.count }.max() ?? 0
        let rows = RuleRegistry.all.map { $0.declaration }.map { rule in
            rule.id.padding(to: width) + "  " + rule.severity.rawValue.padding(to: 7) + "  " + rule.summary
        }
        return rows.joined(separator: "\n") + "\n"
    }

    public static func explanation(of rule: RuleDeclaration, terminal: TerminalText) -> String {
        var lines = [
            terminal.styled(rule.id, .bold), "  " + rule.summary + ".", "", "  severity  \(rule.severity.rawValue)",
            "  MQM       \(rule.mqm)",
            "  ITS 2.0   \(rule.its)", "", "  " + rule.rationale,
        ]
        for example in rule.examples {
            let texts = [example.original, example.translation].flatMap { $0.split(separator: "\n") }
            lines += ["", "  flags:"] + texts.map { "    " + terminal.isolated(String($0)) }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
