/// A suppression matches nothing.
enum SuppressionUnusedRule: Rule {
    static let declaration = RuleDeclaration(
        id: "suppression-unused",
        summary: "A suppression matches nothing",
        rationale: "A suppression that no longer silences anything hides the next finding.",
        severity: .warning, mqm: "other", its: "other")
}
