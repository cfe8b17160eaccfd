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
                    guard let affix = Affix(units, isSuffix: false) else { continue }
                    prefixes.append((affix, Prefix(affix: affix, meaning: Self.meaning(row.value))))
                case "suffix":
                    guard let affix = Affix(units, isSuffix: true) else { continue }
                    let kinds = row.value.split(separator: ",").compactMap { PhraseKind(rawValue: String($0)) }
                    suffixes.append((affix, Suffix(affix: affix, kinds: kinds.reduce(into: PhraseKinds()) { $0.insert($1) })))
                case "whole": wholes[StableHash.of(units)] = 1
                default: break
                }
            }
        }
        self.prefixes = AffixGroups(prefixes)
        self.suffixes = AffixGroups(suffixes)
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

    /// Whether the letters at the edges of `word` allow that a clitic is taken off it.
    @inline(__always) func mayCarry(_ word: Span<UInt16>) -> Bool {
        word.count > Self.leastLeft && (prefixes.mayHave(word[0]) || suffixes.mayHave(word[word.count - 1]))
    }

    /// Calls `body` with each way to take clitics off `word`, the longest prefix first, until it returns true.
    ///
    /// The word as it stands is not among them. At least two letters are left.
    ///
    /// - Parameters:
    ///   - hash: that of the whole word.
    ///   - isOfUse: told the hash of what is left, says whether the way is of interest; asked before all that costs more.
    @inline(__always)
    func forEachReading(
        of word: Span<UInt16>, hash: UInt64, where isOfUse: (UInt64) -> Bool = { _ in true }, _ body: (Reading) -> Bool
    ) {
        guard word.count > Self.leastLeft else { return }
        let first = word[0], last = word[word.count - 1]
        if suffixes.mayHave(last), takesSuffix(word, last, hash, isOfUse, body) { return }
        if prefixes.mayHave(first) { takePrefix(word, first, hash, isOfUse, body) }
    }

    @inline(__always)
    private func takesSuffix(
        _ word: Span<UInt16>, _ last: UInt16, _ whole: UInt64, _ isOfUse: (UInt64) -> Bool, _ body: (Reading) -> Bool
    ) -> Bool {
        let packed = PackedUnits(endOf: word)
        for index in suffixes.group(last) where suffixes[index].affix.stands(in: word, packed) {
            let left = word.count - suffixes[index].affix.count
            guard left >= Self.leastLeft else { continue }
            let hash = StableHash.of(word.extracting(0..<left))
            guard isOfUse(hash) else { continue }
            if wholes.contains(whole) || body(Reading(hash: hash, suffixKinds: suffixes[index].kinds)) { return true }
        }
        return false
    }

    @inline(__always)
    private func takePrefix(
        _ word: Span<UInt16>, _ first: UInt16, _ whole: UInt64, _ isOfUse: (UInt64) -> Bool, _ body: (Reading) -> Bool
    ) {
        let packed = PackedUnits(startOf: word)
        // The hash runs from the last letter, so that of a longer rest goes on where that of a shorter one stopped.
        var rest = StableHash()
        var start = word.count
        for index in prefixes.group(first) where prefixes[index].affix.stands(in: word, packed) {
            let length = prefixes[index].affix.count
            guard word.count - length >= Self.leastLeft else { continue }
            while start > length {
                start -= 1
                rest.add(word[start])
            }
            guard isOfUse(rest.value) else { continue }
            if wholes.contains(whole) || body(Reading(hash: rest.value, meaning: prefixes[index].meaning)) { return }
        }
    }

    /// The stems that are left when the prefixes of `units` are taken off, the longest prefix first.
    public func stems(of units: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
        guard let first = units.first, prefixes.mayHave(first) else { return [] }
        let packed = PackedUnits(startOf: units.span)
        return prefixes.group(first).compactMap { index in
            let affix = prefixes[index].affix
            return affix.stands(in: units.span, packed) && units.count >= affix.count + Self.leastLeft
                ? units.dropFirst(affix.count) : nil
        }
    }
}
