public import Cache
import Dispatch
import Documents
import Languages

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
    private let snapshots = OnceCache<String, [Snapshot]>()
    private let listings = OnceCache<Bool, (urls: [String], problems: [OriginalProblem])>()
    private let sizes = OnceCache<Bool, Bool>()
    private let indices = IndexShelf()
    private let indexFolder: String?

    /// - Parameter indexFolder: where the indices of large caches are kept; nil for the user's folder for such things.
    public init(store: CacheStore, indexFolder: String? = nil) {
        self.store = store
        self.indexFolder = indexFolder ?? OriginalIndex.usualFolder()
    }

    /// A cache of no more entries is read as a whole.
    private static let mostWithoutIndex = 32

    /// Whether there are too many entries to read them all for each document. Whether that is so, is found out once.
    private var isLarge: Bool { sizes.value(for: true) { store.hasMoreEntries(than: Self.mostWithoutIndex) } }

    /// The originals that say most of `translation`, which are read and verified, in no order; of a small cache all of them.
    ///
    /// - Complexity: linear in the size of the cache at the first call with a language, later in the number of entries.
    func likely(for translation: ReadDocument, most: Int) -> (originals: [CachedOriginal], problems: [OriginalProblem]) {
        guard isLarge else { return all() }
        // Each text is let go when its keys are known: ten thousand would fill the memory.
        let index = indices.index(for: translation.pack?.code ?? "") {
            OriginalIndex(store: store, target: translation.pack, folder: indexFolder) { entry in
                (try? load(entry))?.read
            }
        }
        let (candidates, unknown) = index.candidates(for: translation, most: most)
        DispatchQueue.concurrentPerform(iterations: candidates.count) { _ = try? original(at: candidates[$0].url) }
        var originals: [CachedOriginal] = []
        var problems: [OriginalProblem] = []
        for candidate in candidates {
            do throws(OriginalProblem) {
                if let original = try original(at: candidate.url) { originals.append(original) }
            } catch {
                problems.append(error)
            }
        }
        for folder in unknown {
            do {
                guard let entry = try store.entry(inFolder: folder) else { continue }
                if let original = try original(at: entry.url) { originals.append(original) }
            } catch let problem as OriginalProblem {
                problems.append(problem)
            } catch {
                problems.append(OriginalProblem(url: store.root + "/" + folder, message: "\(error)"))
            }
        }
        return (originals, problems)
    }

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
        let (urls, broken) = listings.value(for: true) {
            let (entries, problems) = store.entries()
            let broken = problems.map { OriginalProblem(url: $0.path, message: "\($0.message) \($0.remedy)") }
            return (entries.map(\.url), broken)
        }
        var originals: [CachedOriginal] = []
        var problems = broken
        for url in urls {
            do throws(OriginalProblem) {
                if let original = try original(at: url) { originals.append(original) }
            } catch {
                problems.append(error)
            }
        }
        return (originals, problems)
    }

    /// So many older texts of one original are looked at.
    static let mostEarlier = 8

    /// The texts that `url` had before its newest one, newest first, each once; and what is wrong with those that cannot be read.
    ///
    /// Stand-ins are none: they never were the original.
    public func earlier(than latest: CachedOriginal) -> (originals: [CachedOriginal], problems: [OriginalProblem]) {
        let snapshots = snapshots.value(for: latest.url) { (try? store.entry(for: latest.url))?.snapshots ?? [] }
        var seen: Set<String> = [latest.snapshot.sha256]
        var originals: [CachedOriginal] = []
        var problems: [OriginalProblem] = []
        for snapshot in snapshots.reversed() where snapshot.origin != .standIn && seen.insert(snapshot.sha256).inserted {
            if originals.count + problems.count == Self.mostEarlier { break }
            let key = latest.url + "\n" + snapshot.sha256
            do throws(OriginalProblem) {
                let text = try texts.value(for: key) { load(latest.url, sha256: snapshot.sha256) }.get()
                if let text { originals.append(text) }
            } catch {
                problems.append(error)
            }
        }
        return (originals, problems)
    }

    /// Reads the snapshot with this hash, or the newest.
    private func load(_ url: String, sha256: String? = nil) -> Result<CachedOriginal?, OriginalProblem> {
        do {
            return .success(try store.entry(for: url).flatMap { try load($0, sha256: sha256) })
        } catch {
            return .failure(OriginalProblem(url: url, message: "\(error)"))
        }
    }

    private func load(_ entry: CacheEntry, sha256: String? = nil) throws -> CachedOriginal? {
        guard let snapshot = sha256.map({ hash in entry.snapshots.last { $0.sha256 == hash } }) ?? entry.latest else {
            return nil
        }
        let body = try store.body(of: snapshot, in: entry)
        let document = try DocumentLoader.read(
            body, path: snapshot.file, format: OriginalFormat.format(of: snapshot),
            charset: OriginalFormat.charset(of: snapshot))
        return CachedOriginal(url: entry.url, snapshot: snapshot, read: ReadDocument(document))
    }
}

/// What a snapshot's content type says of its format.
enum OriginalFormat {
    static func format(of snapshot: Snapshot) -> DocumentFormat? { format(contentType: snapshot.contentType) }

    static func charset(of snapshot: Snapshot) -> String? { charset(contentType: snapshot.contentType) }

    static func format(contentType: String?) -> DocumentFormat? {
        guard let type = contentType?.split(separator: ";").first?.lowercased() else { return nil }
        if type.contains("html") { return .html }
        if type.hasPrefix("text/markdown") { return .markdown }
        return type.hasPrefix("text/plain") ? .plainText : nil
    }

    static func charset(contentType: String?) -> String? {
        for part in (contentType ?? "").split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " && $0 != "\"" } }
            if pair.count == 2, pair[0].lowercased() == "charset" { return String(pair[1]) }
        }
        return nil
    }
}
