/// Takes HTML comments out of Markdown.
enum MarkdownComments {
    /// `bytes` with the comments from `start` on written over with spaces, so that no offset changes, and the comments.
    ///
    /// A comment that is not closed reaches to the end of the file. One directly behind a backtick is code.
    static func blank(_ bytes: [UInt8], from start: Int, _ table: LineTable) -> (bytes: [UInt8], comments: [DocumentComment]) {
        var blanked = bytes
        var comments: [DocumentComment] = []
        var index = start
        while let open = find([0x3C, 0x21, 0x2D, 0x2D], in: bytes, from: index) {
            let close = find([0x2D, 0x2D, 0x3E], in: bytes, from: open + 4)
            let content = UTF8Scan.trimmed(bytes, (open + 4)..<(close ?? bytes.count))
            index = close.map { $0 + 3 } ?? bytes.count
            if open > start, bytes[open - 1] == 0x60 { continue }
            let line = Search.last(in: table.starts) { $0 <= open } ?? 0
            comments.append(DocumentComment(text: UTF8Scan.string(bytes, content), line: line + 1))
            for place in open..<index where bytes[place] != 0x0A && bytes[place] != 0x0D { blanked[place] = 0x20 }
        }
        return (blanked, comments)
    }

    /// The offset of the first `mark` at or behind `start`; nil when there is none.
    static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = mark.first, bytes.count >= mark.count else { return nil }
        var index = start
        while index <= bytes.count - mark.count {
            if bytes[index] == first && bytes[index..<(index + mark.count)].elementsEqual(mark) { return index }
            index += 1
        }
        return nil
    }
}
