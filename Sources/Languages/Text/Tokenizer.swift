/// Cuts text into words, runs of digits and symbols, and folds them, in one pass over the bytes.
///
/// A word is a run of letters with the marks and joiners inside it, or one ideograph; digits are a token of their own even when glued to a word
/// (`16في`); every other visible scalar is a symbol. Invalid UTF-8 cannot occur in a Swift string and is skipped in raw bytes.
public enum Tokenizer {
    /// The tokens of `text`.
    ///
    /// - Complexity: linear in the length of the text.
    public static func tokenize(_ text: some StringProtocol) -> TokenizedText {
        tokenize(text.utf8.withContiguousStorageIfAvailable(Array.init) ?? Array(text.utf8))
    }

    /// The tokens of UTF-8 `bytes`.
    public static func tokenize(_ bytes: [UInt8]) -> TokenizedText {
        var run = TokenizerRun(byteCount: bytes.count)
        run.scan(bytes.span)
        run.finish()
        return TokenizedText(bytes: bytes, tokens: run.tokens, folded: run.folded)
    }
}

/// Tokenizes texts one after another, with the same room for all.
struct TokenizerRun {
    private let table = ScalarTable.shared
    private(set) var tokens: [Token] = []
    /// The folded units so far, then room for those to come.
    private(set) var folded: [UInt16]
    private var foldedCount = 0

    init(byteCount: Int) {
        tokens.reserveCapacity(byteCount / 6)
        folded = [UInt16](repeating: 0, count: ScalarTable.room(byteCount))
    }

    /// Forgets all tokens and keeps the room for as many.
    mutating func restart(byteCount: Int) {
        tokens.removeAll(keepingCapacity: true)
        let room = ScalarTable.room(byteCount)
        if folded.count < room { folded.append(contentsOf: repeatElement(0, count: room - folded.count)) }
    }

    /// Takes away the room that was not needed.
    mutating func finish() { folded.removeLast(folded.count - foldedCount) }

    /// Reads the tokens of a text from the first to the last.
    mutating func scan(_ bytes: Span<UInt8>) {
        // Local, so that the loop neither counts references nor asks whether it may write.
        var found = exchange(&tokens, with: [])
        var room = exchange(&folded, with: [])
        let table = table
        let count = Self.scan(bytes, table, into: &found, room.mutableSpan)
        (tokens, folded, foldedCount) = (found, room, count)
    }

    /// Returns how many units were written to `room`.
    private static func scan(
        _ bytes: Span<UInt8>, _ table: ScalarTable, into tokens: inout [Token], _ room: consuming MutableSpan<UInt16>
    ) -> Int {
        let entries = table.entries.span
        var count = 0
        var pending: Token.Traits = .spaceBefore
        var here = TableScalar(bytes, 0, entries)
        while here.start < bytes.count {
            if here.entry.has(ScalarEntry.space | ScalarEntry.dropped) {
                if here.entry.has(ScalarEntry.space) { pending.insert(.spaceBefore) }
                if here.entry.has(ScalarEntry.lineBreak) { pending.insert(.lineBefore) }
                here = TableScalar(bytes, here.end, entries)
                continue
            }
            var token = OpenToken(here, foldedStart: count, traits: pending)
            pending = []
            repeat {
                if !here.entry.expands, !here.entry.isDropped, count < room.count {
                    room[count] = here.entry.folded
                    count += 1
                } else if here.entry.expands {
                    for unit in table.folded(here.scalar) where count < room.count {
                        room[count] = unit
                        count += 1
                    }
                }
                token.extend(here)
                here = TableScalar(bytes, here.end, entries)
            } while here.entry.has(token.classes)
            var hash = StableHash()
            var index = count
            while index > token.foldedStart {
                index -= 1
                hash.add(room[index])
            }
            tokens.append(token.closed(foldedEnd: count, hash: hash.value))
        }
        return count
    }
}

/// A scalar of a text, with what the table says of it.
struct TableScalar {
    let scalar: UInt32
    let entry: ScalarEntry
    let start: Int
    /// Where the next scalar starts.
    let end: Int

