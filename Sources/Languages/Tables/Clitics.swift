/// The particles that a language writes onto its words, which a lookup may take off. It never changes; it is a class so that tables share
/// it at the cost of one reference.
public final class Clitics: Sendable {
    /// What a prefix says of the word that it stands on.
    public struct Meaning: OptionSet, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// It joins the word to what stands before (و).
        public static let and = Meaning(rawValue: 1)
        /// It is, or holds, the definite article (ال).
        public static let definite = Meaning(rawValue: 2)
        /// It is, or holds, a preposition (ب, ل, ك, ف).
        public static let preposition = Meaning(rawValue: 4)
    }

    struct Prefix: Sendable {
        let affix: Affix
        let meaning: Meaning
    }

    struct Suffix: Sendable {
        let affix: Affix
        /// The kinds of phrase that may carry it.
        let kinds: PhraseKinds
    }

    private let prefixes: AffixGroups<Prefix>
    private let suffixes: AffixGroups<Suffix>
    /// Hashes of words that are never split.
    private let wholes: HashIndex

    /// At least this many letters are left of a word.
    private static let leastLeft = 2

    /// Reads the rows `prefix`, `suffix` and `whole` of a pack's grammar table.
    init(rows: [TableRow]) {
        var prefixes: [(affix: Affix, entry: Prefix)] = []
        var suffixes: [(affix: Affix, entry: Suffix)] = []
        var wholes = HashIndex()
        for row in rows {
            for form in row.forms {
                let units = Folding.units(form)
                switch row.kind {
                case "prefix":
                    let affix = Affix(units, isSuffix: false)
                    prefixes.append((affix, Prefix(affix: affix, meaning: Self.meaning(row.value))))
                case "suffix":
                    let affix = Affix(units, isSuffix: true)
                    let kinds = row.value.split(separator: ",").compactMap { PhraseKind(rawValue: String($0)) }
                    suffixes.append((affix, Suffix(affix: affix, kinds: kinds.reduce(into: PhraseKinds()) { $0.insert($1) })))
                case "whole": wholes[StableHash.of(units)] = 1
                default: break
                }
            }
        }
        self.prefixes = AffixGroups(prefixes, isSuffix: false)
        self.suffixes = AffixGroups(suffixes, isSuffix: true)
        self.wholes = wholes
    }

    private static func meaning(_ text: Substring) -> Meaning {
        var meaning: Meaning = []
        for part in text.split(separator: "+") {
            switch part {
            case "and": meaning.insert(.and)
            case "definite": meaning.insert(.definite)
            default: meaning.insert(.preposition)
            }
        }
        return meaning
    }

    /// A way to read a word: the hash of what is left, and what was taken off.
    struct Reading {
        let hash: UInt64
        /// What the prefix taken off says.
        var meaning: Meaning = []
        /// The kinds of phrase that the suffix taken off allows; nil when none was.
        var suffixKinds: PhraseKinds?
    }

    /// Calls `body` with each way to take clitics off `word`, the longest prefix first, until it returns true.
    ///
    /// The word as it stands is not among them. At least two letters are left.
    @inline(__always)
    func forEachReading(of word: Span<UInt16>, hash: UInt64, _ body: (Reading) -> Bool) {
        guard word.count > Self.leastLeft else { return }
        let first = word[0], last = word[word.count - 1]
        let mayStart = prefixes.mayHave(first), mayEnd = suffixes.mayHave(last)
        guard mayStart || mayEnd, !wholes.contains(hash) else { return }
        if mayEnd, takesSuffix(word, last, body) { return }
        if mayStart { takePrefix(word, first, body) }
    }

    @inline(__always)
    private func takesSuffix(_ word: Span<UInt16>, _ last: UInt16, _ body: (Reading) -> Bool) -> Bool {
        let packed = PackedUnits(endOf: word)
        let group = suffixes[last]
        for index in group.indices where group[index].affix.stands(in: word, packed) {
            let left = word.count - group[index].affix.count
            guard left >= Self.leastLeft else { continue }
            let hash = StableHash.of(word.extracting(0..<left))
            if body(Reading(hash: hash, suffixKinds: group[index].kinds)) { return true }
        }
        return false
    }

    @inline(__always)
    private func takePrefix(_ word: Span<UInt16>, _ first: UInt16, _ body: (Reading) -> Bool) {
        let packed = PackedUnits(startOf: word)
        let group = prefixes[first]
        // The hash runs from the last letter, so that of a longer rest goes on where that of a shorter one stopped.
        var rest = StableHash()
        var start = word.count
        for index in group.indices where group[index].affix.stands(in: word, packed) {
            let length = group[index].affix.count
            guard word.count - length >= Self.leastLeft else { continue }
            while start > length {
                start -= 1
                rest.add(word[start])
            }
            if body(Reading(hash: rest.value, meaning: group[index].meaning)) { return }
        }
    }

    /// The stems that are left when the prefixes of `units` are taken off, the longest prefix first.
    public func stems(of units: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
        guard let first = units.first, prefixes.mayHave(first) else { return [] }
        let packed = PackedUnits(startOf: units.span)
        return prefixes[first].compactMap { prefix in
            prefix.affix.stands(in: units.span, packed) && units.count >= prefix.affix.count + Self.leastLeft
                ? units.dropFirst(prefix.affix.count) : nil
        }
    }
}
