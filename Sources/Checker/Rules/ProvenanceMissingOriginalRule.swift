/// The document names no original.
enum ProvenanceMissingOriginalRule: Rule {
    static let declaration = RuleDeclaration(
        id: "provenance-missing-original",
        summary: "The document names no original",
        rationale: "Without the original nobody can check the translation. Name its URL in the document.",
        severity: .warning, mqm: "verity", its: "other")
}
