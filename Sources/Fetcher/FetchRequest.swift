/// A URL to get, and what is already known of it: with either header, the server may answer that nothing changed.
public struct FetchRequest: Sendable, Hashable {
    public var url: String
    /// The `ETag` and `Last-Modified` of the copy at hand, as received.
    public var etag: String?
    public var lastModified: String?
    /// The time of which a copy is wanted, in seconds since 1970: asked of a Memento TimeGate (RFC 7089).
    public var acceptTime: Int?

    public init(url: String, etag: String? = nil, lastModified: String? = nil, acceptTime: Int? = nil) {
        self.url = url
        self.etag = etag
        self.lastModified = lastModified
        self.acceptTime = acceptTime
    }

    /// The request's header lines. A value that is no plain line of text is left out: it may come from a file that somebody
    /// else wrote, and a line break in it would begin another header.
    var conditions: [String] {
        lines([("If-None-Match", etag), ("If-Modified-Since", lastModified)])
    }

    /// The header line for an archive, if the request is for one.
    var archiveHeader: [String] { lines([("Accept-Datetime", acceptTime.flatMap(HTTPDate.format))]) }

    private func lines(_ headers: [(String, String?)]) -> [String] {
        headers.compactMap { name, value in
            guard let value, HeaderText.isPlain(value) else { return nil }
            return name + ": " + value
        }
    }
}

/// A redirect on the way: the URL asked and the status it answered.
public struct Hop: Sendable, Hashable {
    public let url: String
    public let status: Int

    public init(url: String, status: Int) {
        self.url = url
        self.status = status
    }
}

/// What a server answered.
public struct FetchedBody: Sendable, Hashable {
    /// After content decoding; empty where nothing changed.
    public let body: [UInt8]
    /// The URL that answered.
    public let finalURL: String
    /// The redirects before it, in order.
    public let hops: [Hop]
    public let status: Int
    public let contentType: String?
    public let etag: String?
    public let lastModified: String?
    /// When the answer was complete, by this machine's clock: ISO 8601 in UTC to the second.
    public let date: String
    /// The server says that the copy at hand is the current one (304).
    public let notModified: Bool
    /// When an archive took this copy (`Memento-Datetime`), in seconds since 1970; nil for what is no copy.
    public let mementoTime: Int?
}

/// Header values, ours and theirs.
enum HeaderText {
    static let maximumBytes = 4096

    /// Printable ASCII without line breaks, of bounded length, not empty.
    static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= maximumBytes && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }

    /// `text` as it may be shown or recorded; nil where it is too long to be a value.
    static func cleaned(_ text: String) -> String? {
        guard text.utf8.count <= maximumBytes else { return nil }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }))
    }
}
