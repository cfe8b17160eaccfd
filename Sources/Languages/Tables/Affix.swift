/// The outermost units of a word, or of an affix, in one machine word, so that they are compared at one stroke. The outermost unit is in the
/// lowest 16 bits.
struct PackedUnits: Sendable, Equatable {
    static let most = 4

    private(set) var bits: UInt64 = 0

    /// The first units of `word`.
    @inline(__always) init(startOf word: Span<UInt16>) {
        var index = min(word.count, Self.most)
        while index > 0 {
            index -= 1
            bits = bits &<< 16 | UInt64(word[index])
        }
    }

    /// The last units of `word`, the very last in the lowest bits.
    @inline(__always) init(endOf word: Span<UInt16>) {
        var index = max(0, word.count - Self.most)
        while index < word.count {
            bits = bits &<< 16 | UInt64(word[index])
            index += 1
        }
    }
}

/// A clitic or an ending that can be taken off a word: at most eight letters, so that it is a plain value without references to count.
struct Affix: Sendable {
    let count: Int
    /// The letter at the edge of the words that carry it; nil for an affix without letters.
    let edge: UInt16?
    /// Its outermost letters, packed.
    let outer: UInt64
    private let mask: UInt64
    /// The letters beyond the outermost four, with their mask.
    private let inner: UInt64
    private let innerMask: UInt64
    private let isSuffix: Bool

    private static let most = 2 * PackedUnits.most

    /// - Parameter isSuffix: it stands at the end of words.
    /// - Returns: nil for more letters than an affix may have.
    init?(_ units: [UInt16], isSuffix: Bool) {
        guard units.count <= Self.most else { return nil }
        self.isSuffix = isSuffix
        count = units.count
        edge = isSuffix ? units.last : units.first
        outer = Self.outer(units.span, isSuffix)
        mask = Self.mask(units.count)
        inner = Self.inner(units.span, isSuffix)
        innerMask = Self.mask(units.count - PackedUnits.most)
    }

    private static func mask(_ count: Int) -> UInt64 {
        count >= PackedUnits.most ? .max : (1 &<< UInt64(16 * max(0, count))) &- 1
    }

    private static func outer(_ word: Span<UInt16>, _ isSuffix: Bool) -> UInt64 {
        isSuffix ? PackedUnits(endOf: word).bits : PackedUnits(startOf: word).bits
    }

    private static func inner(_ word: Span<UInt16>, _ isSuffix: Bool) -> UInt64 {
        let taken = min(word.count, PackedUnits.most)
        return outer(word.extracting(isSuffix ? 0..<(word.count - taken) : taken..<word.count), isSuffix)
    }

    /// Whether a word, whose outermost units are `packed`, carries the affix.
    @inline(__always) func stands(in word: Span<UInt16>, _ packed: PackedUnits) -> Bool {
        packed.bits & mask == outer && (count <= PackedUnits.most || isWhole(in: word))
    }

    /// Compares the letters of a long affix that the packed ones leave out.
    private func isWhole(in word: Span<UInt16>) -> Bool {
        word.count >= count && Self.inner(word, isSuffix) & innerMask == inner
    }
}

/// Affixes by the letter at the edge of the word that carries one, the longest first: most words are done after one look.
struct AffixGroups<Entry: Sendable>: Sendable {
    private var entries: [Entry] = []
    /// Where the entries of each group start, and where those of the last one end.
    private var starts: [Int] = [0]
    private var used: UInt64 = 0

    init(_ affixes: [(affix: Affix, entry: Entry)]) {
        let sorted = affixes.sorted { $0.affix.count > $1.affix.count }
        for group in 0..<UInt16(64) {
            let members = sorted.filter { $0.affix.edge.map { $0 & 63 } == group }
            entries += members.map(\.entry)
            starts.append(entries.count)
            if !members.isEmpty { used |= 1 &<< UInt64(group) }
        }
    }

    /// Whether any affix may stand where a word has `edge`.
    @inline(__always) func mayHave(_ edge: UInt16) -> Bool { used &>> UInt64(edge & 63) & 1 == 1 }

    /// The places of the entries for words with `edge` at their edge, and of some for letters that fall together with it.
    @inline(__always) func group(_ edge: UInt16) -> Range<Int> { starts[Int(edge & 63)]..<starts[Int(edge & 63) + 1] }

    @inline(__always) subscript(_ index: Int) -> Entry { entries[index] }
}
