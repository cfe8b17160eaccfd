/// A name of the original occurs nowhere near in the translation.
enum NameMissingRule: Rule {
    static let declaration = RuleDeclaration(
        id: "name-missing",
        summary: "A name of the original occurs nowhere near in the translation",
        rationale: "How often a name occurs, and pronouns for it, are never a finding: only a name that is nowhere near "
            + "on the other side. The full name of a person counts as there when any word near is spelt like a word of it.",
        severity: .warning, mqm: "accuracy/omission", its: "omission")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.missing(declaration, .name, in: context)
    }
}
