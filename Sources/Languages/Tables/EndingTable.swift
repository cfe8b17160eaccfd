/// An affix that a stemmer takes off, with the number of letters that must be left, and what takes its place.
struct Ending: Sendable {
    let affix: Affix
    let least: Int
    let replacement: [UInt16]
}

/// What a stemmer takes off words, by the two letters at the edge of those that carry it, the longest first: of all that a language has, few
/// share both.
struct EndingTable: Sendable {
    private let endings: [Ending]
    /// How many letters a word needs at least to lose each, and whether something takes its place.
    private let needed: [Int]
    private let replacing: [Bool]
    /// The places of the endings of each group in `endings`, and where the groups start.
    private let places: [Int32]
    private let starts: [Int32]
    /// The letters that any of them may have at the edge, by their low six bits.
    private let edges: UInt64

    private static let bits = 5

    init(_ endings: [Ending]) {
        let sorted = endings.filter { $0.affix.edge != nil }.sorted { $0.affix.count > $1.affix.count }
        var groups = [[Int32]](repeating: [], count: 1 << (2 * Self.bits))
        var edges: UInt64 = 0
        for (place, ending) in sorted.enumerated() {
            let outer = ending.affix.outer
            let edge = UInt16(truncatingIfNeeded: outer), next = UInt16(truncatingIfNeeded: outer >> 16)
            edges |= 1 &<< UInt64(edge & 63)
            // One of a single letter may have any beside it.
            let beside = ending.affix.count > 1 ? next...next : 0...(1 << Self.bits - 1)
            for next in beside { groups[Self.group(edge, next)].append(Int32(truncatingIfNeeded: place)) }
        }
        self.edges = edges
        self.endings = sorted
        needed = sorted.map { $0.affix.count + $0.least }
        replacing = sorted.map { !$0.replacement.isEmpty }
        places = groups.flatMap(\.self)
        starts = groups.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32(truncatingIfNeeded: $1.count)) }
    }

    @inline(__always) private static func group(_ edge: UInt16, _ next: UInt16) -> Int {
        let mask: UInt16 = 1 << bits - 1
        return Int(edge & mask) << bits | Int(next & mask)
    }

    /// The place of the longest that stands at the start of a word and leaves enough of it.
    @inline(__always) func prefix(of word: Span<UInt16>) -> Int? {
        guard !word.isEmpty, edges &>> UInt64(word[0] & 63) & 1 == 1 else { return nil }
        return longest(word, PackedUnits(startOf: word))
    }

    /// The place of the longest that stands at the end of a word and leaves enough of it.
    @inline(__always) func suffix(of word: Span<UInt16>) -> Int? {
        guard !word.isEmpty, edges &>> UInt64(word[word.count - 1] & 63) & 1 == 1 else { return nil }
        return longest(word, PackedUnits(endOf: word))
    }

    private func longest(_ word: Span<UInt16>, _ packed: PackedUnits) -> Int? {
        let group = Self.group(UInt16(truncatingIfNeeded: packed.bits), UInt16(truncatingIfNeeded: packed.bits >> 16))
        for index in Int(starts[group])..<Int(starts[group + 1]) {
            let place = Int(places[index])
            if word.count >= needed[place], endings[place].affix.stands(in: word, packed) { return place }
        }
        return nil
    }

    /// How many letters the one at a place has.
    @inline(__always) func count(_ place: Int) -> Int { endings[place].affix.count }

    /// Whether other letters take its place.
    @inline(__always) func replaces(_ place: Int) -> Bool { replacing[place] }

    func replacement(_ place: Int) -> [UInt16] { endings[place].replacement }
}
