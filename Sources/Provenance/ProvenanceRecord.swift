public import Facts

/// Where in the document a claim stands.
public struct Evidence: Sendable, Hashable {
    /// Index of the block; nil for what the markup or the front matter says.
    public let block: Int?
    public let line: Int
    public let column: Int
    /// What stands there, as printed.
    public let text: String
}

/// Something a document says of itself, with where it says so.
public struct Claim<Value: Sendable>: Sendable {
    public let value: Value
    public let evidence: Evidence
}

/// The URL that a document names as its original.
public struct OriginalClaim: Sendable, Hashable {
    public enum Source: String, Sendable {
        /// A line of the text says so.
        case text
        /// The front matter says so.
        case frontMatter = "front-matter"
        /// The linked data of the page says so.
        case linkedData = "linked-data"
        /// A link of the page to the same content in another language.
        case languageLink = "language-link"
    }

    public let url: String
    public let source: Source

    public init(url: String, source: Source) {
        self.url = url
        self.source = source
    }
}

/// What a document's disclaimer declares.
public struct Disclaimer: Sendable, Hashable {
    public let text: String
    /// ISO 639-1 code of the language whose version counts, or nil when it does not say.
    public let authoritativeLanguage: String?
}

/// What a document claims of itself: nothing here is verified.
public struct ProvenanceRecord: Sendable {
    /// ISO 639-1 code of the document's language.
    public let language: String?
    public let publisher: Claim<String>?
    public let published: Claim<PartialDate>?
    /// The originals it names, the likeliest first.
    public let originals: [Claim<OriginalClaim>]
    public let disclaimer: Claim<Disclaimer>?
    /// Whom it names in words as its source (*according to …*); no proof of an original.
    public let attribution: Claim<String>?
    /// Blocks that speak about the translation and are no part of it.
    public let notices: Set<Int>
    /// Where it was issued, as a line over the text or its dateline says.
    public let place: Claim<String>?

    public init(
        language: String?, publisher: Claim<String>?, published: Claim<PartialDate>?, originals: [Claim<OriginalClaim>],
        disclaimer: Claim<Disclaimer>?, attribution: Claim<String>?, notices: Set<Int>, place: Claim<String>? = nil
    ) {
        self.language = language
        self.publisher = publisher
        self.published = published
        self.originals = originals
        self.disclaimer = disclaimer
        self.attribution = attribution
        self.notices = notices
        self.place = place
    }
}
