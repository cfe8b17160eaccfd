import Synchronization

/// Which words usually render which: from stems of one language to stems of another.
public final class Lexicon: Sendable {
    private let index: HashIndex
    private let starts: [Int32]
    /// The renderings of all entries, one entry after another.
    public let targets: [UInt64]
    /// Stems that some word is rendered by.
    private let known: HashIndex
    /// Stems that open a phrase of two or three words which is a headword of its own.
    private let openings: HashIndex
    /// Memories that nobody uses at the moment, of the source and the target side: as many as there were users at one time.
    private let memories = Mutex<(source: [WordMemory], target: [WordMemory])>(([], []))

    /// The renderings of a source stem or phrase; none for a word that the lexicon does not have.
    public func renderings(of stem: UInt64) -> ArraySlice<UInt64> {
        entry(of: stem).map { renderings(at: $0) } ?? []
    }

    /// The number of the entry of a source stem or phrase; nil for a word that the lexicon does not have.
    public func entry(of stem: UInt64) -> Int32? { index[stem] }

    /// The renderings of the source stem or phrase at an entry; none for an entry that is not there.
    public func renderings(at entry: Int32) -> ArraySlice<UInt64> {
        targets[targetRange(at: entry)]
    }

    /// The renderings of the source stem or phrase at an entry, as a range of `targets`; empty for an entry that is not there.
    public func targetRange(at entry: Int32) -> Range<Int> {
        guard entry >= 0, Int(entry) + 1 < starts.count else { return 0..<0 }
        return Int(starts[Int(entry)])..<Int(starts[Int(entry) + 1])
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

    /// A memory for the words of one side, which its user has alone until it is given back.
    public func takeMemory(isSource: Bool) -> WordMemory {
        let known = memories.withLock { isSource ? $0.source.popLast() : $0.target.popLast() }
        return known ?? WordMemory(isSource: isSource)
    }

    /// Keeps a memory for the next user.
    public func giveBack(_ memory: WordMemory, isSource: Bool) {
        memories.withLock { if isSource { $0.source.append(memory) } else { $0.target.append(memory) } }
    }

    /// The key of a phrase that a stem, or a phrase, makes with the stem that follows.
    public static func phrase(_ first: UInt64, _ next: UInt64) -> UInt64 {
        (first &* 0x9E37_79B9_7F4A_7C15) ^ (next &+ 0x5851_F42D_4C95_7F2D)
    }

    public var isEmpty: Bool { targets.isEmpty }

    /// A lexicon without words, for a pair of languages that has none.
    public static let empty = Lexicon(LexiconBuilder())

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
            for place in Int(counts[entry])..<Int(counts[entry + 1]) {
                let target = all[place]
                guard !(first..<targets.count).contains(where: { targets[$0] == target }) else { continue }
                targets.append(target)
                known.insert(target, 1)
            }
            starts.append(Int32(clamping: targets.count))
        }
        (self.starts, self.targets, self.known) = (starts, targets, known)
    }
}

/// A lexicon under construction: pairs of keys in the order in which they come.
struct LexiconBuilder {
    private(set) var heads: HashIndex
    private(set) var openings = HashIndex(capacity: 1 << 10)
    private(set) var pairs: [(head: Int32, target: UInt64)] = []

    /// - Parameter byteCount: the size of the tables that will be read, so that there is room for them from the start.
    init(byteCount: Int = 0) {
        // A row takes about fifty bytes, a rendering fifteen.
        heads = HashIndex(capacity: byteCount / 48)
        pairs.reserveCapacity(byteCount / 14)
    }

    /// The entry of a head, which is made where there is none.
    mutating func entry(_ head: UInt64) -> Int32 { heads.insert(head, Int32(clamping: heads.count)) }

    mutating func add(_ entry: Int32, _ target: UInt64) { pairs.append((entry, target)) }

    mutating func addOpening(_ stem: UInt64) { openings[stem] = 1 }
}
