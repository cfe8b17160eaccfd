/// What a document says of itself outside its text. Values are as written, not interpreted.
public struct DocumentMetadata: Sendable {
    public var title: String?
    public var publisher: String?
    /// The line of the file that names the publisher, from 1.
    public var publisherLine = 1
    public var description: String?
    /// The language that the file declares (BCP 47), whatever its text is in.
    public var declaredLanguage: String?
    public var canonicalURL: String?
    /// Dates in document order, with where each was found.
    public var dates: [DocumentDate] = []
    /// The same content in other languages (`hreflang`).
    public var alternates: [AlternateLink] = []
    /// The works that the markup says this one is a translation of (`translationOfWork` of JSON-LD).
    public var translatedWorks: [AlternateLink] = []
    /// The front matter between its fences, without them.
    public var frontMatter: String?
    /// The comments of Markdown and HTML; inline suppressions live there.
    public var comments: [DocumentComment] = []

    public init() {}

    /// The first date of publication, as written.
    public var published: String? { dates.first { $0.kind == .published }?.value }
    /// The first date of change, as written.
    public var modified: String? { dates.first { $0.kind == .modified }?.value }
}

/// A date that markup gives.
public struct DocumentDate: Sendable, Hashable {
    public enum Kind: String, Sendable { case published, modified, time }

    public let kind: Kind
    public let value: String
    /// The line of the file, from 1.
    public let line: Int

    public init(kind: Kind, value: String, line: Int) {
        self.kind = kind
        self.value = value
        self.line = line
    }
}

/// A link of the markup to the same content in another language.
public struct AlternateLink: Sendable, Hashable {
    /// BCP 47, as written; empty where the markup does not say.
    public let language: String
    public let url: String
    /// The line of the file, from 1.
    public let line: Int

    public init(language: String, url: String, line: Int) {
        self.language = language
        self.url = url
        self.line = line
    }
}

/// A comment of the markup.
public struct DocumentComment: Sendable, Hashable {
    public let text: String
    /// The line of the file that it starts on, from 1.
    public let line: Int

    public init(text: String, line: Int) {
        self.text = text
        self.line = line
    }
}

/// A link of Markdown or HTML.
public struct DocumentLink: Sendable, Hashable {
    /// As written; may be relative.
    public let url: String
    public let text: String
    /// The line of the file, from 1.
    public let line: Int
    /// BCP 47, from `hreflang`.
    public let language: String?

    public init(url: String, text: String, line: Int, language: String? = nil) {
        self.url = url
        self.text = text
        self.line = line
        self.language = language
    }
}

/// Something about the reading of a file that its user should know.
public struct DocumentNotice: Sendable, Hashable {
    public enum Code: String, Sendable {
        /// The encoding is a guess.
        case guessedEncoding = "guessed-encoding"
        /// Bytes that are no text were replaced by U+FFFD.
        case invalidBytes = "invalid-bytes"
        /// The charset that the page declares is not known, or not what the page is in.
        case charset
    }

    public let code: Code
    public let message: String

    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}
