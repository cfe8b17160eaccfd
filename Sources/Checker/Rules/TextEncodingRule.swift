/// The text holds mojibake or replacement characters.
enum TextEncodingRule: Rule {
    static let declaration = RuleDeclaration(
        id: "text-encoding",
        summary: "The text holds mojibake or replacement characters",
        rationale: "Text that was decoded with the wrong table cannot be compared, nor read.",
        example: RuleExample(
            "The council met in Cairo on Monday.",
            "اجتمع المجلس Ø§Ù„ القاهرة يوم الاثنين.", language: "ar"),
        severity: .warning, mqm: "design/text-encoding", its: "characters")

    static func findings(in context: CheckContext) -> [Finding] {
        Mojibake.findings(declaration, in: context)
    }
}
