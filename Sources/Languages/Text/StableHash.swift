/// A 64-bit hash of folded text that is the same in every run (FNV-1a with a final mix, as in MurmurHash3).
///
/// Tables are keyed by it instead of by strings: two words that collide would count as one, which 2^64 makes a theory.
public struct StableHash: Sendable {
    @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inlinable @inline(__always) public init() {}

    @inlinable @inline(__always) public mutating func add(_ unit: UInt16) {
        state = (state ^ UInt64(unit)) &* 0x0000_0100_0000_01B3
    }

    /// The hash of what was added.
    @inlinable @inline(__always) public var value: UInt64 {
        var hash = state
        hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ (hash >> 33)
    }

    /// The hash of the folded units of a word, which are added from the last to the first: what is left of a word when prefixes are taken
    /// off then has a hash that one pass finds on its way.
    @inline(__always) static func of(_ units: Span<UInt16>) -> UInt64 {
        var hash = StableHash()
        var index = units.count
        while index > 0 {
            index -= 1
            hash.add(units[index])
        }
        return hash.value
    }

    /// The hash of the folded units of a word.
    public static func of(_ units: [UInt16]) -> UInt64 { of(units.span) }

    /// The hash of the folded units of a word.
    public static func of(_ units: ArraySlice<UInt16>) -> UInt64 { of(units.span) }

    /// The hash of `text` after folding with the shared scalar table.
    public static func ofFolded(_ text: some StringProtocol) -> UInt64 { of(Folding.units(text)) }
}

/// Folding of whole strings, for tables and tests; the tokenizer folds as it goes.
public enum Folding {
    /// The folded UTF-16 units of `text`.
    public static func units(_ text: some StringProtocol) -> [UInt16] {
        var units: [UInt16] = []
        units.reserveCapacity(text.utf8.count)
        let table = ScalarTable.shared
        for scalar in text.unicodeScalars { table.fold(scalar.value, into: &units) }
        return units
    }

    /// The folded form of `text`, as a string.
    public static func string(_ text: some StringProtocol) -> String { String(decoding: units(text), as: UTF16.self) }
}
