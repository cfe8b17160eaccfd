/// An amount of money differs.
enum MoneyMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "money-mismatch",
        summary: "An amount of money differs",
        rationale: "Million and billion are one letter apart in many languages. Amounts are compared with their scale "
            + "words.",
        severity: .error, mqm: "accuracy/mistranslation/number", its: "numbers")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context)
    }
}
