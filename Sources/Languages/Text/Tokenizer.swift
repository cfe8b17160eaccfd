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
        tokens.reserveCapacity(byteCount / 4 + 1)
        folded = [UInt16](repeating: 0, count: ScalarTable.room(byteCount))
    }

    /// More bytes than any text has; what follows is not read, so that offsets of bytes and of units fit 32 bits.
    static let mostBytes = 1 << 30

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
        var pending: Token.Traits = .spaceBefore
        var span = room.mutableSpan
        let count = TokenScan.read(bytes.extracting(first: Self.mostBytes), table, into: &found, &span, &pending)
        (tokens, folded, foldedCount) = (found, room, count)
    }
}

/// The one pass over the bytes of a text, or of a part of one.
enum TokenScan {
    /// Appends the tokens of `bytes` to `tokens`, and writes their folded units to `room` from `base` on; offsets count from there and
    /// from the first byte.
    ///
    /// - Parameter pending: what stands before the first token; then what stands behind the last one.
    /// - Returns: how many units were written.
    static func read(
        _ bytes: Span<UInt8>, _ table: ScalarTable, into tokens: inout [Token], _ room: inout MutableSpan<UInt16>,
        from base: Int = 0, _ pending: inout Token.Traits
    ) -> Int {
        let entries = table.entries.span
        var count = base
        var start = 0
        var here = TableScalar(bytes, 0, entries)
        while start < bytes.count {
            if here.entry.has(ScalarEntry.space | ScalarEntry.dropped) {
                if here.entry.has(ScalarEntry.space) { pending.insert(.spaceBefore) }
                if here.entry.has(ScalarEntry.lineBreak) { pending.insert(.lineBefore) }
                start = here.end
                here = TableScalar(bytes, start, entries)
                continue
            }
            let shape = TokenShape(here.entry)
            let first = (start: start, folded: count)
            var end = start
            var tally = ScalarTally()
            repeat {
                if here.entry.isPlain, count < room.count {
                    room[count] = here.entry.folded
                    count &+= 1
                } else if here.entry.expands {
                    for unit in table.folded(UTF8Decoding.scalar(in: bytes, at: start)) where count < room.count {
                        room[count] = unit
                        count &+= 1
                    }
                }
                tally.add(here.entry)
                if !here.entry.has(shape.outside) { end = here.end }
                start = here.end
                here = TableScalar(bytes, start, entries)
            } while here.entry.has(shape.classes)
            var hash = StableHash()
            var index = count
            while index > first.folded {
                index &-= 1
                hash.add(room[index])
            }
            tokens.append(
                Token(
                    kind: shape.kind, traits: shape.kind == .word ? pending.union(shape.traits(tally)) : pending,
                    start: Int32(truncatingIfNeeded: first.start), end: Int32(truncatingIfNeeded: end),
                    foldedStart: Int32(truncatingIfNeeded: first.folded - base),
                    foldedEnd: Int32(truncatingIfNeeded: count - base), hash: hash.value))
            pending = []
        }
        return count - base
    }
}

/// A scalar of a text, as the table has it.
struct TableScalar {
    let entry: ScalarEntry
    /// Where the next scalar starts.
    let end: Int

    /// The scalar at `offset`; at the end of the text one that belongs to nothing.
    @inline(__always) init(_ bytes: Span<UInt8>, _ offset: Int, _ entries: Span<ScalarEntry>) {
        guard UInt(bitPattern: offset) < UInt(bitPattern: bytes.count) else {
            (entry, end) = (ScalarEntry(bits: 0), offset)
            return
        }
        let first = UInt32(bytes[offset])
        if first < 0x80 {
            (entry, end) = (entries[Int(first)], offset &+ 1)
            return
        }
        let next = offset &+ 1
        if first >= 0xC2, first < 0xE0, UInt(bitPattern: next) < UInt(bitPattern: bytes.count) {
            let second = UInt32(bytes[next])
            if second & 0xC0 == 0x80 {
                (entry, end) = (entries[Int((first & 0x1F) << 6 | second & 0x3F)], next &+ 1)
                return
            }
        }
        let long = UTF8Decoding.longScalar(in: bytes, at: offset)
        entry = long.scalar < 0x10000 ? entries[Int(long.scalar)] : ScalarEntry.supplementary(long.scalar)
        end = offset + long.length
    }
}

/// What the first scalar of a token makes of it.
private struct TokenShape {
    let kind: Token.Kind
    /// The classes of scalars that it goes on with.
    let classes: UInt32
    /// The classes of those that are not its own when they stand at its end: what is dropped among digits.
    let outside: UInt32
    private let isCapitalised: Bool

    @inline(__always) init(_ first: ScalarEntry) {
        if first.has(ScalarEntry.letter | ScalarEntry.upper) {
            (kind, classes, outside) = (.word, ScalarEntry.wordClasses, 0)
        } else if first.has(ScalarEntry.digit) {
            (kind, classes, outside) = (.digits, ScalarEntry.digitClasses, ScalarEntry.dropped)
        } else {
            (kind, classes, outside) = (first.has(ScalarEntry.ideograph) ? .word : .symbol, 0, 0)
        }
        isCapitalised = first.has(ScalarEntry.upper)
    }

    /// What the scalars of a word tell of it.
    @inline(__always) func traits(_ tally: ScalarTally) -> Token.Traits {
        var traits: Token.Traits = []
        if isCapitalised { traits.insert(.capitalised) }
        if tally.seen & ScalarEntry.uncased != 0 { traits.insert(.uncased) }
        if tally.seen & ScalarEntry.ideograph != 0 { traits.formUnion([.uncased, .ideograph]) }
        if tally.seen & ScalarEntry.joiner != 0 { traits.insert(.joined) }
        if tally.seenTwice & ScalarEntry.upper != 0, tally.seen & ScalarEntry.lower == 0 { traits.insert(.allCapitals) }
        return traits
    }
}

/// The bits that the scalars of a token have, and those that two or more of them have.
private struct ScalarTally {
    private(set) var seen: UInt32 = 0
    private(set) var seenTwice: UInt32 = 0

    @inline(__always) mutating func add(_ entry: ScalarEntry) {
        seenTwice |= seen & entry.bits
        seen |= entry.bits
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

    /// The scalar that starts at `offset`, which must be in range.
    static func scalar(in bytes: Span<UInt8>, at offset: Int) -> UInt32 {
        bytes[offset] < 0x80 ? UInt32(bytes[offset]) : longScalar(in: bytes, at: offset).scalar
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
