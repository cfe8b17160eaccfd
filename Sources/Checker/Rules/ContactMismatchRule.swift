/// An e-mail address, URL, phone number or hashtag differs.
enum ContactMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "contact-mismatch",
        summary: "An e-mail address, URL, phone number or hashtag differs",
        rationale: "Addresses are copied, not translated: any change breaks them.",
        severity: .error, mqm: "accuracy/mistranslation", its: "mistranslation")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context) + Difference.missing(declaration, .contact, in: context)
    }
}
