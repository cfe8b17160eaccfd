/// A duration differs.
enum DurationMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "duration-mismatch",
        summary: "A duration differs",
        rationale: "Five weeks that become five days change what was promised. Durations are compared across units (24 "
            + "months, two years).",
        severity: .error, mqm: "accuracy/mistranslation/number", its: "numbers")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context)
    }
}
