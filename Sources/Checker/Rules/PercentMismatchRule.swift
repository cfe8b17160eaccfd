/// A percentage differs.
enum PercentMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "percent-mismatch",
        summary: "A percentage differs",
        rationale: "A percentage is quoted on its own more than any other figure. A half and 50 percent are the same.",
        severity: .error, mqm: "accuracy/mistranslation/number", its: "numbers")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context)
    }
}
