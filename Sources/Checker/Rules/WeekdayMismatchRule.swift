/// A weekday differs.
enum WeekdayMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "weekday-mismatch",
        summary: "A weekday differs",
        rationale: "Weekdays are short words that are easily taken for one another.",
        severity: .error, mqm: "accuracy/mistranslation/date-time", its: "mistranslation")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context)
    }
}
