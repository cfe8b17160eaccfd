/// An ordinal differs.
enum OrdinalMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "ordinal-mismatch",
        summary: "An ordinal differs",
        rationale: "The number of a meeting or of a member is how readers find it again.",
        severity: .error, mqm: "accuracy/mistranslation/number", its: "numbers")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context)
    }
}
