/// What a rule says of itself: `sanad rules`, the documentation and the SARIF table are made from it.
public struct RuleDeclaration: Sendable {
    public let id: String
    /// One line, without a full stop.
    public let summary: String
    /// Why it matters, and what is known to be flagged wrongly.
    public let rationale: String
    /// A pair that the rule must flag; it is also a test. Nil for rules that look at more than the two texts.
    public let example: RuleExample?
    public let severity: Severity
    /// Category of the Multidimensional Quality Metrics typology.
    public let mqm: String
    /// Localization quality issue type of ITS 2.0.
    public let its: String

    public init(
        id: String, summary: String, rationale: String, example: RuleExample?, severity: Severity, mqm: String, its: String
    ) {
        self.id = id
        self.summary = summary
        self.rationale = rationale
        self.example = example
        self.severity = severity
        self.mqm = mqm
        self.its = its
    }
}

/// An original and a translation that a rule flags; where they have several sentences, each stands on a line of its own.
public struct RuleExample: Sendable {
    public let original: String
    public let translation: String
    /// Language tag of the translation.
    public let language: String

    public init(_ original: String, _ translation: String, language: String) {
        self.original = original
        self.translation = translation
        self.language = language
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
