import Foundation

/// The cache on disk: `ROOT/HOST/SLUG-HASH8/entry.json` and one file a body.
///
/// A value without state of its own: every call looks at the disk, so that several stores, in one process or many, can work on
/// one folder. Reading never changes anything.
public struct CacheStore: Sendable {
    /// The cache's folder.
    public let root: String
    /// Bodies larger than this are neither read nor written.
    public let maximumBodyBytes: Int

    /// - Parameter root: a folder; it need not exist yet, and may itself be a symbolic link.
    public init(root: String, maximumBodyBytes: Int = 64 << 20) {
        self.root = root
        self.maximumBodyBytes = maximumBodyBytes
    }

    /// The entry of `url`, in whatever spelling; nil when the cache has none.
    ///
    /// - Throws: ``InvalidURL``; ``CacheProblem`` when there is one but it cannot be used.
    public func entry(for url: String) throws -> CacheEntry? {
        let url = try URLNormalizer.normalize(url)
        guard let folder = try openEntry(url) else { return nil }
        return try readEntry(in: folder, of: url)
    }

    /// The bytes of `snapshot`, which are what its SHA-256 says.
    ///
    /// - Throws: ``InvalidURL``; ``CacheProblem`` when the body is missing, changed or too large.
    /// - Complexity: linear in the size of the body.
    public func body(of snapshot: Snapshot, in entry: CacheEntry) throws -> [UInt8] {
        let url = try URLNormalizer.normalize(entry.url)
        guard let folder = try openEntry(url) else {
            throw CacheProblem.missingBody("\(root)/\(url.folder)/\(snapshot.file)")
        }
        return try readBody(of: snapshot, in: folder)
    }

    /// Where the entry of `url` is or would be, below the root: `HOST/SLUG-HASH8`.
    public func folder(for url: String) throws -> String { try URLNormalizer.normalize(url).folder }
}

/// Reading of what is open, shared by all that follows.
extension CacheStore {
    func openEntry(_ url: NormalizedURL) throws -> OpenFolder? {
        try OpenFolder.root(root)?.folder(url.hostFolder)?.folder(url.entryFolder)
    }

    /// The entry in `folder`, nil when there is no `entry.json`.
    ///
    /// - Throws: ``CacheProblem`` also when it is the entry of another URL: eight hexadecimal digits can coincide.
    func readEntry(in folder: OpenFolder, of url: NormalizedURL) throws -> CacheEntry? {
        let path = folder.path(of: EntryFile.name)
        guard let bytes = try folder.read(EntryFile.name, limit: EntryFile.maximumBytes) else { return nil }
        let entry = try EntryFile.decode(bytes, path: path)
        guard entry.url == url.string else { throw CacheProblem.collision(path, url: url.string) }
        return entry
    }

    func readBody(of snapshot: Snapshot, in folder: OpenFolder) throws -> [UInt8] {
        let path = folder.path(of: snapshot.file)
        guard let bytes = try folder.read(snapshot.file, limit: maximumBodyBytes) else { throw CacheProblem.missingBody(path) }
        guard bytes.count == snapshot.size else {
            throw CacheProblem.wrongSize(path, expected: snapshot.size, found: bytes.count)
        }
        guard SHA256Hex.of(bytes) == snapshot.sha256 else { throw CacheProblem.wrongHash(path) }
        return bytes
    }
}
