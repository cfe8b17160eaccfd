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

/// The rules as pages of the documentation.
public enum RulePages {
    /// The text of each page by its file name, the list of all among them.
    public static var all: [String: String] {
        var pages = ["README.md": list]
        for rule in RuleRegistry.all.map({ $0.declaration }) { pages[rule.id + ".md"] = page(rule) }
        return pages
    }

    private static let note = "<!-- Made from the rules' declarations: do not edit. `make rule-pages` makes it anew. -->\n\n"

    private static var list: String {
        let rows = RuleRegistry.all.map { $0.declaration }.map {
            "| [`\($0.id)`](\($0.id).md) | \($0.severity.rawValue) | \($0.summary) |"
        }
        return note + "# Rules\n\n| rule | usual severity | says |\n| --- | --- | --- |\n" + rows.joined(separator: "\n") + "\n"
    }

    private static func page(_ rule: RuleDeclaration) -> String {
        var text = note + "# \(rule.id)\n\n\(rule.summary).\n\n\(rule.rationale)\n\n"
        text +=
            "| | |\n| --- | --- |\n| usual severity | \(rule.severity.rawValue) |\n| MQM | \(rule.mqm) |\n| ITS 2.0 | \(rule.its) |\n"
        for example in rule.examples {
            let texts = [example.original, example.translation].flatMap { $0.split(separator: "\n") }
            text += "\nFlags:\n\n" + texts.map { "> " + $0 }.joined(separator: "\n>\n") + "\n"
        }
        text += "\nWhere it is right in spite of the rule, silence it with the reason:\n\n"
        text += "    <!-- sanad:disable \(rule.id) -- why it is right -->\n\n"
        return text + "or set it in `.sanad.yml`:\n\n```yaml\nrules:\n  \(rule.id): info   # or off, warning, error\n```\n"
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
