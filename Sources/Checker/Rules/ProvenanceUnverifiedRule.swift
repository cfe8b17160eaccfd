/// The original was inferred, or is a stand-in.
enum ProvenanceUnverifiedRule: Rule {
    static let declaration = RuleDeclaration(
        id: "provenance-unverified",
        summary: "The original was inferred, or is a stand-in",
        rationale: "The original was found by content and not named by the document, or only a stand-in for it is "
            + "cached.",
        severity: .warning, mqm: "verity", its: "other")
}
