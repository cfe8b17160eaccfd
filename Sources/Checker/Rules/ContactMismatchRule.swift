/// An e-mail address, URL, phone number or hashtag differs.
enum ContactMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "contact-mismatch",
        summary: "An e-mail address, URL, phone number or hashtag differs",
        rationale: "Addresses are copied, not translated: any change breaks them.",
        example: RuleExample(
            "Write to press@example.org for details.",
            "للتفاصيل يرجى مراسلة pres@example.org.", language: "ar"),
        severity: .error, mqm: "accuracy/mistranslation", its: "mistranslation")

    static func findings(in context: CheckContext) -> [Finding] {
        Difference.mismatches(declaration, in: context) + Difference.missing(declaration, .contact, in: context)
    }
}
