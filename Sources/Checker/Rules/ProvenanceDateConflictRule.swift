/// The dates of document and original conflict.
enum ProvenanceDateConflictRule: Rule {
    static let declaration = RuleDeclaration(
        id: "provenance-date-conflict",
        summary: "The dates of document and original conflict",
        rationale: "A translation is not older than its original.",
        severity: .warning, mqm: "verity", its: "other")
}
