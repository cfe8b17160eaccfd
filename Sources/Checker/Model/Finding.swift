/// A place in one of the two texts.
public struct Passage: Sendable, Hashable {
    /// Index of the segment.
    public let segment: Int
    /// UTF-8 byte offsets in the segment's text; the whole segment when the finding is about it.
    public let range: Range<Int>
    /// What stands there, as printed.
    public let text: String
    /// What was read: a normalised value, or nil.
    public let value: String?

    public init(segment: Int, range: Range<Int>, text: String, value: String?) {
        self.segment = segment
        self.range = range
        self.text = text
        self.value = value
    }
}

/// A rule's statement that something differs.
public struct Finding: Sendable {
    public let rule: String
    public var severity: Severity
    /// How probable it is that the finding is true, 0 to 1.
    public var confidence: Double
    public let message: String
    /// Where it is in the original, or nil.
    public let source: Passage?
    /// Where it is in the translation, or nil.
    public let target: Passage?
    /// Why it was silenced, or nil.
    public var suppression: Suppression?

    public init(rule: String, severity: Severity, confidence: Double, message: String, source: Passage?, target: Passage?) {
        self.rule = rule
        self.severity = severity
        self.confidence = confidence
        self.message = message
        self.source = source
        self.target = target
    }
}

/// Why a finding is silenced: by what, and the reason given.
public struct Suppression: Sendable, Hashable {
    /// `document`, `config` or `baseline`.
    public let by: String
    public let reason: String?

    public init(by: String, reason: String?) {
        self.by = by
        self.reason = reason
    }
}
