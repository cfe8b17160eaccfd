public import Aligner
public import Cache

/// How the original was found.
public enum ReachedBy: String, Sendable {
    /// The document names it.
    case declared
    /// It was found among the cache's entries by what it says.
    case content
    /// It was given on the command line.
    case given
}

/// How far the claim that this is the original has been verified.
public enum OriginalStatus: String, Sendable {
    /// The document names it, it is cached as fetched, and the two align.
    case verified
    /// Nothing contradicts it, but something is not proved: it was inferred, or only a stand-in is cached.
    case unverified
    /// It is cached, and it is another text.
    case contradicted
    /// The original changed since the translation, which renders an older snapshot: the verdict's snapshot and text are that one.
    case changed
}

/// Which original a document renders, and how well that is proved.
public struct OriginalVerdict: Sendable {
    /// The URL, or the path of a file that was given.
    public let url: String
    public let reachedBy: ReachedBy
    public let status: OriginalStatus
    /// The snapshot that the translation rests on; nil for a file that was given.
    public let snapshot: Snapshot?
    public let original: ReadDocument
    /// The original's segments against the translation's.
    public let alignment: Alignment
    /// The share of the translation that the original supports, 0 to 1.
    public let support: Double
    /// The cached original that the document does render, where ``status`` is `contradicted` and there is one.
    public var better: String?
    /// What changed since that snapshot, where ``status`` is `changed`.
    public var change: OriginalChange?
}
