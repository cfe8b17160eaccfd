/// Leads from offsets in a document's text back to lines and columns of the file.
struct SourceMap: Sendable {
    /// A run of the text that was copied from the file as it is.
    struct Run: Sendable {
        let text: Int
        let source: Int
    }

    /// The file's text; empty when places are known by block only.
    let source: String
    let lineStarts: [Int]
    /// Empty when text and source are the same.
    let runs: [Run]

    /// Places of a text that is the file's own, or that was copied from it in `runs`.
    init(source: String, lineStarts: [Int], runs: [Run] = []) {
        self.source = source
        self.lineStarts = lineStarts
        self.runs = runs
    }

    /// Places that are known by block only.
    static let blocksOnly = SourceMap(source: "", lineStarts: [])

    func location(of offset: Int, blockLine: Int) -> SourceLocation {
        guard !lineStarts.isEmpty else { return SourceLocation(line: blockLine, column: 1) }
        let place = min(max(sourceOffset(of: offset), 0), source.utf8.count)
        let line = Search.last(in: lineStarts) { $0 <= place } ?? 0
        let utf8 = source.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: lineStarts[line])
        let end = utf8.index(utf8.startIndex, offsetBy: place)
        // A scalar starts at every byte that is no continuation byte.
        let column = utf8[start..<end].reduce(into: 1) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
        return SourceLocation(line: line + 1, column: column)
    }

    private func sourceOffset(of offset: Int) -> Int {
        guard !runs.isEmpty else { return offset }
        guard let index = Search.last(in: runs, where: { $0.text <= offset }) else { return runs[0].source }
        let place = runs[index].source + (offset - runs[index].text)
        // What stands between two runs was put in; it belongs to the start of the next.
        return index + 1 < runs.count ? min(place, max(runs[index + 1].source, runs[index].source)) : place
    }
}

/// Binary search.
enum Search {
    /// The index of the last element for which `holds` is true, when it is true for a prefix of `elements`; nil when for none.
    static func last<Element>(in elements: [Element], where holds: (Element) -> Bool) -> Int? {
        var low = 0
        var high = elements.count
        while low < high {
            let middle = (low + high) / 2
            if holds(elements[middle]) { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}
