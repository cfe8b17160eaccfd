/// How a snapshot came into the cache.
public enum SnapshotOrigin: String, Codable, Sendable, CaseIterable {
    /// From the URL itself.
    case fetched
    /// From a web archive.
    case archived
    /// Given by hand.
    case imported
    /// Not the original: a text that stands in for it until it is fetched, and is shown as such everywhere.
    case standIn = "stand-in"

    /// How much the origin proves; the same bytes from a stronger one take its place.
    var strength: Int {
        switch self {
        case .fetched: 3
        case .archived: 2
        case .imported: 1
        case .standIn: 0
        }
    }
}

/// One step on the way to a page: the URL asked and the status it answered.
public struct SnapshotHop: Codable, Sendable, Hashable {
    public var url: String
    public var status: Int

    public init(url: String, status: Int) {
        self.url = url
        self.status = status
    }
}

/// What is known of a snapshot besides its bytes.
public struct SnapshotDetails: Sendable, Hashable {
    public var origin: SnapshotOrigin
    /// ISO 8601 in UTC to the second (`2021-12-03T09:00:00Z`); nil where nothing was fetched.
    public var fetchedAt: String?
    /// The URL that answered, after redirects.
    public var finalURL: String?
    /// The redirects on the way, in order.
    public var hops: [SnapshotHop]
    public var status: Int?
    public var contentType: String?
    public var etag: String?
    public var lastModified: String?
    /// The archive's own URL of the copy, for an archived one.
    public var archive: String?
    /// For the reader.
    public var note: String?

    public init(
        origin: SnapshotOrigin, fetchedAt: String? = nil, finalURL: String? = nil, hops: [SnapshotHop] = [], status: Int? = nil,
        contentType: String? = nil, etag: String? = nil, lastModified: String? = nil, archive: String? = nil, note: String? = nil
    ) {
        self.origin = origin
        self.fetchedAt = fetchedAt
        self.finalURL = finalURL
        self.hops = hops
        self.status = status
        self.contentType = contentType
        self.etag = etag
        self.lastModified = lastModified
        self.archive = archive
        self.note = note
    }
}

/// One retrieved body of a URL. The fields of ``SnapshotDetails`` are its own: `snapshot.origin`, `snapshot.fetchedAt`.
@dynamicMemberLookup
public struct Snapshot: Sendable, Hashable {
    /// The body's file in the entry's folder: its SHA-256 and an extension.
    public let file: String
    /// 64 lower-case hexadecimal digits.
    public let sha256: String
    /// In bytes, after content decoding.
    public let size: Int
    public var details: SnapshotDetails

    public subscript<Value>(dynamicMember field: KeyPath<SnapshotDetails, Value>) -> Value { details[keyPath: field] }

    public init(file: String, sha256: String, size: Int, details: SnapshotDetails) {
        self.file = file
        self.sha256 = sha256
        self.size = size
        self.details = details
    }

    /// The snapshot of `body`.
    init(of body: [UInt8], details: SnapshotDetails) {
        let sha256 = SHA256Hex.of(body)
        let file = sha256 + "." + BodyFile.fileExtension(contentType: details.contentType)
        self.init(file: file, sha256: sha256, size: body.count, details: details)
    }
}
