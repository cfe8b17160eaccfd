/// A time of day differs.
enum TimeMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "time-mismatch",
        summary: "A time of day differs",
        rationale: "Twelve hours apart count as the same where one side does not say which half of the day.",
        severity: .error, mqm: "accuracy/mistranslation/date-time", its: "mistranslation")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context)
    }
}
