/// Decides which lines that stand together are one block: hard-wrapped lines are, headings, list items and whole paragraphs on lines
/// of their own are not.
enum LineGrouping {
    /// The blocks among `lines` (trimmed, none empty), as ranges of indices.
    ///
    /// - Complexity: linear.
    static func blocks(_ bytes: [UInt8], _ lines: [Range<Int>]) -> [Range<Int>] {
        guard lines.count > 1 else { return lines.isEmpty ? [] : [0..<1] }
        var blocks: [Range<Int>] = []
        var start = 0
        // Each list item is wrapped, or not, by itself.
        for index in lines.indices where index > start && LineShape.listMarkEnd(bytes, lines[index]) != nil {
            blocks += split(bytes, lines, start..<index)
            start = index
        }
        return blocks + split(bytes, lines, start..<lines.count)
    }

    private static func split(_ bytes: [UInt8], _ lines: [Range<Int>], _ chunk: Range<Int>) -> [Range<Int>] {
        isWrapped(bytes, lines, chunk) ? [chunk] : chunk.map { $0..<($0 + 1) }
    }

    /// The narrowest and widest page that anyone wraps to, in scalars.
    private static let widths = 36...130

    /// Whether the lines of `chunk` were broken because they were full: the first word of each would not have fit onto the line before.
    private static func isWrapped(_ bytes: [UInt8], _ lines: [Range<Int>], _ chunk: Range<Int>) -> Bool {
        guard chunk.count > 1 else { return true }
        let lengths = chunk.map { UTF8Scan.scalarCount(bytes, lines[$0]) }
        guard let width = lengths.max(), widths.contains(width) else { return false }
        var full = 0
        var sentences = 0
        for (position, index) in chunk.enumerated().dropLast() {
            let next = lines[index + 1]
            let word = bytes[next].prefix { $0 > 0x20 }
            let wordLength = word.count { $0 & 0xC0 != 0x80 }
            // A ragged edge leaves some room: justification and hyphens are not known here.
            if lengths[position] + 1 + wordLength >= width - width / 12 { full += 1 }
            if LineShape.endsSentence(bytes, lines[index]) { sentences += 1 }
        }
        let breaks = chunk.count - 1
        return full * 10 >= breaks * 9 && sentences * 2 <= breaks
    }
}
