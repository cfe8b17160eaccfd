/// A number of the translation is not in the original.
enum NumberAddedRule: Rule {
    static let declaration = RuleDeclaration(
        id: "number-added",
        summary: "A number of the translation is not in the original",
        rationale: "Peers that start from the original alone never see these.",
        severity: .warning, mqm: "accuracy/addition", its: "addition")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.added(declaration, .number, in: context)
    }
}
