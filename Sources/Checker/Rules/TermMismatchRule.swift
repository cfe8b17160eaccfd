/// A glossary term is not rendered as approved.
enum TermMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "term-mismatch",
        summary: "A glossary term is not rendered as approved",
        rationale: "A house's terms are decisions; a glossary makes them checkable.",
        example: nil,
        severity: .warning, mqm: "terminology", its: "terminology")
}
