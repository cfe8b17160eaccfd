/// A 64-bit hash of folded text that is the same in every run (FNV-1a with a final mix, as in MurmurHash3).
///
/// Tables are keyed by it instead of by strings: two words that collide would count as one, which 2^64 makes a theory.
public struct StableHash: Sendable {
    public private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325

    public init() {}

    @inlinable public mutating func add(_ unit: UInt16) { update(UInt64(unit)) }

    @usableFromInline mutating func update(_ value: UInt64) {
        state = (state ^ value) &* 0x0000_0100_0000_01B3
    }

    /// The hash of what was added.
    public var value: UInt64 {
        var hash = state
        hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ (hash >> 33)
    }

    /// The hash of folded units.
    public static func of(_ units: some Sequence<UInt16>) -> UInt64 {
        var hash = StableHash()
        for unit in units { hash.update(UInt64(unit)) }
        return hash.value
    }

    /// The hash of `text` after folding with the shared scalar table.
    public static func ofFolded(_ text: some StringProtocol) -> UInt64 { of(Folding.units(text)) }
}

/// Folding of whole strings, for tables and tests; the tokenizer folds as it goes.
public enum Folding {
    /// The folded UTF-16 units of `text`.
    public static func units(_ text: some StringProtocol) -> [UInt16] {
        var units: [UInt16] = []
        units.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { ScalarTable.shared.fold(scalar.value, into: &units) }
        return units
    }

    /// The folded form of `text`, as a string.
    public static func string(_ text: some StringProtocol) -> String { String(decoding: units(text), as: UTF16.self) }
}
