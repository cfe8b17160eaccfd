import Aligner
import Facts
import Languages

/// Text that was decoded with the wrong table: what the rule `text-encoding` looks for.
enum Mojibake {
    static func findings(_ rule: RuleDeclaration, in context: CheckContext) -> [Finding] {
        context.target.indices.compactMap { index in
            let text = context.target[index].read.tokenized
            guard let range = firstDamage(text.bytes) else { return nil }
            let passage = Passage(segment: index, range: range, text: text.string(range), value: nil)
            return Finding(
                rule: rule.id, severity: rule.severity, confidence: 0.95,
                message:
                    "“\(text.string(range))” looks like text decoded with the wrong character set; read the file with its own and save it as UTF-8",
                source: nil, target: passage)
        }
    }

    /// The first run of scalars that is no text, as a byte range: replacement characters; UTF-8 read as a one-byte table, of which a
    /// lead byte (`Ø`, `Ã`) stands before its continuation; a word of accented capitals and letters only.
    ///
    /// Such a run starts with a scalar from U+00C0 to U+00F4 or is U+FFFD: in the UTF-8 of a string the bytes C3 and EF, and most texts have neither.
    static func firstDamage(_ bytes: [UInt8]) -> Range<Int>? {
        guard bytes.contains(where: { $0 == 0xC3 || $0 == 0xEF }) else { return nil }
        var scalars: [(value: UInt32, offset: Int, end: Int)] = []
        var offset = 0
        while let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: offset) {
            scalars.append((scalar, offset, offset + length))
            offset += length
        }
        let values = scalars.map(\.value)
        var index = 0
        while index < scalars.count {
            if scalars[index].value == 0xFFFD { return scalars[index].offset..<scalars[index].end }
            guard (0xC0...0xF4).contains(scalars[index].value) else {
                index += 1
                continue
            }
            let pairs = pairsEnd(values, from: index)
            if pairs.isSure { return scalars[index].offset..<scalars[pairs.end - 1].end }
            var end = index
            while end < scalars.count, (0xC0...0xFF).contains(scalars[end].value) { end += 1 }
            if end - index >= longestAccented { return scalars[index].offset..<scalars[end - 1].end }
            index = max(end, index + 1)
        }
        return nil
    }

    /// No word of any language has so many accented letters and no other in a row.
    private static let longestAccented = 5

    /// The end of the sequences of lead and continuation that start at `start`, and whether they can be nothing else.
    private static func pairsEnd(_ scalars: [UInt32], from start: Int) -> (end: Int, isSure: Bool) {
        var index = start, count = 0, isSure = false
        while index < scalars.count {
            let length = (0xC2...0xDF).contains(scalars[index]) ? 2 : (0xE0...0xEF).contains(scalars[index]) ? 3 : 0
            guard length > 0, index + length <= scalars.count, scalars[(index + 1)..<(index + length)].allSatisfy(isContinuation)
            else { break }
            // A capital before a closing quotation mark is ordinary.
            if length == 3 || ((0xC2...0xC3).contains(scalars[index]) && !isQuote(scalars[index + 1])) { isSure = true }
            count += 1
            index += length
        }
        return (index, isSure || count >= 2)
    }

    /// Bytes 80 to BF as Latin-1 and Windows-1252 show them.
    private static func isContinuation(_ scalar: UInt32) -> Bool { (0x80...0xBF).contains(scalar) || windows.contains(scalar) }

    private static func isQuote(_ scalar: UInt32) -> Bool {
        scalar == 0xAB || scalar == 0xBB || (0x2018...0x203A).contains(scalar)
    }

    private static let windows: Set<UInt32> = [
        0x20AC, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x017D, 0x2018, 0x2019,
        0x201C, 0x201D,
        0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x017E, 0x0178,
    ]
}
