/// The named original is another document.
enum ProvenanceWrongOriginalRule: Rule {
    static let declaration = RuleDeclaration(
        id: "provenance-wrong-original",
        summary: "The named original is another document",
        rationale: "The URL leads to a text that does not align with the translation.",
        severity: .error, mqm: "verity", its: "other")
}
