/// The text holds hidden directional embeddings, overrides or isolates.
enum TextBidiControlRule: Rule {
    static let declaration = RuleDeclaration(
        id: "text-bidi-control",
        summary: "The text holds hidden directional embeddings, overrides or isolates",
        rationale: "They can make a text read otherwise than it is stored (CVE-2021-42574). Plain marks (U+200E, U+200F, "
            + "U+061C) are ordinary and not flagged.",
        severity: .warning, mqm: "design/text-encoding", its: "characters")

    static func findings(in context: CheckContext) -> [Finding] {
        HiddenControls.findings(declaration, in: context)
    }
}
