import Languages

/// Takes the inline marks off the text of one block: emphasis, code, links, images, tags, escapes, entities.
struct MarkdownInline {
    private(set) var links: [DocumentLink] = []

    /// The block's lines, joined by line feeds.
    private var text: [UInt8] = []
    /// Where each line's first byte stands: in `text`, and in the file.
    private var origins: [SourceMap.Run] = []
    private var origin = 0
    private let line: Int
    private let literal: Bool

    /// No target of a link is longer, in bytes.
    private static let longestTarget = 1000

    init(_ bytes: [UInt8], _ pieces: [Range<Int>], line: Int, literal: Bool) {
        self.line = line
        self.literal = literal
        for piece in pieces {
            if !text.isEmpty { text.append(0x0A) }
            origins.append(SourceMap.Run(text: text.count, source: piece.lowerBound))
            text.append(contentsOf: bytes[piece])
        }
        while text.last == 0x5C { text.removeLast() }
    }

    mutating func run(into builder: inout TextBuilder) {
        if literal {
            emit(0..<text.count, into: &builder)
            return
        }
        let closers = matchedBrackets()
        // Brackets whose end is passed over: the end, and where the text goes on behind the target.
        var skips: [Int: Int] = [:]
        var plain = 0
        var index = 0
        while index < text.count {
            let next: Int
            if let skip = skips[index] {
                next = skip
            } else {
                next = mark(at: index, closers, &skips)
            }
            if next > index {
                emit(plain..<index, into: &builder)
                if let scalar = entity(index..<next) { builder.append(Array(String(scalar).utf8), source: source(of: index)) }
                index = next
                plain = next
            } else {
                index += max(1, -next)
            }
        }
        emit(plain..<text.count, into: &builder)
    }

    /// What to do at `index`: the end of a mark to leave out, or a value that is not greater to keep what stands there. A negative
    /// value keeps that many bytes.
    private mutating func mark(at index: Int, _ closers: [Int: Int], _ skips: inout [Int: Int]) -> Int {
        switch text[index] {
        case 0x5C: return index + 1 < text.count && isPunctuation(text[index + 1]) ? escape(index, &skips) : 0
        case 0x2A: return emphasis(index, intraword: true)
        case 0x5F: return emphasis(index, intraword: false)
        case 0x7E: return index + 1 < text.count && text[index + 1] == 0x7E ? index + 2 : 0
        case 0x60: return index + run(0x60, index)
        case 0x5B: return open(index, closers, &skips, isImage: false)
        case 0x21:
            guard index + 1 < text.count, text[index + 1] == 0x5B else { return 0 }
            return open(index + 1, closers, &skips, isImage: true)
        case 0x3C: return tag(index, &skips)
        case 0x26: return entityEnd(index) ?? 0
        default: return 0
        }
    }

    private func run(_ byte: UInt8, _ index: Int) -> Int { text[index...].prefix { $0 == byte }.count }

    /// Leaves the backslash out and the sign behind it in, whatever it is.
    private func escape(_ index: Int, _ skips: inout [Int: Int]) -> Int {
        // A kept byte is no mark: an entry that leads to itself says so.
        skips[index + 1] = index + 1
        return index + 1
    }

    private func isPunctuation(_ byte: UInt8) -> Bool {
        (byte > 0x20 && byte < 0x30) || (byte > 0x39 && byte < 0x41) || (byte > 0x5A && byte < 0x61)
            || (byte > 0x7A && byte < 0x7F)
    }

    /// Stars and underscores are marks unless spaces stand on both sides; underscores inside a word are letters of it.
    private func emphasis(_ index: Int, intraword: Bool) -> Int {
        let count = run(text[index], index)
        let before = index == 0 ? 0x20 : text[index - 1]
        let after = index + count < text.count ? text[index + count] : 0x20
        if before <= 0x20 && after <= 0x20 { return -count }
        if !intraword && isWord(before) && isWord(after) { return -count }
        return count <= 3 ? index + count : -count
    }

