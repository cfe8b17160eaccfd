/// Reads plain text: empty lines separate paragraphs; lines that stand together are one block when they are hard-wrapped.
enum PlainTextReader {
    /// - Complexity: linear in the length of the text.
    static func read(_ bytes: [UInt8]) -> ParsedText {
        let table = LineTable(bytes)
        var blocks: [RawBlock] = []
        var group: [Range<Int>] = []
        var firstLine = 0
        for (number, line) in table.lines.enumerated() {
            let trimmed = UTF8Scan.trimmed(bytes, line)
            if trimmed.isEmpty || isRule(bytes, trimmed) {
                append(bytes, group, firstLine, to: &blocks)
                group.removeAll(keepingCapacity: true)
            } else {
                if group.isEmpty { firstLine = number }
                group.append(trimmed)
            }
        }
        append(bytes, group, firstLine, to: &blocks)
        markHeadings(bytes, &blocks)
        let source = UTF8Scan.string(bytes, bytes.indices)
        return ParsedText(bytes: bytes, blocks: blocks, map: SourceMap(source: source, lineStarts: table.starts))
    }

    private static func append(_ bytes: [UInt8], _ lines: [Range<Int>], _ first: Int, to blocks: inout [RawBlock]) {
        for indices in LineGrouping.blocks(bytes, lines) {
            guard let start = indices.first, let last = indices.last else { continue }
            let range = lines[start].lowerBound..<lines[last].upperBound
            let isItem = LineShape.listMarkEnd(bytes, lines[start]) != nil
            blocks.append(RawBlock(kind: isItem ? .listItem : .paragraph, range: range, line: first + start + 1))
        }
    }

    /// Whether a line is a rule of signs (`-----`, `* * *`).
    private static func isRule(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        line.count >= 3
            && bytes[line].allSatisfy { $0 == 0x2D || $0 == 0x3D || $0 == 0x2A || $0 == 0x5F || $0 == 0x7E || $0 == 0x20 }
    }

    /// A heading is a short line without the end of a sentence, alone among paragraphs that have one. Several such lines together are a
    /// list or a table without marks.
    private static func markHeadings(_ bytes: [UInt8], _ blocks: inout [RawBlock]) {
        guard blocks.count > 1 else { return }
        let ends = blocks.map { LineShape.endsSentence(bytes, $0.range) }
        for index in blocks.indices.dropLast() where blocks[index].kind == .paragraph && !ends[index] && ends[index + 1] {
            guard index == 0 || ends[index - 1] || LineShape.endsOpen(bytes, blocks[index - 1].range) else { continue }
            let range = blocks[index].range
            guard range.count <= 400, !LineShape.endsOpen(bytes, range), LineShape.wordCount(bytes, range, limit: 14) <= 14,
                UTF8Scan.scalarCount(bytes, range) <= 90
            else { continue }
            blocks[index].kind = .heading
        }
    }
}
