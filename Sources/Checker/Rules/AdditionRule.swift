/// A sentence of the translation has no counterpart.
enum AdditionRule: Rule {
    static let declaration = RuleDeclaration(
        id: "addition",
        summary: "A sentence of the translation has no counterpart",
        rationale: "What is brought in looks like the original's own words.",
        severity: .warning, mqm: "accuracy/addition", its: "addition")

    static func findings(in context: CheckContext) -> [Finding] {
        UnpairedSegments.additions(declaration, in: context)
    }
}
