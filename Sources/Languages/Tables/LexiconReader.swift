/// Reads a bilingual lexicon (`lexicon-en.tsv`: headword, an empty column, renderings) straight from its bytes: a lexicon has tens of
/// thousands of words, and making a string of each would be most of the start-up of a short command.
enum LexiconReader {
    /// Calls `body` with each row of a table: the headword, then its renderings.
    static func forEachRow(_ bytes: Span<UInt8>, _ body: (LexiconRow) -> Void) {
        let table = ScalarTable.shared
        var row = LexiconRow()
        var start = 0
        while start < bytes.count {
            let end = bytes.place(of: UInt8(ascii: "\n"), in: start..<bytes.count)
            if bytes[start] != UInt8(ascii: "#") {
                row.read(bytes.extracting(start..<end), table)
                if row.hasRenderings, row.phraseCount > 0 { body(row) }
            }
            start = end + 1
        }
    }

    /// Calls `body` with each row's headword, folded, when it is one word.
    static func forEachOneWordHead(_ bytes: Span<UInt8>, _ body: (Span<UInt16>) -> Void) {
        let table = ScalarTable.shared
        let entries = table.entries.span
        var row = LexiconRow()
        var word = [UInt16](repeating: 0, count: 64)
        var start = 0
        while start < bytes.count {
            // Most headwords are letters up to the tab, and no longer than there is room.
            var room = word.mutableSpan
            let letters = ScalarRun(bytes, from: start, entries, into: &room, at: 0)
            if letters.count > 0, letters.end < bytes.count, bytes[letters.end] == UInt8(ascii: "\t") {
                body(word.span.extracting(0..<letters.count))
            } else if bytes[start] != UInt8(ascii: "#") {
                let end = bytes.place(of: UInt8(ascii: "\n"), in: start..<bytes.count)
                let tab = bytes.place(of: UInt8(ascii: "\t"), in: start..<end)
                row.read(bytes.extracting(start..<tab), table)
                // A line without columns is none.
                if tab < end, row.headCount == 1 { body(row.units.span.extracting(row.headWord(0))) }
            }
            start = bytes.place(of: UInt8(ascii: "\n"), in: letters.end..<bytes.count) + 1
        }
    }
}
