/// A sentence of the translation has no counterpart.
enum AdditionRule: Rule {
    static let declaration = RuleDeclaration(
        id: "addition",
        summary: "A sentence of the translation has no counterpart",
        rationale: "What is brought in looks like the original's own words.",
        example: RuleExample(
            "The government signed the treaty.\nThe hospital was closed in October.",
            "دولت این معاهده را امضا کرد.\nارتش ۱۸ زندانی را آزاد کرد.\nبیمارستان در ماه اکتبر تعطیل شد.", language: "fa"),
        severity: .warning, mqm: "accuracy/addition", its: "addition")

    static func findings(in context: CheckContext) -> [Finding] {
        UnpairedSegments.additions(declaration, in: context)
    }
}
