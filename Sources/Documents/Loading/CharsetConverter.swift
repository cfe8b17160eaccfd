import CXML

/// Converts legacy charsets to UTF-8 with the C library's iconv.
enum CharsetConverter {
    /// `bytes` as UTF-8, with U+FFFD for what is not valid in `charset`, and how many of those there are; nil when the charset is
    /// not known.
    ///
    /// - Complexity: linear; the output is at most three times the input.
    static func utf8(_ bytes: [UInt8], from charset: String) -> (bytes: [UInt8], invalid: Int)? {
        guard isPlainName(charset), let converter = iconv_open("UTF-8", alias(charset)), converter != failed else { return nil }
        defer { iconv_close(converter) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 2)
        var invalid = 0
        var input = bytes.map { CChar(bitPattern: $0) }
        var buffer = [CChar](repeating: 0, count: 1 << 15)
        var offset = 0
        while offset < input.count {
            let (read, written) = step(converter, &input, offset, &buffer)
            output.append(contentsOf: buffer[..<written].lazy.map { UInt8(bitPattern: $0) })
            offset += read
            if read == 0 && written == 0 {
                output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                invalid += 1
                offset += 1
            }
        }
        return (output, invalid)
    }

    /// What `iconv_open` gives when it fails.
    private static var failed: iconv_t? { iconv_t(bitPattern: -1) }

    /// One call of iconv: how many bytes it read and wrote.
    private static func step(
        _ converter: iconv_t, _ input: inout [CChar], _ offset: Int, _ buffer: inout [CChar]
    ) -> (read: Int, written: Int) {
        input.withUnsafeMutableBufferPointer { source in
            buffer.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress.map { $0 + offset }
                var to = target.baseAddress
                var left = source.count - offset
                var room = target.count
                // The result is left aside: what was read and written says all, also when it stops at an invalid byte.
                _ = iconv(converter, &from, &left, &to, &room)
                return (source.count - offset - left, target.count - room)
            }
        }
    }

    private static func isPlainName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 40
            && name.utf8.allSatisfy {
                ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x3A) || $0 == 0x2D || $0 == 0x5F
            }
    }

    /// Browsers read these labels as their Windows supersets, and pages rely on it.
    private static func alias(_ charset: String) -> String {
        switch charset.lowercased() {
        case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii": "windows-1252"
        case "iso-8859-9": "windows-1254"
        case "x-sjis", "shift_jis": "CP932"
        case "gb2312", "gbk", "x-gbk": "gb18030"
        default: charset
        }
    }
}