    /// The scalar at `offset`; at the end of the text one that belongs to nothing.
    @inline(__always) init(_ bytes: Span<UInt8>, _ offset: Int, _ entries: Span<ScalarEntry>) {
        start = offset
        guard offset < bytes.count else {
            (scalar, entry, end) = (0, ScalarEntry(bits: 0), offset)
            return
        }
        let first = UInt32(bytes[offset])
        if first < 0x80 {
            (scalar, end) = (first, offset + 1)
        } else if first >= 0xC2, first < 0xE0, offset + 1 < bytes.count, bytes[offset + 1] & 0xC0 == 0x80 {
            (scalar, end) = ((first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), offset + 2)
        } else {
            let long = UTF8Decoding.longScalar(in: bytes, at: offset)
            (scalar, end) = (long.scalar, offset + long.length)
        }
        entry = scalar < 0x10000 ? entries[Int(scalar)] : ScalarEntry.supplementary(scalar)
    }
}

/// A token that is being read.
private struct OpenToken {
    let kind: Token.Kind
    /// The classes of scalars that it goes on with.
    let classes: UInt32
    let start: Int
    var end: Int
    let foldedStart: Int
    private let pending: Token.Traits
    private let isCapitalised: Bool
    private var seen: UInt32 = 0
    private var upper = 0

    @inline(__always) init(_ first: TableScalar, foldedStart: Int, traits: Token.Traits) {
        if first.entry.has(ScalarEntry.letter | ScalarEntry.upper) {
            (kind, classes) = (.word, ScalarEntry.wordClasses)
        } else if first.entry.has(ScalarEntry.digit) {
            (kind, classes) = (.digits, ScalarEntry.digitClasses)
        } else {
            (kind, classes) = (first.entry.has(ScalarEntry.ideograph) ? .word : .symbol, 0)
        }
        isCapitalised = first.entry.has(ScalarEntry.upper)
        (start, end, self.foldedStart, pending) = (first.start, first.start, foldedStart, traits)
    }

    @inline(__always) mutating func extend(_ here: TableScalar) {
        // What is dropped among digits is not theirs.
        if kind == .digits, here.entry.isDropped { return }
        seen |= here.entry.bits
        if here.entry.has(ScalarEntry.upper) { upper += 1 }
        end = here.end
    }

    @inline(__always) func closed(foldedEnd: Int, hash: UInt64) -> Token {
        var traits = pending
        if kind == .word {
            if isCapitalised { traits.insert(.capitalised) }
            if seen & ScalarEntry.uncased != 0 { traits.insert(.uncased) }
            if seen & ScalarEntry.ideograph != 0 { traits.formUnion([.uncased, .ideograph]) }
            if seen & ScalarEntry.joiner != 0 { traits.insert(.joined) }
            if upper >= 2, seen & ScalarEntry.lower == 0 { traits.insert(.allCapitals) }
        }
        return Token(
            kind: kind, traits: traits, start: Int32(clamping: start), end: Int32(clamping: end),
            foldedStart: Int32(clamping: foldedStart), foldedEnd: Int32(clamping: foldedEnd), hash: hash)
    }
}

/// Reading scalars off raw UTF-8.
public enum UTF8Decoding {
    /// The scalar that starts at `offset` and its length in bytes; nil at the end. An invalid byte reads as U+FFFD of length 1.
    @inlinable public static func scalar(in bytes: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int)? {
        guard offset < bytes.count else { return nil }
        let first = UInt32(bytes[offset])
        return first < 0x80 ? (first, 1) : longScalar(in: bytes.span, at: offset)
    }

    /// The scalar of several bytes that starts at `offset`, which must be in range.
    @inlinable static func longScalar(in bytes: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[offset])
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
        guard length > 1, first < 0xF5, offset + length <= bytes.count else { return (0xFFFD, 1) }
        var scalar = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for index in (offset + 1)..<(offset + length) {
            guard bytes[index] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
        }
        return (scalar, length)
    }
}
