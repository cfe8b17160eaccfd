/// What folding a stretch of text comes to: where the text goes on, and how many folded units there are.
struct ScalarRun {
    let end: Int
    let count: Int

    /// Folds letters from `offset` on, up to what is none or is a rare one. By itself, and with nothing but what most letters need, so that
    /// all it uses stays in registers.
    ///
    /// - Parameters:
    ///   - letters: where they are written to, from `count` on; it ends where there is no more room.
    @inline(never)
    init(
        _ bytes: Span<UInt8>, from offset: Int, _ entries: Span<ScalarEntry>, into letters: inout MutableSpan<UInt16>,
        at count: Int
    ) {
        var offset = offset
        var count = count
        let room = UInt(bitPattern: letters.count)
        // Unsigned, so that one comparison is also the check that the place is there.
        while UInt(bitPattern: offset) < UInt(bitPattern: bytes.count), UInt(bitPattern: count) < room {
            let first = bytes[offset]
            var scalar = Int(first)
            var end = offset &+ 1
            if first >= 0x80 {
                guard first >= 0xC2, first < 0xE0, UInt(bitPattern: end) < UInt(bitPattern: bytes.count),
                    bytes[end] & 0xC0 == 0x80
                else { break }
                scalar = (scalar & 0x1F) << 6 | Int(bytes[end] & 0x3F)
                end &+= 1
            }
            let entry = entries[scalar]
            guard entry.isPlainLetter else { break }
            letters[count] = entry.folded
            count &+= 1
            offset = end
        }
        (self.end, self.count) = (offset, count)
    }

    /// Folds the scalar at `offset`, whatever it is, as far as there is room.
    @inline(never)
    init(
        _ bytes: Span<UInt8>, scalarAt offset: Int, _ table: ScalarTable, into letters: inout MutableSpan<UInt16>, at count: Int
    ) {
        let here = TableScalar(bytes, offset, table.entries.span)
        var count = count
        if here.entry.expands {
            for unit in table.folded(UTF8Decoding.scalar(in: bytes, at: offset)) where count < letters.count {
                letters[count] = unit
                count &+= 1
            }
        } else if here.entry.isPlain, count < letters.count {
            letters[count] = here.entry.folded
            count &+= 1
        }
        (self.end, self.count) = (here.end, count)
    }
}
