import Languages

/// Reads Markdown: the blocks of CommonMark and tables, as far as text needs them. Code is kept and not segmented.
///
/// - Complexity: linear in the length of the file.
struct MarkdownReader {
    private let bytes: [UInt8]
    private let lines: LineTable
    private var builder = TextBuilder()
    private var parsed: ParsedText
    private var number = 0

    /// The block under way.
    private var kind = Block.Kind.paragraph
    private var pieces: [Range<Int>] = []
    private var firstLine = 0
    private var inList = false
    private var rows = 0

    static func read(_ bytes: [UInt8]) -> ParsedText {
        var reader = MarkdownReader(bytes)
        reader.run()
        return reader.result()
    }

    private init(_ source: [UInt8]) {
        let table = LineTable(source)
        lines = table
        var metadata = DocumentMetadata()
        var number = 0
        if let (content, next) = Self.frontMatter(source, table) {
            metadata.frontMatter = UTF8Scan.string(source, content)
            number = next
        }
        let text = UTF8Scan.string(source, source.indices)
        parsed = ParsedText(bytes: [], map: SourceMap(source: text, lineStarts: table.starts), metadata: metadata)
        // Comments are blanked out first, so that they may stand anywhere but in front matter.
        let start = number < table.starts.count ? table.starts[number] : source.count
        (bytes, parsed.metadata.comments) = MarkdownComments.blank(source, from: start, table)
        self.number = number
    }

    /// The text between the fences `---` or `+++` that open the file, and the number of the line behind them.
    private static func frontMatter(_ bytes: [UInt8], _ table: LineTable) -> (content: Range<Int>, next: Int)? {
        let fence = { (line: Range<Int>) in String(decoding: bytes[line.prefix(8)], as: UTF8.self).trimmedEnd }
        guard let first = table.lines.first, first.count <= 8 else { return nil }
        let open = fence(first)
        guard open == "---" || open == "+++" else { return nil }
        for index in table.lines.indices.dropFirst() where table.lines[index].count <= 8 {
            let text = fence(table.lines[index])
            guard text == open || (open == "---" && text == "...") else { continue }
            return (table.starts[1]..<table.starts[index], index + 1)
        }
        return nil
    }

    private mutating func run() {
        while number < lines.lines.count {
            step(lines.lines[number])
            number += 1
        }
        flush()
    }

    private mutating func step(_ whole: Range<Int>) {
        let (line, quoted) = withoutQuoteMarks(whole)
        let text = UTF8Scan.trimmed(bytes, line)
        if text.isEmpty { return flush() }
        if let fence = fence(text) { return code(until: fence, from: text) }
        let indent = text.lowerBound - line.lowerBound
        if pieces.isEmpty && !inList && (indent >= 4 || bytes[line.lowerBound] == 0x09) { return indentedCode(text) }
        if let level = underline(text), !pieces.isEmpty, kind == .paragraph {
            kind = .heading
            return flush(isTitle: level == 1)
        }
        if isRule(text) { return flush() }
        if bytes[text.lowerBound] == 0x23, heading(text) { return }
        if definition(text) { return }
        if isTableRow(text), table(text) { return }
        if let mark = LineShape.listMarkEnd(bytes, text), mark < text.upperBound, isListMark(text) {
            flush()
            inList = true
            return begin(.listItem, mark..<text.upperBound)
        }
        if pieces.isEmpty {
            if indent == 0 { inList = false }
            begin(quoted ? .quotation : .paragraph, text)
        } else {
            pieces.append(text)
        }
        if endsHard(text.upperBound, lineEnd: whole.upperBound) { flush() }
    }

    private mutating func begin(_ kind: Block.Kind, _ piece: Range<Int>) {
        self.kind = kind
        pieces = [piece]
        firstLine = number + 1
    }

    /// Two spaces at the end, or a backslash, break the line for good.
    private func endsHard(_ textEnd: Int, lineEnd: Int) -> Bool { lineEnd - textEnd >= 2 || bytes[textEnd - 1] == 0x5C }

    private mutating func flush(isTitle: Bool = false) {
        defer { pieces.removeAll(keepingCapacity: true) }
        guard !pieces.isEmpty else { return }
        add(kind, pieces, line: firstLine, isTitle: isTitle)
    }

    private mutating func add(_ kind: Block.Kind, _ pieces: [Range<Int>], line: Int, isTitle: Bool = false, row: Int? = nil) {
        builder.separate()
        let start = builder.count
        var inline = MarkdownInline(bytes, pieces, line: line, literal: kind == .preformatted)
        inline.run(into: &builder)
        parsed.links += inline.links
        let range = UTF8Scan.trimmed(builder.bytes, start..<builder.count)
        guard !range.isEmpty else { return }
        parsed.blocks.append(RawBlock(kind: kind, range: range, line: line, isMainHeading: isTitle, row: row))
        if isTitle && parsed.metadata.title == nil { parsed.metadata.title = UTF8Scan.string(builder.bytes, range) }
    }

    private consuming func result() -> ParsedText {
        parsed.bytes = builder.bytes
        parsed.map = SourceMap(source: parsed.map.source, lineStarts: parsed.map.lineStarts, runs: builder.runs)
        return parsed
    }
}

// MARK: - Lines

