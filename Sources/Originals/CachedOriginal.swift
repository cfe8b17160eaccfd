public import Cache
import Documents

/// An original as the cache holds it.
public struct CachedOriginal: Sendable {
    public let url: String
    public let snapshot: Snapshot
    public let read: ReadDocument
}

/// Why a cached original cannot be used.
public struct OriginalProblem: Error, Sendable, Hashable, CustomStringConvertible {
    public let url: String
    public let message: String
    public var description: String { "\(url): \(message)" }
}

/// Reads originals out of a cache, each once.
public struct OriginalLibrary: Sendable {
    public let store: CacheStore
    private let texts = OnceCache<String, Result<CachedOriginal?, OriginalProblem>>()

    public init(store: CacheStore) { self.store = store }

    /// The newest snapshot of `url`, or nil when the cache has none.
    ///
    /// - Throws: `OriginalProblem` for an entry that is damaged or holds no text.
    public func original(at url: String) throws(OriginalProblem) -> CachedOriginal? {
        try texts.value(for: url) { load(url) }.get()
    }

    /// All originals of the cache that can be read, by URL; and what is wrong with the others.
    ///
    /// - Complexity: linear in the size of the cache at the first call.
    public func all() -> (originals: [CachedOriginal], problems: [OriginalProblem]) {
        let (entries, broken) = store.entries()
        var originals: [CachedOriginal] = []
        var problems = broken.map { OriginalProblem(url: $0.path, message: "\($0.message) \($0.remedy)") }
        for entry in entries {
            do throws(OriginalProblem) {
                if let original = try original(at: entry.url) { originals.append(original) }
            } catch {
                problems.append(error)
            }
        }
        return (originals, problems)
    }

    private func load(_ url: String) -> Result<CachedOriginal?, OriginalProblem> {
        do {
            guard let entry = try store.entry(for: url), let snapshot = entry.latest else { return .success(nil) }
            let body = try store.body(of: snapshot, in: entry)
            let document = try DocumentLoader.read(
                body, path: snapshot.file, format: OriginalFormat.format(of: snapshot),
                charset: OriginalFormat.charset(of: snapshot))
            return .success(CachedOriginal(url: entry.url, snapshot: snapshot, read: ReadDocument(document)))
        } catch {
            return .failure(OriginalProblem(url: url, message: "\(error)"))
        }
    }
}

/// What a snapshot's content type says of its format.
enum OriginalFormat {
    static func format(of snapshot: Snapshot) -> DocumentFormat? {
        guard let type = snapshot.contentType?.split(separator: ";").first?.lowercased() else { return nil }
        if type.contains("html") { return .html }
        if type.hasPrefix("text/markdown") { return .markdown }
        return type.hasPrefix("text/plain") ? .plainText : nil
    }

    static func charset(of snapshot: Snapshot) -> String? {
        for part in (snapshot.contentType ?? "").split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " && $0 != "\"" } }
            if pair.count == 2, pair[0].lowercased() == "charset" { return String(pair[1]) }
        }
        return nil
    }
}
