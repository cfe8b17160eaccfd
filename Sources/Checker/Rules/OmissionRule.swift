/// A sentence of the original has no counterpart.
enum OmissionRule: Rule {
    static let declaration = RuleDeclaration(
        id: "omission",
        summary: "A sentence of the original has no counterpart",
        rationale: "What is left out is invisible to the reader of the translation. Where much is missing, one finding "
            + "speaks of all.",
        example: RuleExample(
            "The government signed the treaty.\nThe army freed 18 prisoners.\nThe hospital was closed in October.",
            "وقعت الحكومة المعاهدة.\nأغلق المستشفى في أكتوبر.", language: "ar"),
        severity: .warning, mqm: "accuracy/omission", its: "omission")

    static func findings(in context: CheckContext) -> [Finding] {
        UnpairedSegments.omissions(declaration, in: context)
    }
}
