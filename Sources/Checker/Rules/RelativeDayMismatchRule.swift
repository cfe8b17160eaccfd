/// Today, yesterday or tomorrow differs.
enum RelativeDayMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "relative-day-mismatch",
        summary: "Today, yesterday or tomorrow differs",
        rationale: "A translation published a day later often says today for yesterday: the date of what happened is "
            + "then wrong. Weeks, months and years from now are compared likewise.",
        severity: .error, mqm: "accuracy/mistranslation/date-time", its: "mistranslation")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context)
    }
}
