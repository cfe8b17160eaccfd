import Facts
import Languages
import Testing

/// One row of a corpus: a sentence and what should be read in it.
struct CorpusRow: CustomTestStringConvertible, Sendable {
    let text: String
    let expected: String
    var testDescription: String { text }

    static func rows(_ corpus: String) -> [CorpusRow] {
        corpus.split(separator: "\n").map { line in
            let parts = line.split(separator: " => ", maxSplits: 1).map(String.init)
            return CorpusRow(text: parts.first ?? "", expected: parts.count > 1 ? parts[1] : "")
        }
    }
}

@Suite struct CorpusTests {
    private func read(_ text: String, _ language: String) throws -> String {
        let pack = try #require(LanguageCatalog.pack(for: language))
        let reader = FactReader(pack: pack, reference: PartialDate(year: 2019, month: 11, day: 20))
        return FactNotation.line(reader.read(text).facts)
    }

    @Test(arguments: CorpusRow.rows(englishCorpus)) func english(_ row: CorpusRow) throws {
        #expect(try read(row.text, "en") == row.expected)
    }

    @Test(arguments: CorpusRow.rows(persianCorpus)) func persian(_ row: CorpusRow) throws {
        #expect(try read(row.text, "fa") == row.expected)
    }

    @Test(arguments: CorpusRow.rows(arabicCorpus)) func arabic(_ row: CorpusRow) throws {
        #expect(try read(row.text, "ar") == row.expected)
    }

    @Test func corporaAreLarge() {
        for corpus in [englishCorpus, persianCorpus, arabicCorpus] { #expect(CorpusRow.rows(corpus).count >= 300) }
    }
}
