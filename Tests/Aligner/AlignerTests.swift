import Aligner
import Languages
import Testing

@Suite("Alignment of a story")
struct AlignerTests {
    /// What was done to the translation, and the beads that are left.
    struct Edit: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let source: @Sendable ([String]) -> [String]
        let target: @Sendable ([String]) -> [String]
        let beads: String
    }

    static let edits = [
        Edit(
            testDescription: "nothing", source: { $0 }, target: { $0 },
            beads: "0:0 1:1 2:2 3:3 4:4 5:5 6:6 7:7 8:8 9:9 10:10 11:11"),
        Edit(
            testDescription: "two sentences left out", source: { $0 }, target: { Array($0[0..<4] + $0[5..<8] + $0[9...]) },
            beads: "0:0 1:1 2:2 3:3 4: 5:4 6:5 7:6 8: 9:7 10:8 11:9"),
        Edit(
            testDescription: "two sentences added", source: { Array($0[0..<2] + $0[3..<9] + $0[10...]) }, target: { $0 },
            beads: "0:0 1:1 :2 2:3 3:4 4:5 5:6 6:7 7:8 :9 8:10 9:11"),
        Edit(
            testDescription: "two sentences joined", source: { $0 },
            target: { Array($0[0..<2] + [$0[2] + " " + $0[3]] + $0[4...]) },
            beads: "0:0 1:1 2,3:2 4:3 5:4 6:5 7:6 8:7 9:8 10:9 11:10"),
        Edit(
            testDescription: "three sentences joined",
            source: { Array($0[0..<5] + [$0[5...7].joined(separator: " ")] + $0[8...]) },
            target: { $0 }, beads: "0:0 1:1 2:2 3:3 4:4 5:5,6,7 6:8 7:9 8:10 9:11"),
        Edit(
            testDescription: "four sentences joined", source: { $0 },
            target: { Array($0[0..<3] + [$0[3...6].joined(separator: " ")] + $0[7...]) },
            beads: "0:0 1:1 2:2 3,4,5,6:3 7:4 8:5 9:6 10:7 11:8"),
        Edit(
            testDescription: "a paragraph moved to the end", source: { $0 }, target: { Array($0[0..<2] + $0[5...] + $0[2..<5]) },
            beads: "0:0 1:1 5:2 6:3 7:4 8:5 9:6 10:7 11:8 2:9 3:10 4:11"),
        Edit(
            testDescription: "the end left out", source: { $0 }, target: { Array($0[0..<8]) },
            beads: "0:0 1:1 2:2 3:3 4:4 5:5 6:6 7:7 8: 9: 10: 11:"),
    ]

    @Test("beads", arguments: ["ar", "fa"], edits)
    func beads(language: String, edit: Edit) {
        let alignment = Make.alignment(edit.source(Story.english), "en", edit.target(Story.text(language)), language)
        #expect(Make.short(alignment.beads) == edit.beads)
    }

    @Test("the same from the other side", arguments: ["ar", "fa"])
    func otherDirection(language: String) {
        let alignment = Make.alignment(Story.text(language), language, Array(Story.english[0..<6] + Story.english[7...]), "en")
        #expect(Make.short(alignment.beads) == "0:0 1:1 2:2 3:3 4:4 5:5 6: 7:6 8:7 9:8 10:9 11:10")
    }

    @Test("another document is hardly covered", arguments: ["ar", "fa"])
    func anotherDocument(language: String) {
        let other = [
            "The national team beat Iceland by three goals to one in a friendly match.",
            "The coach praised his young goalkeeper, who saved a penalty late in the game.",
            "Tickets for the spring season go on sale at noon.",
            "A storm closed schools along the coast and cut power to thousands of homes.",
            "Bakers say that flour has never been so dear.",
        ]
        let alignment = Make.alignment(other, "en", Story.text(language), language)
        let sure = Alignment(beads: alignment.beads.filter { $0.posterior >= 0.9 })
        #expect(sure.targetCoverage(Story.english.count) <= 0.25)
    }

    @Test("a moved paragraph is left unpaired and derails nothing", arguments: ["ar", "fa"])
    func movedParagraph(language: String) {
        let text = Story.text(language)
        let moved = Array(text[0..<2] + text[4..<9] + text[2..<4] + text[9...])
        let beads = Make.alignment(Story.english, "en", moved, language).beads
        let pairs = Set(
            beads.filter { $0.source.count == 1 && $0.target.count == 1 }.map { [$0.source.lowerBound, $0.target.lowerBound] })
        #expect(
            pairs.isSuperset(of: [[0, 0], [1, 1], [4, 2], [5, 3], [6, 4], [7, 5], [8, 6], [9, 9], [10, 10], [11, 11]]))
    }

    @Test("headings may be left out cheaply")
    func metadata() {
        let source = Make.segments(Story.english, "en")
        let target =
            [AlignmentSegment(Make.segments(["بيان صحفي"], "ar")[0].read, isMetadata: true)] + Make.segments(Story.arabic, "ar")
        let beads = Make.aligner("ar").align(source, target).beads
        #expect(beads.first.map { $0.isAddition && $0.target == 0..<1 } == true)
        #expect(beads.dropFirst().allSatisfy { $0.source.count == 1 && $0.target.count == 1 })
    }

    @Test("identical sentences, repeated, are paired in order", arguments: [2, 10, 40])
    func repeated(count: Int) {
        let source = [String](repeating: Story.english[4], count: count),
            target = [String](repeating: Story.arabic[4], count: count)
        let beads = Make.alignment(source, "en", target, "ar").beads
        #expect(beads.allSatisfy { $0.source == $0.target && $0.source.count == 1 })
    }
}

extension Make {
    static func aligner(_ language: String) -> Aligner {
        Aligner(source: LanguageCatalog.pack(for: "en"), target: LanguageCatalog.pack(for: language))
    }
}
