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
        let kinds: Set<PhraseKind>
    }

    /// Longest first.
    let prefixes: [Prefix]
    let suffixes: [Suffix]
    /// Hashes of words that are never split.
    let wholes: Set<UInt64>
    private let starts: Set<UInt16>

    /// Reads the rows `prefix`, `suffix` and `whole` of a pack's grammar table.
    init(rows: [TableRow]) {
        var prefixes: [Prefix] = []
        var suffixes: [Suffix] = []
        var wholes: Set<UInt64> = []
        for row in rows {
            for form in row.forms {
                let units = Folding.units(form)
                switch row.kind {
                case "prefix": prefixes.append(Prefix(units: units, meaning: Self.meaning(row.value)))
                case "suffix":
                    let kinds = row.value.split(separator: ",").compactMap { PhraseKind(rawValue: String($0)) }
                    suffixes.append(Suffix(units: units, kinds: Set(kinds)))
                case "whole": wholes.insert(StableHash.of(units))
                default: break
                }
            }
        }
        self.prefixes = prefixes.sorted { $0.units.count > $1.units.count }
        self.suffixes = suffixes.sorted { $0.units.count > $1.units.count }
        self.wholes = wholes
        starts = Set(prefixes.compactMap(\.units.first))
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
        guard units.count > 2 else { return }
        var isWhole: Bool?
        func whole() -> Bool {
            if let known = isWhole { return known }
            let known = wholes.contains(hash)
            isWhole = known
            return known
        }
        for (index, suffix) in suffixes.enumerated() where units.count >= suffix.units.count + 2 {
            guard units.suffix(suffix.units.count).elementsEqual(suffix.units), !whole() else { continue }
            let stem = units.dropLast(suffix.units.count)
            if body(Reading(hash: StableHash.of(stem), meaning: [], suffix: index)) { return }
        }
        guard let first = units.first, starts.contains(first) else { return }
        for prefix in prefixes where units.count >= prefix.units.count + 2 {
            guard units.starts(with: prefix.units), !whole() else { continue }
            let stem = units.dropFirst(prefix.units.count)
            if body(Reading(hash: StableHash.of(stem), meaning: prefix.meaning, suffix: -1)) { return }
        }
    }

    /// The stems that are left when the prefixes of `units` are taken off, the longest prefix first.
    public func stems(of units: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
        guard let first = units.first, starts.contains(first) else { return [] }
        return prefixes.compactMap { prefix in
            units.count >= prefix.units.count + 2 && units.starts(with: prefix.units) ? units.dropFirst(prefix.units.count) : nil
        }
    }
}
