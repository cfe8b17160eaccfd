/// What the tokenizer asks of a scalar, in one machine word: what it folds to in the low half, and its classes as bits above.
///
/// The bits of a token's scalars, taken together, tell its traits.
@usableFromInline struct ScalarEntry: Sendable {
    let bits: UInt32

    static let letter: UInt32 = 1 << 16
    static let upper: UInt32 = 1 << 17
    static let dropped: UInt32 = 1 << 18
    static let digit: UInt32 = 1 << 19
    static let space: UInt32 = 1 << 20
    static let symbol: UInt32 = 1 << 21
    /// A letter of a script without case, or one with case that is lower.
    static let uncased: UInt32 = 1 << 22
    static let lower: UInt32 = 1 << 23
    static let lineBreak: UInt32 = 1 << 24
    /// The zero-width non-joiner.
    static let joiner: UInt32 = 1 << 25
    /// A letter that is a word of its own.
    static let ideograph: UInt32 = 1 << 27
    /// It folds to several units, or is not in the table.
    private static let several: UInt32 = 1 << 26

    /// What may follow in a token of each kind.
    static let wordClasses = letter | upper | dropped
    static let digitClasses = digit | dropped

    /// A scalar beyond the Basic Multilingual Plane.
    static let supplementary = ScalarEntry(bits: several)

    init(bits: UInt32) { self.bits = bits }

    init(_ scalar: UInt32, _ scalarClass: ScalarClass, _ folded: UInt16) {
        var bits = UInt32(folded) | Self.bit(scalarClass)
        if scalarClass == .letter { bits |= scalar > 0x590 ? Self.uncased : Self.lower }
        if scalar == 0x0A || scalar == 0x0D || scalar == 0x2028 || scalar == 0x2029 { bits |= Self.lineBreak }
        if scalar == 0x200C { bits |= Self.joiner }
        if folded == ScalarTable.expands { bits |= Self.several }
        self.bits = bits
    }

    private static func bit(_ scalarClass: ScalarClass) -> UInt32 {
        switch scalarClass {
        case .letter: letter
        case .upper: upper
        case .dropped: dropped
        case .digit: digit
        case .space: space
        case .symbol: symbol
        case .ideograph: ideograph
        }
    }

    /// The entry of a scalar that the table does not hold. Not part of the loops that call it, which would keep room for all it needs.
    @inline(never) static func supplementary(_ scalar: UInt32) -> ScalarEntry {
        let entry = ScalarEntry(scalar, ScalarTable.classOfSupplementary(scalar), 0)
        return ScalarEntry(bits: entry.bits | several)
    }

    @inline(__always) func has(_ classes: UInt32) -> Bool { bits & classes != 0 }
    @inline(__always) var folded: UInt16 { UInt16(truncatingIfNeeded: bits) }
    @inline(__always) var expands: Bool { has(Self.several) }
    /// It folds to one unit, and is not dropped.
    @inline(__always) var isPlain: Bool { !has(Self.several | Self.dropped) }
    @inline(__always) var isPlainLetter: Bool {
        let bits = bits & (Self.letter | Self.upper | Self.several)
        return bits &- 1 < Self.several - 1
    }
    @inline(__always) var isDropped: Bool { has(Self.dropped) }

    @usableFromInline var scalarClass: ScalarClass {
        if has(Self.letter) { return .letter }
        if has(Self.upper) { return .upper }
        if has(Self.dropped) { return .dropped }
        if has(Self.digit) { return .digit }
        if has(Self.ideograph) { return .ideograph }
        return has(Self.space) ? .space : .symbol
    }
}
