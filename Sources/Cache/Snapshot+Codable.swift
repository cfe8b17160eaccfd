/// The fields' names in `entry.json`. What the file has besides is not kept.
extension Snapshot: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case file, sha256, size, origin
        case fetchedAt = "fetched_at"
        case finalURL = "final_url"
        case hops, status
        case contentType = "content_type"
        case etag
        case lastModified = "last_modified"
        case archive, note
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) throws -> String? { try fields.decodeIfPresent(String.self, forKey: key) }
        let details = SnapshotDetails(
            origin: try fields.decode(SnapshotOrigin.self, forKey: .origin), fetchedAt: try text(.fetchedAt),
            finalURL: try text(.finalURL), hops: try fields.decodeIfPresent([SnapshotHop].self, forKey: .hops) ?? [],
            status: try fields.decodeIfPresent(Int.self, forKey: .status), contentType: try text(.contentType),
            etag: try text(.etag), lastModified: try text(.lastModified), archive: try text(.archive), note: try text(.note))
        self.init(
            file: try fields.decode(String.self, forKey: .file), sha256: try fields.decode(String.self, forKey: .sha256),
            size: try fields.decode(Int.self, forKey: .size), details: details)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(file, forKey: .file)
        try fields.encode(sha256, forKey: .sha256)
        try fields.encode(size, forKey: .size)
        try fields.encode(details.origin, forKey: .origin)
        try fields.encode(details.fetchedAt, forKey: .fetchedAt)
        try fields.encode(details.finalURL, forKey: .finalURL)
        try fields.encode(details.hops, forKey: .hops)
        try fields.encode(details.status, forKey: .status)
        try fields.encode(details.contentType, forKey: .contentType)
        try fields.encode(details.etag, forKey: .etag)
        try fields.encode(details.lastModified, forKey: .lastModified)
        try fields.encode(details.archive, forKey: .archive)
        try fields.encode(details.note, forKey: .note)
    }
}
