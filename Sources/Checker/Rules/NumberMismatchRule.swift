/// A number of the translation differs from the original's.
enum NumberMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "number-mismatch",
        summary: "A number of the translation differs from the original's",
        rationale: "A figure that changed is the error that costs most and shows least. Digits of any script, number "
            + "words and scale words are compared by value. Known false alarms: a figure that the translator worked "
            + "out anew.",
        severity: .error, mqm: "accuracy/mistranslation/number", its: "numbers")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context)
    }
}
