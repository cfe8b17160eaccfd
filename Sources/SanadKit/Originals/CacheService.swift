public import Cache
import Documents
import Foundation

/// Looks after the cache by hand.
public struct CacheService: Sendable {
    public let store: CacheStore

    public init(workspace: Workspace) { store = workspace.store }

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
