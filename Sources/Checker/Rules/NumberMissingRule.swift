/// A number of the original is not in the translation.
enum NumberMissingRule: Rule {
    static let declaration = RuleDeclaration(
        id: "number-missing",
        summary: "A number of the original is not in the translation",
        rationale: "A figure left out is a statement left out. Small numbers in words count as weak evidence, since "
            + "languages differ in when they say them.",
        severity: .warning, mqm: "accuracy/omission", its: "omission")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.missing(declaration, .number, in: context)
    }
}
