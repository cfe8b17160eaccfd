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
    private let table: IndexTable
    private let target: LanguagePack?

    /// Brings the index of `store` for translations in one language up to date.
    ///
    /// - Parameters:
    ///   - folder: where indices are kept; nil for nowhere.
    ///   - read: the text of the newest snapshot of an entry.
    /// - Complexity: linear in the number of entries; those that changed are read, on all cores.
    init(store: CacheStore, target: LanguagePack?, folder: String?, read: @escaping @Sendable (CacheEntry) -> ReadDocument?) {
        self.target = target
        let path = folder.map { $0 + "/" + Self.name(of: store, target) }
        let known = path.flatMap(Self.load) ?? IndexTable()
        let stamps = store.stamps()
        let rows = known.rows(of: stamps)
        let changed = stamps.indices.filter { rows[$0] == nil }
        if changed.isEmpty, known.count == stamps.count {
            table = known
            return
        }
        let results = Mutex([Made](repeating: (nil, nil, []), count: changed.count))
        DispatchQueue.concurrentPerform(iterations: changed.count) { number in
            let entry = Self.entry(stamps[changed[number]], store, target, read)
            results.withLock { $0[number] = entry }
        }
        let made = results.withLock { $0 }
        var table = IndexTable()
        var next = 0
        for (index, row) in rows.enumerated() {
            if let row {
                table.append(known, row)
            } else {
                table.append(stamps[index], url: made[next].url, language: made[next].language, keys: made[next].keys)
                next += 1
            }
        }
        self.table = table
        if let path { Self.save(table, path) }
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
        var questions = (0..<table.names.count).map { _ in Questions?.none }
        var found: [(row: Int, overlap: Double)] = []
        var unknown: [String] = []
        let names = (0..<table.names.count).map { table.names[$0] }
        table.keys.withUnsafeBufferPointer { keys in
            for row in 0..<table.count {
                if table.urls.isEmpty(row) {
                    unknown.append(table.folders[row])
                    continue
                }
                let language = Int(table.languages[row])
                if names[language] == (translation.document.language ?? "") { continue }
                if questions[language] == nil {
                    let aligner = Aligner(source: LanguageCatalog.pack(for: names[language]), target: target)
                    questions[language] = Questions(aligner.indexQuestions(of: translation.segments))
                }
                let own = UnsafeBufferPointer(rebasing: keys[table.keys(of: row)])
                guard let overlap = questions[language]?.overlap(with: own), overlap > 0 else { continue }
                found.append((row, overlap))
            }
        }
        return (best(found, most), unknown)
    }

    /// The first of those found by overlap, and by URL where that is the same. Only those that can be among them are looked up.
    private func best(_ found: [(row: Int, overlap: Double)], _ most: Int) -> [Candidate] {
        let overlaps = found.map(\.overlap).sorted(by: >)
        let least = overlaps.prefix(most).last ?? 0
        let candidates = found.filter { $0.overlap >= least }.map { Candidate(url: table.urls[$0.row], overlap: $0.overlap) }
        return Array(candidates.sorted { ($1.overlap, $0.url) < ($0.overlap, $1.url) }.prefix(most))
    }

    /// What an entry says, or nothing where it cannot be read.
    private typealias Made = (url: String?, language: String?, keys: [UInt32])

    private static func entry(
        _ stamp: EntryStamp, _ store: CacheStore, _ target: LanguagePack?, _ read: (CacheEntry) -> ReadDocument?
    ) -> Made {
        guard let entry = try? store.entry(inFolder: stamp.folder), let document = read(entry) else { return (nil, nil, []) }
        let keys = Aligner(source: document.pack, target: target).indexKeys(of: document.segments)
        return (entry.url, document.document.language, keys)
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

    private static func load(_ path: String) -> IndexTable? {
        guard !build.isEmpty, let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
            return nil
        }
        return data.withUnsafeBytes { IndexFile.decode($0, build: build) }
    }

    /// Writes the file, or does not: the next run makes what is missing.
    private static func save(_ table: IndexTable, _ path: String) {
        guard !build.isEmpty else { return }
        let url = URL(fileURLWithPath: path)
        try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(IndexFile.encode(table, build: build)).write(to: url, options: .atomic)
    }
}

/// The questions of a translation, made ready to be answered by lists of keys.
private struct Questions {
    private let total: Double
    private let weights: [Double]
    /// Which questions each key answers, by key.
    private let answers: [UInt32: [Int32]]
    /// A bit for each value of the lowest bits of a key: most keys of most entries answer nothing.
    private var mask: [UInt64]
    /// The list that answered each question last.
    private var answeredBy: [Int32]
    private var list: Int32 = 0

    private static let maskBits = 18
    private static let maskOfBits = UInt32(1 << maskBits) - 1

    init(_ questions: [Aligner.IndexQuestion]) {
        weights = questions.map(\.weight)
        total = weights.reduce(0, +)
        answeredBy = [Int32](repeating: 0, count: questions.count)
        var answers: [UInt32: [Int32]] = [:]
        mask = [UInt64](repeating: 0, count: 1 << (Self.maskBits - 6))
        for (index, question) in questions.enumerated() {
            for key in question.keys {
                answers[key, default: []].append(Int32(clamping: index))
                mask[Int(key & Self.maskOfBits) >> 6] |= 1 << UInt64(key & 63)
            }
        }
        self.answers = answers
    }

    /// The weighted share of the questions that `keys` answer.
    mutating func overlap(with keys: UnsafeBufferPointer<UInt32>) -> Double {
        if total == 0 { return 0 }
        list &+= 1
        var sum = 0.0
        for key in keys where mask[Int(key & Self.maskOfBits) >> 6] >> UInt64(key & 63) & 1 == 1 {
            guard let found = answers[key] else { continue }
            for question in found where answeredBy[Int(question)] != list {
                answeredBy[Int(question)] = list
                sum += weights[Int(question)]
            }
        }
        return sum / total
    }
}
