/// Cuts text into words, runs of digits and symbols, and folds them, in one pass over the bytes.
///
/// A word is a run of letters with the marks and joiners inside it, or one ideograph; digits are a token of their own even when glued to a word
/// (`16في`); every other visible scalar is a symbol. Invalid UTF-8 cannot occur in a Swift string and is skipped in raw bytes.
public enum Tokenizer {
    /// The tokens of `text`.
    ///
    /// - Complexity: linear in the length of the text.
    public static func tokenize(_ text: some StringProtocol) -> TokenizedText { tokenize(Array(text.utf8)) }

    /// The tokens of UTF-8 `bytes`.
    public static func tokenize(_ bytes: [UInt8]) -> TokenizedText {
        var run = TokenizerRun(bytes)
        run.scan()
        return TokenizedText(bytes: bytes, tokens: run.tokens, folded: run.folded)
    }
}

/// The state of one tokenization: the token under way, and what is done.
private struct TokenizerRun {
    let bytes: [UInt8]
    let table = ScalarTable.shared
    var tokens: [Token] = []
    var folded: [UInt16] = []

    private var kind: Token.Kind?
    private var start = 0
    private var end = 0
    private var foldedStart = 0
    private var pendingSpace: Token.Traits = .spaceBefore
    private var traits: Token.Traits = []
    private var upper = 0
    private var lower = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 6)
        folded.reserveCapacity(bytes.count)
    }

    mutating func scan() {
        var offset = 0
        while let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: offset) {
            step(scalar, at: offset, length: length)
            offset += length
        }
        close()
    }

    @inline(__always) private mutating func step(_ scalar: UInt32, at offset: Int, length: Int) {
        switch table.scalarClass(scalar) {
        case .letter:
            open(.word, at: offset)
            if scalar > 0x590 { traits.insert(.uncased) } else { lower += 1 }
            extend(scalar, offset + length)
        case .upper:
            open(.word, at: offset)
            if end == start { traits.insert(.capitalised) }
            upper += 1
            extend(scalar, offset + length)
        case .ideograph:
            close()
            open(.word, at: offset)
            traits.formUnion([.uncased, .ideograph])
            extend(scalar, offset + length)
            close()
        case .digit:
            open(.digits, at: offset)
            extend(scalar, offset + length)
        case .dropped:
            if kind == .word {
                end = offset + length
                if scalar == 0x200C { traits.insert(.joined) }
            }
        case .space:
            close()
            pendingSpace.insert(.spaceBefore)
            if scalar == 0x0A || scalar == 0x0D || scalar == 0x2028 || scalar == 0x2029 { pendingSpace.insert(.lineBefore) }
        case .symbol:
            close()
            open(.symbol, at: offset)
            extend(scalar, offset + length)
            close()
        }
    }

    @inline(__always) private mutating func open(_ next: Token.Kind, at offset: Int) {
        guard kind != next else { return }
        close()
        kind = next
        start = offset
        end = offset
        foldedStart = folded.count
        traits = pendingSpace
        pendingSpace = []
        upper = 0
        lower = 0
    }

    @inline(__always) private mutating func extend(_ scalar: UInt32, _ newEnd: Int) {
        end = newEnd
        table.fold(scalar, into: &folded)
    }

    private mutating func close() {
        guard let kind else { return }
        self.kind = nil
        if upper >= 2 && lower == 0 { traits.insert(.allCapitals) }
        var hash = StableHash()
        for unit in folded[foldedStart...] { hash.add(unit) }
        tokens.append(
            Token(
                kind: kind, traits: traits, start: Int32(clamping: start), end: Int32(clamping: end),
                foldedStart: Int32(clamping: foldedStart), foldedEnd: Int32(clamping: folded.count), hash: hash.value))
    }
}

/// Reading scalars off raw UTF-8.
public enum UTF8Decoding {
    /// The scalar that starts at `offset` and its length in bytes; nil at the end. An invalid byte reads as U+FFFD of length 1.
    @inlinable public static func scalar(in bytes: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int)? {
        guard offset < bytes.count else { return nil }
        let first = UInt32(bytes[offset])
        if first < 0x80 { return (first, 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
        guard length > 1, first < 0xF5, offset + length <= bytes.count else { return (0xFFFD, 1) }
        var scalar = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for next in bytes[(offset + 1)..<(offset + length)] {
            guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            scalar = scalar << 6 | UInt32(next & 0x3F)
        }
        return (scalar, length)
    }
}
