/// A country, place or organisation is another.
enum NameMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "name-mismatch",
        summary: "A country, place or organisation is another",
        rationale: "Niger is not Nigeria. Countries and nationalities are compared by table; parts of a country count as "
            + "the country.",
        severity: .error, mqm: "accuracy/mistranslation/entity", its: "mistranslation")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context)
    }
}
