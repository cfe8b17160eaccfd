/// Reads a bilingual lexicon (`lexicon-en.tsv`: headword, an empty column, renderings) straight from its bytes: a lexicon has tens of
/// thousands of words, and making a string of each would be most of the start-up of a short command.
struct LexiconReader {
    private let bytes: [UInt8]
    private let table = ScalarTable.shared

    /// - Parameter name: the table's name, such as `fa/lexicon-en`; no rows when there is none.
    init(_ name: String) { bytes = DataTable.bytes(name) }

    /// Reads a table of the same form that does not come with the packs.
    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Calls `body` with each row: the headword, then its renderings.
    func forEachRow(_ body: (LexiconRow) -> Void) {
        let bytes = self.bytes.span
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
    func forEachOneWordHead(_ body: (Span<UInt16>) -> Void) {
        let bytes = self.bytes.span
        var row = LexiconRow()
        var start = 0
        while start < bytes.count {
            let end = bytes.place(of: UInt8(ascii: "\n"), in: start..<bytes.count)
            let tab = bytes.place(of: UInt8(ascii: "\t"), in: start..<end)
            // A line without columns is none.
            if tab < end, bytes[start] != UInt8(ascii: "#") {
                row.read(bytes.extracting(start..<tab), table)
                if row.headCount == 1 { body(row.units.span.extracting(row.headWord(0))) }
            }
            start = end + 1
        }
    }
}