    private func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
    }

    /// For each opening square bracket the closing one.
    private func matchedBrackets() -> [Int: Int] {
        var stack: [Int] = []
        var pairs: [Int: Int] = [:]
        for index in text.indices {
            if text[index] == 0x5B && (index == 0 || text[index - 1] != 0x5C) { stack.append(index) }
            if text[index] == 0x5D, let open = stack.popLast() { pairs[open] = index }
        }
        return pairs
    }

    /// A link or image: its text stays, its brackets and target go.
    private mutating func open(_ index: Int, _ closers: [Int: Int], _ skips: inout [Int: Int], isImage: Bool) -> Int {
        guard let close = closers[index], close + 1 < text.count else { return 0 }
        let label = UTF8Scan.string(text, (index + 1)..<min(close, index + 500))
        var after = close + 1
        if text[after] == 0x28 {
            guard let end = text[after..<min(text.count, after + Self.longestTarget)].firstIndex(of: 0x29) else { return 0 }
            let target = text[(after + 1)..<end].drop { $0 == 0x20 || $0 == 0x3C }.prefix { $0 > 0x20 && $0 != 0x3E }
            links.append(DocumentLink(url: String(decoding: target, as: UTF8.self), text: label, line: line(of: index)))
            after = end + 1
        } else if text[after] == 0x5B, let end = closers[after] {
            after = end + 1
        } else {
            return 0
        }
        if isImage { return after }
        skips[close] = after
        return index + 1
    }

    /// A tag goes, an address in angle brackets stays without them.
    private mutating func tag(_ index: Int, _ skips: inout [Int: Int]) -> Int {
        guard index + 1 < text.count, text[index + 1] == 0x2F || isWord(text[index + 1]),
            let close = text[index..<min(text.count, index + Self.longestTarget)].firstIndex(of: 0x3E)
        else { return 0 }
        let content = text[(index + 1)..<close]
        guard !content.contains(0x20), content.contains(0x3A) || content.contains(0x40) else { return close + 1 }
        let address = String(decoding: content, as: UTF8.self)
        links.append(DocumentLink(url: address, text: address, line: line(of: index)))
        skips[close] = close + 1
        return index + 1
    }

    private static let entities: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "zwnj": "\u{200C}", "rlm": "\u{200F}",
        "lrm": "\u{200E}", "laquo": "«", "raquo": "»", "ndash": "–", "mdash": "—", "hellip": "…", "rsquo": "’", "lsquo": "‘",
        "ldquo": "“", "rdquo": "”", "copy": "©", "percnt": "%",
    ]

    private func entityEnd(_ index: Int) -> Int? {
        guard let semicolon = text[index..<min(text.count, index + 10)].firstIndex(of: 0x3B) else { return nil }
        return entity(index..<(semicolon + 1)) == nil ? nil : semicolon + 1
    }

    private func entity(_ range: Range<Int>) -> Unicode.Scalar? {
        guard range.count >= 4, range.count <= 10, text[range.lowerBound] == 0x26, text[range.upperBound - 1] == 0x3B else {
            return nil
        }
        let name = String(decoding: text[(range.lowerBound + 1)..<(range.upperBound - 1)], as: UTF8.self)
        guard name.hasPrefix("#") else { return Self.entities[name] }
        let digits = name.dropFirst()
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap { $0 < 0x20 ? nil : Unicode.Scalar($0) }
    }

    private func source(of index: Int) -> Int {
        guard let run = Search.last(in: origins, where: { $0.text <= index }) else { return 0 }
        return origins[run].source + index - origins[run].text
    }

    private func line(of index: Int) -> Int { line + (Search.last(in: origins) { $0.text <= index } ?? 0) }

    private mutating func emit(_ range: Range<Int>, into builder: inout TextBuilder) {
        var start = range.lowerBound
        while start < range.upperBound {
            while origin + 1 < origins.count, origins[origin + 1].text <= start { origin += 1 }
            let limit = origin + 1 < origins.count ? origins[origin + 1].text : text.count
            let end = min(range.upperBound, max(limit, start + 1))
            builder.append(text[start..<end], source: source(of: start))
            start = end
        }
    }
}
