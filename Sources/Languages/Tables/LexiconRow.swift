/// The words of a headword and its renderings, folded; one row's room serves for all.
struct LexiconRow {
    /// The folded words, then room for those of other rows.
    private(set) var units: [UInt16] = []
    /// How many words the headword has.
    private(set) var headCount = 0
    /// The headword, and the renderings after it.
    private(set) var phraseCount = 0
    /// Whether the line had a column for renderings.
    private(set) var hasRenderings = false
    private var headWords: [Range<Int>] = []
    private var longestWords: [Range<Int>] = []

    /// A word of the headword, as a range of `units`.
    func headWord(_ index: Int) -> Range<Int> { headWords[index] }

    /// The longest word of a phrase, the first of several, as a range of `units`.
    func longestWord(_ phrase: Int) -> Range<Int> { longestWords[phrase] }

    /// Reads a line without its end.
    mutating func read(_ line: Span<UInt8>, _ table: ScalarTable) {
        (headCount, phraseCount) = (0, 0)
        let room = ScalarTable.room(line.count)
        if units.count < room { units.append(contentsOf: repeatElement(0, count: room - units.count)) }
        // Local, so that the loop neither counts references nor asks whether it may write.
        var letters = exchange(&units, with: [])
        var span = letters.mutableSpan
        cut(line, table, &span)
        units = letters
    }

    private mutating func cut(_ line: Span<UInt8>, _ table: ScalarTable, _ letters: inout MutableSpan<UInt16>) {
        let entries = table.entries.span
        var phrase = LexiconPhrase()
        var column = 0
        var count = 0
        var offset = 0
        while true {
            let run = ScalarRun(line, from: offset, entries, into: &letters, at: count)
            (offset, count) = (run.end, run.count)
            guard offset < line.count else { break }
            switch line[offset] {
            case UInt8(ascii: "\t"):
                if column == 0 { close(&phrase, at: count) }
                column += 1
                offset += 1
            case UInt8(ascii: "|"):
                close(&phrase, at: count)
                offset += 1
            case UInt8(ascii: " "), UInt8(ascii: "-"):
                closeWord(&phrase, at: count)
                offset += 1
            default:
                let run = ScalarRun(line, scalarAt: offset, table, into: &letters, at: count)
                (offset, count) = (run.end, run.count)
            }
        }
        close(&phrase, at: count)
        hasRenderings = column >= 2
    }

    private mutating func closeWord(_ phrase: inout LexiconPhrase, at end: Int) {
        guard let word = phrase.closeWord(at: end), phraseCount == 0 else { return }
        if headCount < headWords.count { headWords[headCount] = word } else { headWords.append(word) }
        headCount += 1
    }

    private mutating func close(_ phrase: inout LexiconPhrase, at end: Int) {
        closeWord(&phrase, at: end)
        guard !phrase.longest.isEmpty else { return }
        if phraseCount < longestWords.count {
            longestWords[phraseCount] = phrase.longest
        } else {
            longestWords.append(phrase.longest)
        }
        phraseCount += 1
        phrase.longest = 0..<0
    }
}

/// The headword or rendering that is being read.
private struct LexiconPhrase {
    private var start = 0
    var longest = 0..<0

    /// The word that ends here; nil where there is none.
    @inline(__always) mutating func closeWord(at end: Int) -> Range<Int>? {
        let word = start..<end
        start = end
        if word.count > longest.count { longest = word }
        return word.isEmpty ? nil : word
    }
}
