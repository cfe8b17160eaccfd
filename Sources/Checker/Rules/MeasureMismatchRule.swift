/// A measure differs.
enum MeasureMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "measure-mismatch",
        summary: "A measure differs",
        rationale: "Converted units within rounding are the same (10 miles, 16 kilometres); other values are not.",
        example: RuleExample(
            "The pipe is 40 km long.",
            "طول این لوله ۱۴ کیلومتر است.", language: "fa"),
        severity: .error, mqm: "accuracy/mistranslation/number", its: "numbers")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context)
    }
}
