import Aligner
import Cache
import Dispatch
import Documents
import Foundation
import Languages
import Synchronization

/// What every original of a cache says, kept in a file so that a document can be held against ten thousand in milliseconds.
///
/// Nothing rests on it: it proposes candidates, which are then read from the cache, verified and compared. It lies outside the cache,
/// in the user's folder for such things, is brought up to date at each use by the entries' stamps, and can be deleted at any time.
struct OriginalIndex: Sendable {
    private let entries: [IndexedEntry]
    private let target: LanguagePack?

    /// Brings the index of `store` for translations in one language up to date.
    ///
    /// - Parameters:
    ///   - folder: where indices are kept; nil for nowhere.
    ///   - read: the text of the newest snapshot of a URL.
    /// - Complexity: linear in the number of entries; those that changed are read.
    init(store: CacheStore, target: LanguagePack?, folder: String?, read: @escaping @Sendable (String) -> ReadDocument?) {
        self.target = target
        let path = folder.map { $0 + "/" + Self.name(of: store, target) }
        let known = path.flatMap(Self.load) ?? [:]
        let stamps = store.stamps()
        let made = Mutex([IndexedEntry?](repeating: nil, count: stamps.count))
        let changed = stamps.indices.filter { known[stamps[$0].folder]?.stamp != stamps[$0] }
        if !changed.isEmpty {
            DispatchQueue.concurrentPerform(iterations: changed.count) { number in
                let index = changed[number]
                let entry = Self.entry(stamps[index], store, target, read)
                made.withLock { $0[index] = entry }
            }
        }
        entries = made.withLock { made in
            stamps.indices.compactMap { made[$0] ?? known[stamps[$0].folder] }
        }
        if let path, !changed.isEmpty || known.count != entries.count { Self.save(entries, path) }
    }

    /// An entry that is proposed.
    struct Candidate {
        let url: String
        /// About the share of the translation that it says.
        let overlap: Double
    }

    /// The entries in other languages than the translation's that say most of it, the likeliest first; and those that nothing is known of.
    ///
    /// - Complexity: linear in the keys of all entries, about a nanosecond each.
    func candidates(for translation: ReadDocument, most: Int) -> (candidates: [Candidate], unknown: [String]) {
        var questions: [String: Questions] = [:]
        var found: [Candidate] = []
        var unknown: [String] = []
        let language = translation.document.language
        for entry in entries {
            guard let url = entry.url else {
                unknown.append(entry.stamp.folder)
                continue
            }
            if entry.language == language { continue }
            let own = entry.language ?? ""
            if questions[own] == nil {
                let aligner = Aligner(source: LanguageCatalog.pack(for: own), target: target)
                questions[own] = Questions(aligner.indexQuestions(of: translation.segments))
            }
            guard let overlap = questions[own]?.overlap(with: entry.keys), overlap > 0 else { continue }
            found.append(Candidate(url: url, overlap: overlap))
        }
        found.sort { ($1.overlap, $0.url) < ($0.overlap, $1.url) }
        return (Array(found.prefix(most)), unknown)
    }

    private static func entry(
        _ stamp: EntryStamp, _ store: CacheStore, _ target: LanguagePack?, _ read: (String) -> ReadDocument?
    ) -> IndexedEntry {
        guard let entry = try? store.entry(inFolder: stamp.folder), let document = read(entry.url) else {
            return IndexedEntry(stamp: stamp, url: nil, language: nil, keys: [])
        }
        let keys = Aligner(source: document.pack, target: target).indexKeys(of: document.segments)
        return IndexedEntry(stamp: stamp, url: entry.url, language: document.document.language, keys: keys)
    }
}

/// The indices in use, one a language. Whoever asks while one is being made waits for it: it keeps all cores busy.
final class IndexShelf: Sendable {
    private let indices = Mutex<[String: OriginalIndex]>([:])

    func index(for language: String, _ make: () -> OriginalIndex) -> OriginalIndex {
        indices.withLock { indices in
            if let known = indices[language] { return known }
            let made = make()
            indices[language] = made
            return made
        }
    }
}

/// The file behind an index.
extension OriginalIndex {
    /// Where indices are kept: `$XDG_CACHE_HOME/sanad`, or `~/.cache/sanad`; nil where there is neither.
    static func usualFolder(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> String? {
        if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return folder + "/sanad" }
        return environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache/sanad" : nil }
    }

    private static func name(of store: CacheStore, _ target: LanguagePack?) -> String {
        let root = URL(fileURLWithPath: store.root).standardizedFileURL.resolvingSymlinksInPath().path
        return "index-\(String(StableHash.of(Array(root.utf16)), radix: 16))-\(target?.code ?? "none")"
    }

    /// What the keys depend on besides the texts: this very program.
    private static let build: String = {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return "" }
        return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec) \(status.st_ino)"
    }()

    private static func load(_ path: String) -> [String: IndexedEntry]? {
        guard !build.isEmpty, let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
            return nil
        }
        return data.withUnsafeBytes { IndexFile.decode($0, build: build) }
    }

    /// Writes the file, or does not: the next run makes what is missing.
    private static func save(_ entries: [IndexedEntry], _ path: String) {
        guard !build.isEmpty else { return }
        let url = URL(fileURLWithPath: path)
        try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(IndexFile.encode(entries, build: build)).write(to: url, options: .atomic)
    }
}

/// The questions of a translation, made ready to be answered by sorted lists of keys.
private struct Questions {
    private let total: Double
    private let weights: [Double]
    /// Which questions each key answers, by key.
    private let answers: [UInt32: [Int32]]
    /// A bit for each value of the lowest bits of a key: most keys of most entries answer nothing.
    private var mask: [UInt64]

    private static let maskBits = 16

    init(_ questions: [Aligner.IndexQuestion]) {
        weights = questions.map(\.weight)
        total = weights.reduce(0, +)
        var answers: [UInt32: [Int32]] = [:]
        mask = [UInt64](repeating: 0, count: 1 << (Self.maskBits - 6))
        for (index, question) in questions.enumerated() {
            for key in question.keys {
                answers[key, default: []].append(Int32(clamping: index))
                mask[Int(key & 0xFFFF) >> 6] |= 1 << UInt64(key & 63)
            }
        }
        self.answers = answers
    }

    /// The weighted share of the questions that `keys` answer.
    func overlap(with keys: [UInt32]) -> Double {
        if total == 0 { return 0 }
        var answered: Set<Int32> = []
        for key in keys where mask[Int(key & 0xFFFF) >> 6] >> UInt64(key & 63) & 1 == 1 {
            if let found = answers[key] { answered.formUnion(found) }
        }
        return answered.reduce(0) { $0 + weights[Int($1)] } / total
    }
}
