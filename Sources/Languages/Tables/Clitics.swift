/// The particles that a language writes onto its words, which a lookup may take off. It never changes; it is a class so that tables share
/// it at the cost of one reference.
public final class Clitics: Sendable {
    /// What a prefix says of the word that it stands on.
    public struct Meaning: OptionSet, Sendable {
        public let rawValue: UInt8
        @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// It joins the word to what stands before (و).
        @inlinable public static var and: Meaning { Meaning(rawValue: 1) }
        /// It is, or holds, the definite article (ال).
        @inlinable public static var definite: Meaning { Meaning(rawValue: 2) }
        /// It is, or holds, a preposition (ب, ل, ك, ف).
        @inlinable public static var preposition: Meaning { Meaning(rawValue: 4) }
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
        // The table holds more than clitics.
        for row in rows where row.kind == "prefix" || row.kind == "suffix" || row.kind == "whole" {
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

    /// Whether the letters at the edges of `word` allow that clitics are taken off it: tells most words that they need no closer look.
    @inline(__always) func mayCarry(_ word: Span<UInt16>) -> Bool {
        word.count > Self.leastLeft && (prefixes.mayHave(word[0]) || suffixes.mayHave(word[word.count - 1]))
    }

    /// Where the search for the ways to read a word has come to. Its words are plain values, so that a search allocates and counts nothing.
    struct Search {
        fileprivate var suffixes = 0..<0
        fileprivate var prefixes = 0..<0
        /// The hash of what a prefix leaves runs from the last letter, so that of a longer rest goes on where that of a shorter one stopped.
        fileprivate var rest = StableHash()
        fileprivate var start: Int

        fileprivate init(start: Int) { self.start = start }
    }

    /// A search for the ways to take clitics off `word`, those with suffixes first, then the longest prefix first.
    ///
    /// The word as it stands is not among them. At least two letters are left.
    @inline(__always) func search(_ word: Span<UInt16>) -> Search {
        var search = Search(start: word.count)
        guard word.count > Self.leastLeft else { return search }
        let first = word[0], last = word[word.count - 1]
        if suffixes.mayHave(last) { search.suffixes = suffixes.group(last) }
        if prefixes.mayHave(first) { search.prefixes = prefixes.group(first) }
        return search
    }

    /// The next way to read `word`, whose hash is `hash`, that leaves one of `shapes`; nil when there is none left.
    func next(_ search: inout Search, _ word: Span<UInt16>, hash: UInt64, leaving shapes: ShapeFilter) -> Reading? {
        let found = nextSuffix(&search, word, shapes) ?? nextPrefix(&search, word, shapes)
        return found != nil && wholes.contains(hash) ? nil : found
    }

    @inline(__always)
    private func nextSuffix(_ search: inout Search, _ word: Span<UInt16>, _ shapes: ShapeFilter) -> Reading? {
        guard !search.suffixes.isEmpty else { return nil }
        let packed = PackedUnits(endOf: word)
        for index in search.suffixes where suffixes[index].affix.stands(in: word, packed) {
            let left = word.count - suffixes[index].affix.count
            guard left >= Self.leastLeft, shapes.mayContain(word, 0..<left) else { continue }
            search.suffixes = (index + 1)..<search.suffixes.upperBound
            return Reading(hash: StableHash.of(word.extracting(0..<left)), suffixKinds: suffixes[index].kinds)
        }
        search.suffixes = 0..<0
        return nil
    }

    @inline(__always)
    private func nextPrefix(_ search: inout Search, _ word: Span<UInt16>, _ shapes: ShapeFilter) -> Reading? {
        guard !search.prefixes.isEmpty else { return nil }
        let packed = PackedUnits(startOf: word)
        for index in search.prefixes where prefixes[index].affix.stands(in: word, packed) {
            let length = prefixes[index].affix.count
            guard word.count - length >= Self.leastLeft, shapes.mayContain(word, length..<word.count) else { continue }
            while search.start > length {
                search.start -= 1
                search.rest.add(word[search.start])
            }
            search.prefixes = (index + 1)..<search.prefixes.upperBound
            return Reading(hash: search.rest.value, meaning: prefixes[index].meaning)
        }
        search.prefixes = 0..<0
        return nil
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
