/// A word, a run of digits, or one symbol of a text.
public struct Token: Sendable {
    public enum Kind: UInt8, Sendable { case word, digits, symbol }

    /// What was seen of the token besides its letters. What other modules ask for by the million is computed, and so a constant there.
    public struct Traits: OptionSet, Sendable {
        public let rawValue: UInt8
        @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// White space, or the start of the text, stands before it.
        @inlinable public static var spaceBefore: Traits { Traits(rawValue: 1) }
        /// Its first letter is upper case.
        @inlinable public static var capitalised: Traits { Traits(rawValue: 2) }
        /// It has two or more upper-case letters and no lower-case one.
        @inlinable public static var allCapitals: Traits { Traits(rawValue: 4) }
        /// It holds a letter of a script without case.
        @inlinable public static var uncased: Traits { Traits(rawValue: 8) }
        /// A line break stands in the space before it.
        @inlinable public static var lineBefore: Traits { Traits(rawValue: 16) }
        /// It holds a zero-width non-joiner.
        @inlinable public static var joined: Traits { Traits(rawValue: 32) }
        /// It is one letter of a script that puts no spaces between words.
        @inlinable public static var ideograph: Traits { Traits(rawValue: 64) }
    }

    public let kind: Kind
    public let traits: Traits
    /// UTF-8 byte offsets in the text.
    public let start: Int32
    public let end: Int32
    /// Its folded units, as a range of `TokenizedText.folded`.
    public let foldedStart: Int32
    public let foldedEnd: Int32
    /// What starts at the token: the place of a phrase among those of its text (`PhraseText.found`), or a mark of `PhraseText`.
    package internal(set) var phrase = PhraseText.plain
    /// The hash of the folded units: what tables are keyed by.
    public let hash: UInt64

    /// Its folded units, as a range of `TokenizedText.folded`.
    @inlinable var foldedRange: Range<Int> { Int(foldedStart)..<Int(foldedEnd) }
    @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
    @inlinable public var spaceBefore: Bool { traits.contains(.spaceBefore) }
    /// How many folded letters or digits it has.
    @inlinable public var length: Int { Int(foldedEnd - foldedStart) }

    /// No token: what room for tokens is filled with.
    static let none = Token(kind: .symbol, traits: [], start: 0, end: 0, foldedStart: 0, foldedEnd: 0, hash: 0)

    /// The same token of a text in which its own text starts at byte `start`, its units at `units`, and `before` stands before it.
    @inline(__always) func moved(to start: Int32, units: Int32, after before: Traits) -> Token {
        Token(
            kind: kind, traits: traits.union(before), start: self.start &+ start, end: end &+ start,
            foldedStart: foldedStart &+ units, foldedEnd: foldedEnd &+ units, phrase: phrase, hash: hash)
    }
}

/// A text with its tokens and their folded letters.
public struct TokenizedText: Sendable {
    /// The text itself, UTF-8.
    public let bytes: [UInt8]
    public let tokens: [Token]
    public let folded: [UInt16]

    @inlinable public var count: Int { tokens.count }

    /// The folded letters of the token at `index`; empty when there is none.
    @inlinable public func units(_ index: Int) -> ArraySlice<UInt16> {
        guard tokens.indices.contains(index) else { return [] }
        return folded[Int(tokens[index].foldedStart)..<Int(tokens[index].foldedEnd)]
    }

    /// The folded form of the token at `index`, as a string.
    public func foldedString(_ index: Int) -> String { String(decoding: units(index), as: UTF16.self) }

    /// The text between two UTF-8 offsets.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The first folded unit of the token at `index`; nil when there is none.
    @inlinable public func firstUnit(_ index: Int) -> UInt16? {
        guard index >= 0, index < tokens.count, tokens[index].length > 0 else { return nil }
        return folded[Int(tokens[index].foldedStart)]
    }

    /// The folded scalar of the symbol at `index`, or 0 when the token is no symbol or there is none.
    @inlinable public func symbol(_ index: Int) -> UInt16 {
        guard index >= 0, index < tokens.count, tokens[index].kind == .symbol, tokens[index].length > 0 else { return 0 }
        return folded[Int(tokens[index].foldedStart)]
    }

    /// The digits of the token at `index` as one number; nil when there is none there, or for a number beyond 17 digits.
    public func integer(_ index: Int) -> Int? {
        guard index >= 0, index < tokens.count, tokens[index].kind == .digits, tokens[index].length > 0 else { return nil }
        return integer(index, after: 0)
    }

    /// The digits of the token at `index`, which must be there, behind those of `start`, as one number; nil beyond 17 digits.
    public func integer(_ index: Int, after start: Int) -> Int? {
        var value = start
        for place in Int(tokens[index].foldedStart)..<Int(tokens[index].foldedEnd) {
            let unit = folded[place]
            guard unit >= 0x30, unit <= 0x39, value < 10_000_000_000_000_000 else { return nil }
            value = value * 10 + Int(unit) - 0x30
        }
        return value
    }
}
