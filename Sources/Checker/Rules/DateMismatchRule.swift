/// A day, month, year or decade differs.
enum DateMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "date-mismatch",
        summary: "A day, month, year or decade differs",
        rationale: "Dates are compared by their parts, in any order and calendar; July is not June.",
        severity: .error, mqm: "accuracy/mistranslation/date-time", its: "mistranslation")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context)
    }
}
