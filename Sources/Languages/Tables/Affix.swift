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

/// A clitic or an ending that can be taken off a word.
struct Affix: Sendable {
    let units: [UInt16]
    let count: Int
    private let key: UInt64
    private let mask: UInt64
    private let isSuffix: Bool

    /// - Parameter isSuffix: it stands at the end of words.
    init(_ units: [UInt16], isSuffix: Bool) {
        self.units = units
        self.isSuffix = isSuffix
        count = units.count
        key = isSuffix ? PackedUnits(endOf: units.span).bits : PackedUnits(startOf: units.span).bits
        mask = units.count >= PackedUnits.most ? .max : (1 &<< UInt64(16 * units.count)) &- 1
    }

    /// Whether a word, whose outermost units are `packed`, carries the affix.
    @inline(__always) func stands(in word: Span<UInt16>, _ packed: PackedUnits) -> Bool {
        packed.bits & mask == key && (count <= PackedUnits.most || isWhole(in: word))
    }

    /// Compares the units of a long affix that the packed ones leave out.
    private func isWhole(in word: Span<UInt16>) -> Bool {
        guard word.count >= count else { return false }
        let start = isSuffix ? word.count - count : 0
        return units.indices.allSatisfy { word[start + $0] == units[$0] }
    }
}

/// Affixes by the letter at the edge of the word that carries one, the longest first: most words are done after one look.
struct AffixGroups<Entry: Sendable>: Sendable {
    private var groups = [[Entry]](repeating: [], count: 64)
    private var used: UInt64 = 0

    init(_ entries: [(affix: Affix, entry: Entry)], isSuffix: Bool) {
        for item in entries.sorted(by: { $0.affix.count > $1.affix.count }) {
            guard let edge = isSuffix ? item.affix.units.last : item.affix.units.first else { continue }
            groups[Int(edge & 63)].append(item.entry)
            used |= 1 &<< UInt64(edge & 63)
        }
    }

    /// Whether any affix may stand where a word has `edge`.
    @inline(__always) func mayHave(_ edge: UInt16) -> Bool { used &>> UInt64(edge & 63) & 1 == 1 }

    /// The entries for words with `edge` at their edge, and some for letters that fall together with it.
    @inline(__always) subscript(edge: UInt16) -> [Entry] { groups[Int(edge & 63)] }
}
