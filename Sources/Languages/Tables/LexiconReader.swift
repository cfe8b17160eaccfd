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
        let entries = table.entries.span
        var row = LexiconRow()
        var offset = 0
        while offset < bytes.count {
            row.restart()
            let isComment = bytes[offset] == UInt8(ascii: "#")
            // The columns: headword, nothing, renderings.
            var column = 0
            while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
                let byte = bytes[offset]
                if isComment {
                    offset += 1
                } else if byte == UInt8(ascii: "\t") {
                    if column == 0 { row.closePhrase() }
                    column += 1
                    offset += 1
                } else if byte == UInt8(ascii: "|") {
                    row.closePhrase()
                    offset += 1
                } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") {
                    row.closeWord()
                    offset += 1
                } else {
                    let here = TableScalar(bytes, offset, entries)
                    row.append(here.entry, table, bytes, at: offset)
                    offset = here.end
                }
            }
            row.closePhrase()
            offset += 1
            if !isComment, column >= 2, row.phraseCount > 0 { body(row) }
        }
    }

    /// Calls `body` with each row's headword, folded, when it is one word.
    func forEachOneWordHead(_ body: (Span<UInt16>) -> Void) {
        let bytes = self.bytes.span
        let entries = table.entries.span
        var head = LexiconHead()
        var offset = 0
        while offset < bytes.count {
            head.restart()
            let isComment = bytes[offset] == UInt8(ascii: "#")
            while !isComment, offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"), bytes[offset] != UInt8(ascii: "\t") {
                let byte = bytes[offset]
                if byte == UInt8(ascii: "|") {
                    head.closePhrase()
                } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") {
                    head.closeWord()
                } else {
                    let here = TableScalar(bytes, offset, entries)
                    if here.entry.isPlain {
                        head.append(here.entry.folded)
                    } else if here.entry.expands {
                        for unit in table.folded(UTF8Decoding.scalar(in: bytes, at: offset)) { head.append(unit) }
                    }
                    offset = here.end
                    continue
                }
                offset += 1
            }
            // A line without columns is none.
            if !isComment, offset < bytes.count, bytes[offset] == UInt8(ascii: "\t") {
                head.closePhrase()
                if head.words == 1 { body(head.units.span.extracting(0..<head.end)) }
            }
            while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset &+= 1 }
            offset += 1
        }
    }
}

/// The first word of a headword, and how many words it has; one head's room serves for all.
private struct LexiconHead {
    /// The letters of the first word up to `end`, then room.
    private(set) var units: [UInt16] = []
    private(set) var end = 0
    private(set) var words = 0
    private var count = 0
    private var isClosed = false

    mutating func restart() { (end, words, count, isClosed) = (0, 0, 0, false) }

    mutating func append(_ unit: UInt16) {
        guard !isClosed else { return }
        // Of the words after the first it is enough to know that they are there.
        if words == 0 {
            if count < units.count { units[count] = unit } else { units.append(unit) }
        }
        count += 1
    }

    mutating func closeWord() {
        guard !isClosed, count > 0 else { return }
        if words == 0 { end = count }
        words += 1
        count = 0
    }

    /// What follows the first phrase is not of it.
    mutating func closePhrase() {
        closeWord()
        if words > 0 { isClosed = true }
    }
}

/// The words of a headword and its renderings, folded; one row's room serves for all.
struct LexiconRow {
    private(set) var units: [UInt16] = []
    private var words: [Range<Int>] = []
    /// Where the words of each phrase end.
    private var phraseEnds: [Int] = []
    private var wordStart = 0

    mutating func restart() {
        units.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        phraseEnds.removeAll(keepingCapacity: true)
        wordStart = 0
    }

    mutating func closeWord() {
        if units.count > wordStart { words.append(wordStart..<units.count) }
        wordStart = units.count
    }

    mutating func closePhrase() {
        closeWord()
        if words.count > (phraseEnds.last ?? 0) { phraseEnds.append(words.count) }
    }

    /// Appends what the scalar at `offset` folds to.
    mutating func append(_ entry: ScalarEntry, _ table: ScalarTable, _ bytes: Span<UInt8>, at offset: Int) {
        if entry.isPlain {
            units.append(entry.folded)
        } else if entry.expands {
            units.append(contentsOf: table.folded(UTF8Decoding.scalar(in: bytes, at: offset)))
        }
    }

    /// The headword, and the renderings after it.
    var phraseCount: Int { phraseEnds.count }

    private func phrase(_ index: Int) -> Range<Int> { (index == 0 ? 0 : phraseEnds[index - 1])..<phraseEnds[index] }

    func wordCount(_ phrase: Int) -> Int { self.phrase(phrase).count }

    /// A word of a phrase, as a range of `units`.
    func word(_ index: Int, of phrase: Int) -> Range<Int> { words[self.phrase(phrase).lowerBound + index] }

    /// The longest word of a phrase, the first of several, as a range of `units`.
    func longest(_ phrase: Int) -> Range<Int> {
        var best = 0..<0
        for index in self.phrase(phrase) where words[index].count > best.count { best = words[index] }
        return best
    }
}
