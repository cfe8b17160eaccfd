public import Facts
public import Languages

/// What a check is asked to do.
public struct CheckOptions: Sendable {
    /// Files or URLs of the original; several are read as one. Empty to find it.
    public var originals: [String] = []
    /// Fetch originals that are named and not cached.
    public var fetches = false
    /// A missing or merely inferred original is an error.
    public var requiresOriginal = false
    /// The language of the documents when they do not say, BCP 47.
    public var language: String?
    /// The documents' date when they do not say.
    public var date: PartialDate?
    /// How many documents are checked at a time; the answer does not depend on it.
    public var jobs = 1
    /// Endpoints of this machine or a private network that may be fetched from.
    public var allowPrivate: [String] = []
    /// Say of each finding which bead it stands in and what was read there.
    public var explains = false
    /// Where the words of a pair of languages are looked up: those of this build, and of dictionaries that were added.
    public var lexicons = LexiconLibrary.standard
    /// Only files that changed since this git revision.
    public var since: String?
    /// Only these of the files that are found, as they were found; nil for all.
    public var only: Set<String>?
    /// Keep both texts of each document in the report, for the formats that show them.
    public var keepsTexts = false
    /// Told after each document how many of how many are done; from any thread.
    public var progress: (@Sendable (_ done: Int, _ of: Int) -> Void)?

    public init() {}
}
