/// The document does not say which language version is authoritative.
enum ProvenanceMissingDisclaimerRule: Rule {
    static let declaration = RuleDeclaration(
        id: "provenance-missing-disclaimer",
        summary: "The document does not say which language version is authoritative",
        rationale: "A reader of a translation should know that it is one, and what counts.",
        severity: .info, mqm: "verity", its: "other")
}
