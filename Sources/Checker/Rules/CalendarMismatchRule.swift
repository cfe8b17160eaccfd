/// Two calendars in one passage disagree.
enum CalendarMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "calendar-mismatch",
        summary: "Two calendars in one passage disagree",
        rationale: "Where a text gives a date in two calendars, one must be the other. Without a year they agree when "
            + "any year makes them agree.",
        severity: .error, mqm: "accuracy/mistranslation/date-time", its: "mistranslation")

    static func findings(in context: CheckContext) -> [Finding] {
        CalendarAgreement.findings(declaration, in: context)
    }
}
