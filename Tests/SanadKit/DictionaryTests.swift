import Foundation
import Languages
import TestSupport
import Testing

@testable import SanadKit

@Suite("Dictionaries")
struct DictionaryTests {
    @Test(
        "what an entry renders",
        arguments: [
            ("word /w3:d/\nكلمة", ["كلمة"]),
            ("word\n1. كلمة، لفظ; قول", ["كلمة", "لفظ", "قول"]),
            ("word\nكلمة <n> (لغة) - عبارة", ["كلمة", "عبارة"]),
            ("word\nشرح طويل جدا من خمس كلمات", []),
            ("word", []),
        ])
    func renderings(entry: String, expected: [String]) {
        #expect(DictdDatabase.renderings(entry, of: "word") == expected)
    }

    @Test(
        "places in base 64",
        arguments: [("A", 0), ("B", 1), ("BA", 64), ("//", 4095), ("PHz4", 3_964_152)] as [(String, Int)])
    func number(digits: String, value: Int) { #expect(DictdDatabase.number(ArraySlice(digits.utf8)) == value) }

    @Test("what is no place", arguments: ["", "=", "AAAAAAAAA", "ا"])
    func noNumber(digits: String) { #expect(DictdDatabase.number(ArraySlice(digits.utf8)) == nil) }

    @Test("a database of dictd, its heads on either side")
    func dictd() throws {
        let folder = try TemporaryFolder()
        let text = "zorble /z/\nزوربل\n"
        try folder.write(text, to: "eng-ara.dict")
        // An entry beyond the end is passed over.
        try folder.write("zorble\tA\tW\nbroken\t//////\tB\n00databaseinfo\tA\tB\n", to: "eng-ara.index")
        let library = try DictionaryFile.library([folder.path + "/eng-ara.index"])
        let english = LanguageCatalog.pack(for: "en"), arabic = LanguageCatalog.pack(for: "ar")
        let lexicon = library.lexicon(from: english, to: arabic), back = library.lexicon(from: arabic, to: english)
        let head = try #require(english?.stemmer.stem(ofFolding: "zorble")),
            rendering = try #require(arabic?.stemmer.stem(ofFolding: "زوربل"))
        #expect(lexicon.renderings(of: head).contains(rendering))
        #expect(back.renderings(of: rendering).contains(head))
        #expect(!LexiconLibrary.standard.lexicon(from: english, to: arabic).has(head))
    }

    @Test("a table of the user's, with its own columns or the lexicons'")
    func table() throws {
        let folder = try TemporaryFolder()
        try folder.write("# mine\nzorble\tزوربل|زربول\n\nquux\t\tكوكس\n", to: "terms.tsv")
        let library = try DictionaryFile.library([folder.path + "/terms.tsv"])
        let english = LanguageCatalog.pack(for: "en")
        let lexicon = library.lexicon(from: english, to: LanguageCatalog.pack(for: "ar"))
        for word in ["zorble", "quux"] { #expect(lexicon.has(try #require(english?.stemmer.stem(ofFolding: word)))) }
    }

    @Test(
        "what is no dictionary says where and what to do",
        arguments: [("no tab here", ":1: no tab"), ("a\tb\nword only", ":2: no tab")])
    func errors(text: String, message: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "terms.tsv")
        let error = #expect(throws: SanadError.self) { try DictionaryFile.library([folder.path + "/terms.tsv"]) }
        #expect(error?.description.contains(message) == true)
        let missing = #expect(throws: SanadError.self) { try DictionaryFile.library([folder.path + "/none.tsv"]) }
        #expect(missing?.description.contains("none.tsv cannot be read") == true)
    }

    @Test("words are learned from a collection, and only from what stands together again and again")
    func learning() throws {
        var learner = TermLearner()
        let worker = LearnWorker()
        let names = [("Zorblin", "زوربلن"), ("Quimbar", "كيمبار")]
        for index in 0..<20 {
            let (name, rendering) = names[index % 2]
            let source = [
                "The minister met \(name) in the city on Monday.", "The government said that \(40 + index) people were killed.",
            ]
            let target = ["والتقى الوزير \(rendering) في المدينة يوم الاثنين.", "وقالت الحكومة إن \(40 + index) شخصا قتلوا."]
            let line = try JSONSerialization.data(withJSONObject: [
                "id": index, "source": source, "target": target, "target_language": "ar",
            ])
            learner.add(try worker.sightings(in: [UInt8](line)).get())
        }
        let terms = learner.terms(least: 3)
        #expect(terms.first { $0.source == "Zorblin" }?.renderings.first == "زوربلن")
        #expect(terms.first { $0.source == "Quimbar" }?.renderings.first == "كيمبار")
        #expect(learner.terms(least: 11).isEmpty)
        guard case .failure(let error) = worker.sightings(in: [0x7B]) else {
            Issue.record("half a line was read")
            return
        }
        #expect(error.description.contains("sanad pipe"))
    }
}
