public import Cache
import Documents
import Foundation

/// Looks after the cache by hand.
public struct CacheService: Sendable {
    public let store: CacheStore

    public init(workspace: Workspace) { store = workspace.store }

    public init(store: CacheStore) { self.store = store }

    /// Writes snapshots as WARC 1.1; those of all entries where `urls` is empty.
    ///
    /// - Parameters:
    ///   - urls: the entries, by their URL; empty for all.
    ///   - compresses: whether each record is a gzip member of its own.
    ///   - write: takes the bytes in order.
    /// - Returns: how many snapshots were written.
    /// - Throws: `CacheProblem`, `InvalidURL`, and what `write` throws.
    public func export(urls: [String], compresses: Bool, write: ([UInt8]) throws -> Void) throws -> Int {
        try store.exportWARC(
            urls: urls, software: "sanad/\(SanadVersion.number)", date: Date().formatted(.iso8601), compresses: compresses,
            to: write)
    }

    /// Writes snapshots to the file at `path`, which is there in whole or not at all.
    public func export(urls: [String], compresses: Bool, path: String) throws -> Int {
        let file = try OutputFile(path, isDurable: true)
        let count = try export(urls: urls, compresses: compresses, write: file.write)
        try file.close()
        return count
    }

    /// Adds a page saved by hand as the newest snapshot of `url`.
    ///
    /// - Throws: `DocumentError` for a file that holds no text that can be read, `InvalidURL`, `CacheProblem`.
    public func add(url: String, file: String, note: String?) throws -> Snapshot {
        let document = try DocumentLoader.load(path: file)
        let bytes = try file == "-" ? Array(document.text.utf8) : [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
        let type: String
        switch document.format {
        case .html: type = "text/html"
        case .markdown: type = "text/markdown"
        case .plainText: type = "text/plain"
        }
        let details = SnapshotDetails(
            origin: .imported, fetchedAt: Date().ISO8601Format(), contentType: "\(type); charset=\(document.encoding.name)",
            note: note)
        return try store.add(body: bytes, url: url, details: details)
    }
}
