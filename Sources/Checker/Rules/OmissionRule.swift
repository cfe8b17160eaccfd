/// A sentence of the original has no counterpart.
enum OmissionRule: Rule {
    static let declaration = RuleDeclaration(
        id: "omission",
        summary: "A sentence of the original has no counterpart",
        rationale: "What is left out is invisible to the reader of the translation. Where much is missing, one finding "
            + "speaks of all.",
        severity: .warning, mqm: "accuracy/omission", its: "omission")

    static func findings(in context: CheckContext) -> [Finding] {
        UnpairedSegments.omissions(declaration, in: context)
    }
}
