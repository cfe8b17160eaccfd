/// The original changed since the translation.
enum ProvenanceOriginalChangedRule: Rule {
    static let declaration = RuleDeclaration(
        id: "provenance-original-changed",
        summary: "The original changed since the translation",
        rationale: "The cached snapshots differ, and the translation fits the older one.",
        severity: .warning, mqm: "verity", its: "other")
}
