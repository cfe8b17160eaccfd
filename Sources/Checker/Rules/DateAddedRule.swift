/// A day, month, year or weekday of the translation is not in the original.
enum DateAddedRule: Rule {
    static let declaration = RuleDeclaration(
        id: "date-added",
        summary: "A day, month, year or weekday of the translation is not in the original",
        rationale: "A date brought in may be right, but the original does not say it.",
        severity: .warning, mqm: "accuracy/addition", its: "addition")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.added(declaration, .date, in: context)
    }
}
