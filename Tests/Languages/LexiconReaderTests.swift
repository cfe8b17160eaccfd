import Testing

@testable import Languages

/// Rows of a lexicon: the words of the headword, then the longest word of it and of each rendering.
@Test(
    "a row is cut into its words, folded",
    arguments: [
        ("Peace\t\tصلح|آشتی\n", ["Peace"], ["Peace", "صلح", "آشتی"]),
        ("cease-fire line\t\tخط آتش‌بس\n", ["cease", "fire", "line"], ["cease", "آتش‌بس"]),
        ("# note\t\tx\nweiß\t\tÆsir|\n", ["weiß"], ["weiß", "Æsir"]),
        ("no columns\nG7\t\t7", ["g7"], ["g7", "7"]),
    ])
func lexiconRows(table: String, head: [String], longest: [String]) {
    var rows: [(head: [String], longest: [String])] = []
    LexiconReader.forEachRow(Array(table.utf8).span) { row in
        let text = { (word: Range<Int>) in String(decoding: row.units[word], as: UTF16.self) }
        rows.append(((0..<row.headCount).map { text(row.headWord($0)) }, (0..<row.phraseCount).map { text(row.longestWord($0)) }))
    }
    #expect(rows.count == 1)
    #expect(rows.first?.head == head.map(Folding.string))
    #expect(rows.first?.longest == longest.map(Folding.string))
}

@Test("headwords of one word are found, whatever stands in their line")
func oneWordHeads() {
    var heads: [String] = []
    let table = "# note\t\tx\nPeace\t\tصلح\nold man\t\tپیر\nno columns\nrock'n\t\tx|y\nG7\t\t7\n\t\tempty\nlast\t"
    LexiconReader.forEachOneWordHead(Array(table.utf8).span) { word in
        heads.append(String(decoding: word.indices.map { word[$0] }, as: UTF16.self))
    }
    #expect(heads == ["peace", Folding.string("rock'n"), "g7", "last"])
}
