/// Reads a bilingual lexicon (`lexicon-en.tsv`: headword, an empty column, renderings) straight from its bytes: a lexicon has tens of
/// thousands of words, and making a string of each would be most of the start-up of a short command.
struct LexiconReader {
    private let bytes: [UInt8]
    private let table = ScalarTable.shared

    /// - Parameter name: the table's name, such as `fa/lexicon-en`; no rows when there is none.
    init(_ name: String) { bytes = DataTable.bytes(name) }

    /// Calls `body` with each row: the words of the headword and of each rendering, folded.
    func forEachRow(_ body: (_ head: FoldedPhrase, _ renderings: [FoldedPhrase]) -> Void) {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if bytes[start] != UInt8(ascii: "#") { row(start..<end, body) }
            start = end + 1
        }
    }

    /// Calls `body` with each headword alone.
    func forEachHead(_ body: (FoldedPhrase) -> Void) {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let tab = bytes[start..<end].firstIndex(of: UInt8(ascii: "\t")) ?? start
            if bytes[start] != UInt8(ascii: "#"), tab > start { body(phrase(start..<tab)) }
            start = end + 1
        }
    }

    private func row(_ line: Range<Int>, _ body: (FoldedPhrase, [FoldedPhrase]) -> Void) {
        guard let tab = bytes[line].firstIndex(of: UInt8(ascii: "\t")), tab > line.lowerBound,
            let second = bytes[(tab + 1)..<line.upperBound].firstIndex(of: UInt8(ascii: "\t"))
        else { return }
        var renderings: [FoldedPhrase] = []
        var start = second + 1
        while start < line.upperBound {
            let end = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: "|")) ?? line.upperBound
            if end > start { renderings.append(phrase(start..<end)) }
            start = end + 1
        }
        body(phrase(line.lowerBound..<tab), renderings)
    }

    private func phrase(_ range: Range<Int>) -> FoldedPhrase {
        var phrase = FoldedPhrase()
        phrase.units.reserveCapacity(range.count)
        var offset = range.lowerBound
        while offset < range.upperBound, let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: offset) {
            if scalar == 0x20 { phrase.closeWord() } else { table.fold(scalar, into: &phrase.units) }
            offset += length
        }
        phrase.closeWord()
        return phrase
    }
}

/// The folded letters of a word or a phrase.
struct FoldedPhrase {
    var units: [UInt16] = []
    private var ends: [Int] = []

    mutating func closeWord() {
        if units.count > (ends.last ?? 0) { ends.append(units.count) }
    }

    var wordCount: Int { ends.count }

    func word(_ index: Int) -> ArraySlice<UInt16> { units[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

    /// The longest word, the first of several; empty when there is none.
    var longest: ArraySlice<UInt16> {
        var best = units[0..<0]
        for index in ends.indices where word(index).count > best.count { best = word(index) }
        return best
    }
}
