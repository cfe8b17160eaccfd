/// A day, month, year or weekday of the original is not in the translation.
enum DateMissingRule: Rule {
    static let declaration = RuleDeclaration(
        id: "date-missing",
        summary: "A day, month, year or weekday of the original is not in the translation",
        rationale: "A date left out leaves the reader to guess. Where the date stands in a neighbouring sentence nothing "
            + "is flagged.",
        severity: .warning, mqm: "accuracy/omission", its: "omission")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.missing(declaration, .date, in: context)
    }
}
