import Aligner
import Testing

@Suite("What holds of every alignment")
struct PropertyTests {
    /// Text that nobody wrote: words and figures of the story in any order, in segments of any length, some empty.
    static func random(_ language: String, _ count: Int, _ generator: inout SeededGenerator) -> [String] {
        let words = Story.text(language).flatMap { $0.split(separator: " ") }
        return (0..<count).map { _ in
            (0..<Int.random(in: 0...30, using: &generator)).compactMap { _ in words.randomElement(using: &generator) }.joined(
                separator: " ")
        }
    }

    static func check(_ beads: [Bead], _ sources: Int, _ targets: Int) {
        var i = 0
        var j = 0
        for bead in beads {
            // What has moved stands where its place in the translation is.
            #expect(bead.isMoved || bead.source.lowerBound >= i)
            #expect(bead.target.lowerBound == j)
            #expect(!bead.source.isEmpty || !bead.target.isEmpty)
            #expect(bead.source.count <= 4 && bead.target.count <= 4)
            #expect((0...1).contains(bead.posterior))
            if !bead.isMoved { i = bead.source.upperBound }
            j = bead.target.upperBound
        }
        #expect(j == targets)
        #expect(beads.flatMap(\.source).sorted() == Array(0..<sources))
    }

    @Test(
        "every segment is in one bead, in order",
        arguments: [(0, 0), (0, 1), (1, 0), (0, 300), (300, 0), (1, 1), (1, 300), (300, 1), (17, 23), (60, 45)])
    func partition(sources: Int, targets: Int) {
        for (seed, language) in ["ar", "fa", "de"].enumerated() {
            var generator = SeededGenerator(UInt64(seed * 7919 + sources * 401 + targets))
            let source = Self.random("en", sources, &generator), target = Self.random(language, targets, &generator)
            let alignment = Make.alignment(source, "en", target, language)
            Self.check(alignment.beads, sources, targets)
            #expect(Make.alignment(source, "en", target, language).beads == alignment.beads)
        }
    }

    @Test("a band leaves the partition whole", arguments: [(270, 260), (40, 1600), (1700, 40)])
    func banded(sources: Int, targets: Int) {
        var generator = SeededGenerator(UInt64(sources))
        let source = Self.random("en", sources, &generator), target = Self.random("ar", targets, &generator)
        Self.check(Make.alignment(source, "en", target, "ar").beads, sources, targets)
    }

    static let odd = [
        "", " ", "\u{0}", "\u{202E}\u{FEFF}", "99999999999999999999999999999999", "-0 -0.0 1e999 NaN", "٪", "🇵🇹🏗️👩‍⚖️",
        "\u{301}\u{301}",
        String(repeating: "ا", count: 5000), String(repeating: "a b ", count: 4000), "1/0 0/0", "\u{10FFFF}𝟘𝟙𝟚",
    ]

    @Test("odd text does no harm", arguments: ["ar", "fa", "fr"])
    func oddText(language: String) {
        let alignment = Make.alignment(Self.odd, "en", Self.odd.reversed(), language)
        Self.check(alignment.beads, Self.odd.count, Self.odd.count)
    }
}
