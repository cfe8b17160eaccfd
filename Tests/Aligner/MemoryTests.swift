import Languages
import Testing

@testable import Aligner

@Suite("What was aligned before")
struct MemoryTests {
    @Test("an alignment does not depend on what was aligned before", arguments: ["ar", "fa", "fr"])
    func same(language: String) {
        // A library of its own, so that nothing has been read with its lexicons.
        let pack = LanguageCatalog.pack(for: language), english = LanguageCatalog.pack(for: "en")
        let aligner = Aligner(source: english, target: pack, lexicons: LexiconLibrary())
        let source = Make.segments(Story.english, "en"), target = Make.segments(Story.text(language), language)
        let first = aligner.align(source, target)
        var generator = SeededGenerator(11)
        for _ in 0..<20 {
            let others = (PropertyTests.random("en", 30, &generator), PropertyTests.random(language, 30, &generator))
            _ = aligner.align(Make.segments(others.0, "en"), Make.segments(others.1, language))
            #expect(aligner.align(source, target).beads == first.beads)
        }
    }

    @Test("alignments at the same time are the same as one by one")
    func parallel() async {
        let aligner = Aligner(
            source: LanguageCatalog.pack(for: "en"), target: LanguageCatalog.pack(for: "ar"), lexicons: LexiconLibrary())
        let source = Make.segments(Story.english, "en"), target = Make.segments(Story.arabic, "ar")
        let first = aligner.align(source, target)
        await withTaskGroup(of: Alignment.self) { group in
            for _ in 0..<16 { group.addTask { aligner.align(source, target) } }
            for await alignment in group { #expect(alignment.beads == first.beads) }
        }
    }
}