extension MarkdownReader {
    private func withoutQuoteMarks(_ line: Range<Int>) -> (rest: Range<Int>, quoted: Bool) {
        var start = line.lowerBound
        while true {
            var next = start
            while next < line.upperBound, next < start + 3, bytes[next] == 0x20 { next += 1 }
            guard next < line.upperBound, bytes[next] == 0x3E else { break }
            start = next + 1
            if start < line.upperBound, bytes[start] == 0x20 { start += 1 }
        }
        return (start..<line.upperBound, start > line.lowerBound)
    }

    private func run(of byte: UInt8, _ text: Range<Int>) -> Int { bytes[text].prefix { $0 == byte }.count }

    private func fence(_ text: Range<Int>) -> (byte: UInt8, count: Int)? {
        let byte = bytes[text.lowerBound]
        let count = byte == 0x60 || byte == 0x7E ? run(of: byte, text) : 0
        guard count >= 3, byte == 0x7E || !bytes[text].dropFirst(count).contains(0x60) else { return nil }
        return (byte, count)
    }

    private mutating func code(until fence: (byte: UInt8, count: Int), from open: Range<Int>) {
        flush()
        let first = number
        var content: [Range<Int>] = []
        number += 1
        while number < lines.lines.count {
            let text = UTF8Scan.trimmed(bytes, withoutQuoteMarks(lines.lines[number]).rest)
            if text.count >= fence.count, bytes[text].allSatisfy({ $0 == fence.byte }) { break }
            if !text.isEmpty { content.append(text) }
            number += 1
        }
        add(.preformatted, content, line: first + 2)
    }

    private mutating func indentedCode(_ text: Range<Int>) { add(.preformatted, [text], line: number + 1) }

    /// The level of the heading that a line of `=` or `-` makes of the paragraph before it.
    private func underline(_ text: Range<Int>) -> Int? {
        let byte = bytes[text.lowerBound]
        guard byte == 0x3D || byte == 0x2D, bytes[text].allSatisfy({ $0 == byte }) else { return nil }
        return byte == 0x3D ? 1 : 2
    }

    private func isRule(_ text: Range<Int>) -> Bool {
        let byte = bytes[text.lowerBound]
        guard byte == 0x2A || byte == 0x2D || byte == 0x5F, text.count >= 3 else { return false }
        return bytes[text].allSatisfy { $0 == byte || $0 == 0x20 } && bytes[text].count { $0 == byte } >= 3
    }

    private mutating func heading(_ text: Range<Int>) -> Bool {
        let level = run(of: 0x23, text)
        let after = text.lowerBound + level
        guard level <= 6, after == text.upperBound || bytes[after] == 0x20 || bytes[after] == 0x09 else { return false }
        flush()
        inList = false
        var end = text.upperBound
        while end > after, bytes[end - 1] == 0x23 { end -= 1 }
        // Signs at the end belong to the heading when no space stands before them (C#).
        if end > after, bytes[end - 1] != 0x20 { end = text.upperBound }
        add(.heading, [UTF8Scan.trimmed(bytes, after..<end)], line: number + 1, isTitle: level == 1)
        return true
    }

    /// `[name]: target` names the target of links; it is no text.
    private mutating func definition(_ text: Range<Int>) -> Bool {
        guard pieces.isEmpty, bytes[text.lowerBound] == 0x5B, text.count > 4, bytes[text.lowerBound + 1] != 0x5E,
            let close = bytes[text.prefix(200)].firstIndex(of: 0x5D), close + 1 < text.upperBound, bytes[close + 1] == 0x3A
        else { return false }
        let rest = UTF8Scan.trimmed(bytes, (close + 2)..<text.upperBound)
        let target = bytes[rest].prefix { $0 != 0x20 && $0 != 0x09 }.filter { $0 != 0x3C && $0 != 0x3E }
        guard !target.isEmpty else { return false }
        let name = UTF8Scan.string(bytes, (text.lowerBound + 1)..<close)
        parsed.links.append(DocumentLink(url: String(decoding: target, as: UTF8.self), text: name, line: number + 1))
        return true
    }

    /// A hyphen, plus or star, or a number; other bullets are text to Markdown, and lists to people.
    private func isListMark(_ text: Range<Int>) -> Bool {
        let isNumber = bytes[text.lowerBound] >= 0x30 && bytes[text.lowerBound] <= 0x39
        // A line of a paragraph that starts with a year or a figure is no list.
        return pieces.isEmpty || kind == .listItem || !isNumber || bytes[text.lowerBound] == 0x31
    }

    private func isTableRow(_ text: Range<Int>) -> Bool {
        bytes[text.lowerBound] == 0x7C || (rows > 0 && pieces.isEmpty && bytes[text].contains(0x7C) && previousIsTable)
    }

    private var previousIsTable: Bool { parsed.blocks.last.map { $0.kind == .tableCell && $0.line == number } ?? false }

    private mutating func table(_ text: Range<Int>) -> Bool {
        flush()
        rows += 1
        if bytes[text].allSatisfy({ $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 }) { return true }
        var start = text.lowerBound
        for index in text where bytes[index] == 0x7C && (index == start || bytes[index - 1] != 0x5C) {
            cell(start..<index)
            start = index + 1
        }
        cell(start..<text.upperBound)
        return true
    }

    private mutating func cell(_ range: Range<Int>) {
        let text = UTF8Scan.trimmed(bytes, range)
        if !text.isEmpty { add(.tableCell, [text], line: number + 1, row: rows) }
    }
}

extension String {
    /// Without spaces and tabs at its end.
    fileprivate var trimmedEnd: String {
        var copy = self[...]
        while let last = copy.last, last == " " || last == "\t" { copy.removeLast() }
        return String(copy)
    }
}
