import Foundation

extension CacheStore {
    /// The media type of the record that says all that the cache knows of a snapshot.
    static let snapshotType = "application/vnd.sanad.snapshot+json"

    /// Writes snapshots to a WARC 1.1 file, oldest first within a URL: each body as a `resource` record, since the cache keeps it as it
    /// was after content decoding, and what else is known of it as a `metadata` record that ``importWARC(path:from:urls:)`` reads back.
    ///
    /// - Parameters:
    ///   - urls: only these; empty for all entries.
    ///   - software: who writes it, `sanad/VERSION`.
    ///   - date: for records that have no time of their own, ISO 8601 in UTC.
    ///   - compresses: each record is a gzip member of its own, as `.warc.gz` wants it.
    ///   - write: takes the bytes in order.
    /// - Returns: how many snapshots were written.
    /// - Throws: ``CacheProblem``, ``InvalidURL``, and what `write` throws. A damaged entry ends the export: an archive with holes would
    ///   pass for the whole.
    public func exportWARC(
        urls: [String] = [], software: String, date: String, compresses: Bool, to write: ([UInt8]) throws -> Void
    ) throws -> Int {
        var exported = 0
        try withoutActuallyEscaping(write) { write in
            let writer = WARCWriter(compresses: compresses, write: write)
            let info = "software: \(software)\r\nformat: WARC File Format 1.1\r\n"
            try writer.record("warcinfo", date: date, contentType: "application/warc-fields", block: Array(info.utf8))
            for entry in try exportedEntries(urls) {
                for snapshot in entry.snapshots {
                    let body = try body(of: snapshot, in: entry)
                    let time = snapshot.fetchedAt ?? date
                    let type = snapshot.contentType.flatMap { $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } ? $0 : nil }
                    let id = try writer.record(
                        "resource", date: time, target: entry.url, contentType: type ?? "application/octet-stream", block: body)
                    let encoder = JSONEncoder()
                    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                    try writer.record(
                        "metadata", date: time, target: entry.url, contentType: Self.snapshotType, refersTo: id,
                        block: Array(try encoder.encode(snapshot)))
                    exported += 1
                }
            }
        }
        return exported
    }

    private func exportedEntries(_ urls: [String]) throws -> [CacheEntry] {
        guard urls.isEmpty else {
            return try urls.map { url in
                guard let entry = try entry(for: url) else { throw CacheProblem.noSnapshot(url) }
                return entry
            }
        }
        let (entries, problems) = entries()
        if let problem = problems.first { throw problem }
        return entries
    }
}
