import Synchronization

/// Which words usually render which: from stems of one language to stems of another.
public final class Lexicon: Sendable {
    private let index: HashIndex
    private let starts: [Int32]
    private let targets: [UInt64]
    /// Stems that some word is rendered by.
    private let known: HashIndex
    /// Stems that open a phrase of two or three words which is a headword of its own.
    private let openings: HashIndex

    /// The renderings of a source stem or phrase; none for a word that the lexicon does not have.
    public func renderings(of stem: UInt64) -> ArraySlice<UInt64> {
        guard let entry = index[stem], starts.indices.contains(Int(entry) + 1) else { return [] }
        return targets[Int(starts[Int(entry)])..<Int(starts[Int(entry) + 1])]
    }

    /// The source stems and phrases that are rendered by any of `stems`, with the stems that render them.
    ///
    /// - Complexity: linear in the size of the lexicon.
    public func heads(renderedBy stems: Set<UInt64>) -> [(head: UInt64, renderings: [UInt64])] {
        var found: [(UInt64, [UInt64])] = []
        index.forEach { head, _ in
            let renderings = renderings(of: head).filter(stems.contains)
            if !renderings.isEmpty { found.append((head, renderings)) }
        }
        return found
    }

    /// Whether the lexicon has a source stem or phrase.
    public func has(_ stem: UInt64) -> Bool { index[stem] != nil }

    /// Whether a target stem renders any source word.
    public func isRendering(_ stem: UInt64) -> Bool { known[stem] != nil }

    /// Whether a source stem is the first word of a phrase that has renderings of its own.
    public func opensPhrase(_ stem: UInt64) -> Bool { openings[stem] != nil }

    /// The key of a phrase that a stem, or a phrase, makes with the stem that follows.
    public static func phrase(_ first: UInt64, _ next: UInt64) -> UInt64 {
        (first &* 0x9E37_79B9_7F4A_7C15) ^ (next &+ 0x5851_F42D_4C95_7F2D)
    }

    public var isEmpty: Bool { targets.isEmpty }

    init(_ builder: LexiconBuilder) {
        index = builder.heads
        openings = builder.openings
        var counts = [Int32](repeating: 0, count: builder.heads.count + 1)
        for pair in builder.pairs { counts[Int(pair.head) + 1] += 1 }
        for entry in counts.indices.dropFirst() { counts[entry] += counts[entry - 1] }
        var next = counts
        var all = [UInt64](repeating: 0, count: builder.pairs.count)
        for pair in builder.pairs {
            all[Int(next[Int(pair.head)])] = pair.target
            next[Int(pair.head)] += 1
        }
        var known = HashIndex(capacity: builder.pairs.count)
        var targets: [UInt64] = []
        targets.reserveCapacity(all.count)
        var starts: [Int32] = [0]
        for entry in 0..<builder.heads.count {
            let first = targets.count
            for target in all[Int(counts[entry])..<Int(counts[entry + 1])] where !targets[first...].contains(target) {
                targets.append(target)
                known[target] = 1
            }
            starts.append(Int32(clamping: targets.count))
        }
        (self.starts, self.targets, self.known) = (starts, targets, known)
    }
}

/// A lexicon under construction: pairs of keys in the order in which they come.
struct LexiconBuilder {
    private(set) var heads = HashIndex(capacity: 1 << 14)
    private(set) var openings = HashIndex(capacity: 1 << 10)
    private(set) var pairs: [(head: Int32, target: UInt64)] = []

    mutating func add(_ head: UInt64, _ target: UInt64) {
        let entry: Int32
        if let known = heads[head] {
            entry = known
        } else {
            entry = Int32(clamping: heads.count)
            heads[head] = entry
        }
        pairs.append((entry, target))
    }

    mutating func addOpening(_ stem: UInt64) { openings[stem] = 1 }
}

/// The lexicons of this build, by pair of languages.
public enum LexiconCatalog {
    /// The lexicon from one language to another, in whichever direction it is written down; an empty one where there is none.
    ///
    /// - Complexity: linear in the lexicon at the first call for a pair, constant after that.
    public static func lexicon(from source: LanguagePack?, to target: LanguagePack?) -> Lexicon {
        guard let source, let target else { return empty }
        return cache.withLock { known in
            let key = source.code + ">" + target.code
            if let lexicon = known[key] { return lexicon }
            let lexicon = read(source, target)
            known[key] = lexicon
            return lexicon
        }
    }

    /// Lexicons read so far: each is made once and never changes.
    private static let cache = Mutex<[String: Lexicon]>([:])
    /// A lexicon without words, for a pair of languages that has none.
    public static let empty = Lexicon(LexiconBuilder())

    /// The longest headword phrase, in words.
    private static let mostWords = 3

    private static func read(_ source: LanguagePack, _ target: LanguagePack) -> Lexicon {
        var builder = LexiconBuilder()
        LexiconReader(target.code + "/lexicon-" + source.code).forEachRow { row in
            guard row.wordCount(0) <= mostWords else { return }
            let key = key(row, source, &builder)
            for rendering in 1..<max(1, row.phraseCount) { builder.add(key, target.stemmer.stem(row, rendering)) }
        }
        LexiconReader(source.code + "/lexicon-" + target.code).forEachRow { row in
            guard row.wordCount(0) == 1 else { return }
            let stem = target.stemmer.stem(row, 0)
            for rendering in 1..<max(1, row.phraseCount) { builder.add(source.stemmer.stem(row, rendering), stem) }
        }
        return Lexicon(builder)
    }

    /// The key of a row's headword; of a phrase, that of its stems in order.
    private static func key(_ row: LexiconRow, _ pack: LanguagePack, _ builder: inout LexiconBuilder) -> UInt64 {
        var key = pack.stemmer.stem(row.units.span.extracting(row.word(0, of: 0)))
        if row.wordCount(0) > 1 { builder.addOpening(key) }
        for index in 1..<max(1, row.wordCount(0)) {
            key = Lexicon.phrase(key, pack.stemmer.stem(row.units.span.extracting(row.word(index, of: 0))))
        }
        return key
    }
}

extension Stemmer {
    /// The key of the longest word of a phrase: the one that tells.
    fileprivate func stem(_ row: LexiconRow, _ phrase: Int) -> UInt64 { stem(row.units.span.extracting(row.longest(phrase))) }
}
