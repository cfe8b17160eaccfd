import Languages

/// Turns the bytes of a file into UTF-8.
enum TextDecoder {
    struct Result {
        var bytes: [UInt8]
        let encoding: TextEncoding
        var notices: [DocumentNotice] = []
    }

    /// Decodes by byte order mark, then as UTF-8, then by the charset that the page declares, then by a guess that a notice names.
    ///
    /// - Parameter declared: the charset that the page or its server names.
    /// - Throws: `notText` for bytes that hold NUL or are mostly controls.
    static func decode(_ bytes: [UInt8], path: String, declared: String?) throws(DocumentError) -> Result {
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, path, .utf16LittleEndian) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, path, .utf16BigEndian) }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
        let known = declared.map { TextEncoding(name: $0) }
        // Escape sequences of ISO 2022 are ASCII and would pass as UTF-8.
        if let known, known.name.hasPrefix("iso-2022"), let result = converted(text, known) { return result }
        guard !text.contains(0), !FormatSniffer.hasControls(text) else { throw .notText(path) }
        let census = UTF8Census(text)
        if hasMark || census.invalid == 0 || census.multibyte >= census.invalid * 4 { return utf8(text, census) }
        if let known, known != .utf8 {
            if let result = converted(text, known) { return result }
            var guess = guessed(text)
            guess.notices.append(
                DocumentNotice(code: .charset, message: "the charset '\(known.name)' that the page declares is not known"))
            return guess
        }
        return guessed(text)
    }

    private static func utf8(_ bytes: [UInt8], _ census: UTF8Census) -> Result {
        guard census.invalid > 0 else { return Result(bytes: bytes, encoding: .utf8) }
        let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
        let line = bytes[..<census.firstInvalid].count { $0 == 0x0A } + 1
        let notice = DocumentNotice(
            code: .invalidBytes, message: "\(census.invalid) bytes are no UTF-8, the first in line \(line); they read as U+FFFD")
        return Result(bytes: repaired, encoding: .utf8, notices: [notice])
    }

    private static func utf16(_ bytes: [UInt8], _ path: String, _ encoding: TextEncoding) throws(DocumentError) -> Result {
        let isLittle = encoding == .utf16LittleEndian
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 2, to: bytes.count - 1, by: 2) {
            let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isLittle ? two << 8 | one : one << 8 | two)
        }
        guard !units.contains(0) else { throw .notText(path) }
        return Result(bytes: Array(String(decoding: units, as: UTF16.self).utf8), encoding: encoding)
    }

    private static func converted(_ bytes: [UInt8], _ encoding: TextEncoding) -> Result? {
        guard let (text, invalid) = CharsetConverter.utf8(bytes, from: encoding.name) else { return nil }
        var result = Result(bytes: text, encoding: encoding)
        if invalid > 0 {
            result.notices.append(
                DocumentNotice(code: .invalidBytes, message: "\(invalid) bytes are not valid in \(encoding); they read as U+FFFD")
            )
        }
        return result
    }

    /// Some of what stands outside of tags: their names are Latin in every language.
    private static func withoutMarkup(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var isInTag = false
        let some = bytes.prefix(1 << 18)
        for (index, byte) in some.enumerated() where text.count < 20_000 {
            let next = index + 1 < some.count ? some[index + 1] : 0
            if byte == 0x3C, next == 0x2F || next == 0x21 || (next | 0x20 >= 0x61 && next | 0x20 <= 0x7A) { isInTag = true }
            if !isInTag { text.append(byte) }
            if byte == 0x3E {
                isInTag = false
                text.append(0x20)
            }
        }
        return text
    }

    /// The legacy encoding in which the text makes most sense in a language that is known.
    private static func guessed(_ bytes: [UInt8]) -> Result {
        var best: (result: Result, score: Double)?
        let sample = withoutMarkup(bytes)
        for name in LanguageDetector.legacyEncodings {
            guard let result = converted(bytes, TextEncoding(name: name)) else { continue }
            guard let (text, _) = CharsetConverter.utf8(sample, from: name) else { continue }
            let score = LanguageDetector.score(text, encoding: name)
            if score > (best?.score ?? -1) { best = (result, score) }
        }
        var result = best?.result ?? Result(bytes: Array(String(decoding: bytes, as: UTF8.self).utf8), encoding: .utf8)
        result.notices.append(
            DocumentNotice(
                code: .guessedEncoding, message: "the text is no UTF-8; it is read as \(result.encoding), which is a guess"))
        return result
    }
}

/// How much of a text is UTF-8.
struct UTF8Census {
    private(set) var multibyte = 0
    private(set) var invalid = 0
    private(set) var firstInvalid = 0

    init(_ bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            guard let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index) else { break }
            if length == 1 || Unicode.Scalar(scalar) == nil || (length == 3 && scalar < 0x800)
                || (length == 4 && scalar < 0x10000)
            {
                if invalid == 0 { firstInvalid = index }
                invalid += 1
                index += 1
            } else {
                multibyte += 1
                index += length
            }
        }
    }
}
