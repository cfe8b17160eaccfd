/// A name of the translation occurs nowhere near in the original.
enum NameAddedRule: Rule {
    static let declaration = RuleDeclaration(
        id: "name-added",
        summary: "A name of the translation occurs nowhere near in the original",
        rationale: "A name brought in can be an explanation for foreign readers; it is worth a look.",
        severity: .warning, mqm: "accuracy/addition", its: "addition")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.added(declaration, .name, in: context)
    }
}
