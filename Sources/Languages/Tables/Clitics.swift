/// The particles that a language writes onto its words, which a lookup may take off.
public struct Clitics: Sendable {
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
        let units: [UInt16]
        let meaning: Meaning
    }

    struct Suffix: Sendable {
        let units: [UInt16]
        /// The kinds of phrase that may carry it.
        let kinds: PhraseKinds
    }

    /// Longest first.
    let prefixes: [Prefix]
    let suffixes: [Suffix]
    /// Hashes of words that are never split.
    private let wholes: HashIndex
    /// The first letters of the prefixes and the last letters of the suffixes, as bits by their low six bits: most words need no more.
    private let starts: UInt64
    private let ends: UInt64

    /// Reads the rows `prefix`, `suffix` and `whole` of a pack's grammar table.
    init(rows: [TableRow]) {
        var prefixes: [Prefix] = []
        var suffixes: [Suffix] = []
        var wholes = HashIndex()
        for row in rows {
            for form in row.forms {
                let units = Folding.units(form)
                switch row.kind {
                case "prefix": prefixes.append(Prefix(units: units, meaning: Self.meaning(row.value)))
                case "suffix":
                    let kinds = row.value.split(separator: ",").compactMap { PhraseKind(rawValue: String($0)) }
                    suffixes.append(Suffix(units: units, kinds: kinds.reduce(into: PhraseKinds()) { $0.insert($1) }))
                case "whole": wholes[StableHash.of(units)] = 1
                default: break
                }
            }
        }
        self.prefixes = prefixes.sorted { $0.units.count > $1.units.count }
        self.suffixes = suffixes.sorted { $0.units.count > $1.units.count }
        self.wholes = wholes
        starts = prefixes.reduce(0) { $0 | Self.bit($1.units.first) }
        ends = suffixes.reduce(0) { $0 | Self.bit($1.units.last) }
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
    public struct Reading: Sendable {
        public let hash: UInt64
        public let meaning: Meaning
        /// Index of the suffix taken off, or -1.
        public let suffix: Int
    }

    /// Calls `body` with each way to take clitics off `units`, the longest prefix first, until it returns true.
    ///
    /// The word as it stands is not among them. At least two letters are left.
    @inline(__always)
    func forEachReading(of units: ArraySlice<UInt16>, hash: UInt64, _ body: (Reading) -> Bool) {
        guard units.count > 2, let first = units.first, let last = units.last else { return }
        let mayStart = starts & Self.bit(first) != 0, mayEnd = ends & Self.bit(last) != 0
        guard mayStart || mayEnd, wholes[hash] == nil else { return }
        if mayEnd {
            for index in suffixes.indices where Self.ends(units, with: suffixes[index].units) {
                let stem = units.dropLast(suffixes[index].units.count)
                if body(Reading(hash: Self.hash(stem), meaning: [], suffix: index)) { return }
            }
        }
        guard mayStart else { return }
        for index in prefixes.indices where Self.starts(units, with: prefixes[index].units) {
            let stem = units.dropFirst(prefixes[index].units.count)
            if body(Reading(hash: Self.hash(stem), meaning: prefixes[index].meaning, suffix: -1)) { return }
        }
    }

    private static func bit(_ unit: UInt16?) -> UInt64 { unit.map { 1 &<< (UInt64($0) & 63) } ?? 0 }

    /// Whether `units` ends with `suffix` and has two letters more.
    @inline(__always) private static func ends(_ units: ArraySlice<UInt16>, with suffix: [UInt16]) -> Bool {
        guard units.count >= suffix.count + 2 else { return false }
        var offset = units.endIndex - suffix.count
        for unit in suffix {
            if units[offset] != unit { return false }
            offset += 1
        }
        return true
    }

    @inline(__always) private static func starts(_ units: ArraySlice<UInt16>, with prefix: [UInt16]) -> Bool {
        guard units.count >= prefix.count + 2 else { return false }
        var offset = units.startIndex
        for unit in prefix {
            if units[offset] != unit { return false }
            offset += 1
        }
        return true
    }

    @inline(__always) private static func hash(_ units: ArraySlice<UInt16>) -> UInt64 {
        var hash = StableHash()
        for index in units.indices { hash.add(units[index]) }
        return hash.value
    }

    /// The stems that are left when the prefixes of `units` are taken off, the longest prefix first.
    public func stems(of units: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
        guard let first = units.first, starts & Self.bit(first) != 0 else { return [] }
        return prefixes.compactMap { prefix in
            units.count >= prefix.units.count + 2 && units.starts(with: prefix.units) ? units.dropFirst(prefix.units.count) : nil
        }
    }
}
