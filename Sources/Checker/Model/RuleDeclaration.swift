import Languages

/// What a rule says of itself: `sanad rules`, the documentation and the SARIF table are made from it.
public struct RuleDeclaration: Sendable {
    public let id: String
    /// One line, without a full stop.
    public let summary: String
    /// Why it matters, and what is known to be flagged wrongly.
    public let rationale: String
    public let severity: Severity
    /// Category of the Multidimensional Quality Metrics typology.
    public let mqm: String
    /// Localization quality issue type of ITS 2.0.
    public let its: String

    public init(
        id: String, summary: String, rationale: String, severity: Severity, mqm: String, its: String
    ) {
        self.id = id
        self.summary = summary
        self.rationale = rationale
        self.severity = severity
        self.mqm = mqm
        self.its = its
    }
}

/// An original and a translation that a rule flags; a line break parts sentences.
public struct RuleExample: Sendable {
    public let original: String
    public let translation: String
    /// ISO 639-1 code of the translation's language.
    public let language: String

    fileprivate init?(_ row: TableRow, language: String) {
        guard row.forms.count == 2 else { return nil }
        let texts = row.forms.map { $0.split(separator: "\\n").joined(separator: "\n") }
        original = texts[0]
        translation = texts[1]
        self.language = language
    }
}

extension RuleDeclaration {
    /// Pairs that the rule must flag, from the language packs; each is also a test. None for rules about more than texts.
    public var examples: [RuleExample] {
        LanguageCatalog.all.flatMap { pack in
            pack.rows("examples", "example").filter { $0.value == id }.compactMap { RuleExample($0, language: pack.code) }
        }
    }
}

/// A rule: its declaration, and what it finds in a compared document pair.
public protocol Rule: Sendable {
    static var declaration: RuleDeclaration { get }
    /// The findings of the rule, in any order. Rules about provenance get theirs elsewhere and find nothing here.
    static func findings(in context: CheckContext) -> [Finding]
}

extension Rule {
    public static func findings(in context: CheckContext) -> [Finding] { [] }
}
