import Languages

/// What a line looks like.
enum LineShape {
    /// The end of the mark of a list item that opens `range` (`-`, `•`, `1.`, `2)`), or nil.
    static func listMarkEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard let (first, length) = UTF8Decoding.scalar(in: bytes, at: range.lowerBound), !range.isEmpty else { return nil }
        var index = range.lowerBound
        if isBullet(first) {
            index += length
        } else {
            var digits = 0
            while index < range.upperBound, let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index),
                ScalarTable.shared.scalarClass(scalar) == .digit
            {
                digits += 1
                index += length
            }
            guard digits > 0, digits <= 3, index < range.upperBound, bytes[index] == 0x2E || bytes[index] == 0x29 else {
                return nil
            }
            index += 1
            if index < range.upperBound, bytes[index] == 0x29 { index += 1 }
        }
        guard index < range.upperBound, let (space, _) = UTF8Decoding.scalar(in: bytes, at: index), UTF8Scan.isSpace(space) else {
            return nil
        }
        return UTF8Scan.skipSpace(bytes, index, to: range.upperBound)
    }

    /// Signs that open list items.
    static func isBullet(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2A, 0x2B, 0x2D, 0xB7, 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0, 0x25AA, 0x25AB, 0x25B6, 0x25CB,
            0x25CF,
            0x25E6, 0x2013, 0x2014, 0x27A2, 0x2756, 0xF0B7:
            true
        default: false
        }
    }

    /// Signs that end sentences, in any script.
    @inline(__always) static func isTerminator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E, 0x21, 0x3F, 0x61F, 0x6D4, 0x964, 0x965, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x203C, 0x2047, 0x2048, 0x2049:
            true
        default: false
        }
    }

    /// Quotation marks and brackets that close, and marks without extent, as they stand after the end of a sentence.
    @inline(__always) static func isCloser(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x203A, 0x200E, 0x200F, 0x202C, 0x2069, 0x300D, 0x300F, 0xFF09,
            0x2A:
            true
        default: false
        }
    }

    /// The sign that ends the text of `range`, closing marks aside; 0 when there is none.
    static func lastSign(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
        var end = range.upperBound
        while let (scalar, length) = UTF8Scan.before(bytes, end, from: range.lowerBound) {
            guard isCloser(scalar) || UTF8Scan.isSpace(scalar) else { return scalar }
            end -= length
        }
        return 0
    }

    static func endsSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { isTerminator(lastSign(bytes, range)) }

    /// Whether the text of `range` ends so that something must follow: a comma, colon, semicolon, dash.
    static func endsOpen(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        switch lastSign(bytes, range) {
        case 0x2C, 0x3A, 0x3B, 0x2D, 0x60C, 0x61B, 0x2013, 0x2014, 0x3001, 0xFF0C, 0xFF1A: true
        default: false
        }
    }

    /// How many words, separated by white space, `range` holds; counting stops at `limit`.
    static func wordCount(_ bytes: [UInt8], _ range: Range<Int>, limit: Int) -> Int {
        var count = 0
        var inWord = false
        for index in range {
            let isSpace = bytes[index] <= 0x20
            if !isSpace && !inWord { count += 1 }
            if count > limit { return count }
            inWord = !isSpace
        }
        return count
    }
}
