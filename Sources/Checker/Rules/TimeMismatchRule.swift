/// A time of day differs.
enum TimeMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "time-mismatch",
        summary: "A time of day differs",
        rationale: "Twelve hours apart count as the same where one side does not say which half of the day.",
        example: RuleExample(
            "The session opens at 9:30.",
            "تفتتح الجلسة في الساعة 8:30.", language: "ar"),
        severity: .error, mqm: "accuracy/mistranslation/date-time", its: "mistranslation")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context)
    }
}
