import Foundation

/// `entry.json`: reading with distrust, since a cache may come from a pull request.
///
/// Its last field, `seal`, is the SHA-256 of the file as it would be without it, so that no byte can change unnoticed. A file without a
/// seal is read as it is: it was written by hand, or by an older version.
package enum EntryFile {
    static let name = "entry.json"
    static let maximumBytes = 8 << 20
    private static let maximumHops = 50

    /// The entry that `bytes` hold, checked in itself; whether it stands in the right folder is the store's question.
    ///
    /// - Throws: ``CacheProblem`` with `path` as its place.
    package static func decode(_ bytes: [UInt8], path: String) throws -> CacheEntry {
        let (entry, seal) = try decodeUnsealed(bytes, path: path)
        if let seal, seal != self.seal(of: entry) { throw CacheProblem.wrongSeal(path) }
        return entry
    }

    /// What is wrong with a file whose entry can be read: bytes that make no difference to what is read are not as they were written.
    static func fault(of bytes: [UInt8], entry: CacheEntry, path: String) -> CacheProblem? {
        guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)) else { return .wrongSeal(path) }
        if file.seal != nil { return bytes == encode(entry) ? nil : .wrongSeal(path) }
        let keys = (try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])?.keys.sorted() ?? []
        guard let unknown = keys.first(where: { !["url", "snapshots"].contains($0) }) else { return nil }
        return .brokenEntry(path, "it has a field that is not known, “\(unknown.prefix(40))”")
    }

    /// `entry.json` as it stands.
    private struct File: Decodable {
        let url: String
        let snapshots: [Snapshot]
        let seal: String?
    }

    /// The entry and its seal, which is not held against it.
    static func decodeUnsealed(_ bytes: [UInt8], path: String) throws -> (entry: CacheEntry, seal: String?) {
        let file: File
        do {
            file = try JSONDecoder().decode(File.self, from: Data(bytes))
        } catch {
            throw CacheProblem.brokenEntry(path, reason(error))
        }
        let entry = CacheEntry(url: file.url, snapshots: file.snapshots)
        guard !entry.snapshots.isEmpty else { throw CacheProblem.brokenEntry(path, "it has no snapshots") }
        guard entry.snapshots.count <= CacheEntry.maximumSnapshots else {
            throw CacheProblem.brokenEntry(path, "it has more than \(CacheEntry.maximumSnapshots) snapshots")
        }
        for (index, snapshot) in entry.snapshots.enumerated() {
            let place = "snapshots[\(index)]"
            guard !snapshot.file.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }),
                snapshot.file != ".."
            else { throw CacheProblem.pathEscape(path, "\(place).file is not a plain name") }
            if let reason = fault(of: snapshot) { throw CacheProblem.brokenEntry(path, "\(place).\(reason)") }
        }
        return (entry, file.seal)
    }

    /// What is wrong with the details of a snapshot; nil for nothing.
    static func fault(of details: SnapshotDetails) -> String? {
        if let time = details.fetchedAt, !isTime(time) {
            return "fetched_at must be a UTC time such as 2021-12-03T09:00:00Z"
        }
        if details.hops.count > maximumHops { return "hops has more than \(maximumHops) redirects" }
        let statuses = details.hops.map(\.status) + (details.status.map { [$0] } ?? [])
        guard statuses.allSatisfy((100...599).contains) else { return "status is not an HTTP status" }
        return nil
    }

    private static func fault(of snapshot: Snapshot) -> String? {
        guard SHA256Hex.isValid(snapshot.sha256) else { return "sha256 must be 64 lower-case hexadecimal digits" }
        guard BodyFile.isName(snapshot.file, of: snapshot.sha256) else { return "file must be the SHA-256 and an extension" }
        guard snapshot.size >= 0 else { return "size is negative" }
        return fault(of: snapshot.details)
    }

    private static func isTime(_ text: String) -> Bool {
        guard text.utf8.count == 20, let time = try? Date.ISO8601FormatStyle().parse(text) else { return false }
        return time.formatted(.iso8601) == text
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, let context): "\(place(context.codingPath + [key])) is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "\(place(context.codingPath)) has the wrong type"
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            "\(place(context.codingPath)) has a value that is not allowed"
        default: "it is not JSON"
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        var place = ""
        for key in path {
            if let index = key.intValue { place += "[\(index)]" } else { place += (place.isEmpty ? "" : ".") + key.stringValue }
        }
        return place.isEmpty ? "the whole" : place
    }
}
