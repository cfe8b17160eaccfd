import Languages

/// Steps over the scalars of UTF-8 bytes.
enum UTF8Scan {
    /// Whether `scalar` is white space, or a mark that does not show (zero-width space, directional marks, byte order mark).
    @inline(__always) static func isSpace(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar == 0x20 || (scalar >= 0x09 && scalar <= 0x0D) }
        if scalar < 0x1680 { return scalar == 0xA0 || scalar == 0x85 || scalar == 0x61C }
        switch scalar {
        case 0x1680, 0x2000...0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return true
        default: return false
        }
    }

    /// The scalar that ends before `offset`, and its length; nil at `start`.
    @inline(__always) static func before(_ bytes: [UInt8], _ offset: Int, from start: Int) -> (scalar: UInt32, length: Int)? {
        guard offset > start, offset <= bytes.count else { return nil }
        if bytes[offset - 1] < 0x80 { return (UInt32(bytes[offset - 1]), 1) }
        var index = offset - 1
        while index > start && offset - index < 4 && bytes[index] & 0xC0 == 0x80 { index -= 1 }
        guard let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index), index + length == offset else {
            return (0xFFFD, 1)
        }
        return (scalar, length)
    }

    /// `range` without the white space at its ends.
    static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: start), isSpace(scalar) { start += length }
        while end > start, let (scalar, length) = before(bytes, end, from: start), isSpace(scalar) { end -= length }
        return start..<max(start, end)
    }

    /// How many scalars `range` holds.
    static func scalarCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var count = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The text of `range`.
    static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }

    /// The end of the white space that starts at `offset`.
    static func skipSpace(_ bytes: [UInt8], _ offset: Int, to end: Int) -> Int {
        var index = offset
        while index < end, let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index), isSpace(scalar) { index += length }
        return min(index, end)
    }
}
