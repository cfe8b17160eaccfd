import Facts
import Languages
import Testing

/// Texts thrown together from what the grammars know, to find a trap or a fact out of place.
@Suite struct RandomTextTests {
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, sides)
        }
    }

    private static let marks = [
        " ", " ", " ", " ", "-", "/", ".", ",", "'", "\"", ":", "(", ")", "%", "½", "٪", "،", "٫", "٬", "\u{200C}", "\u{A0}", "+",
        "@", "#", "\n", "",
    ]
    private static let figures = [
        "0", "1", "12", "13", "31", "60", "99", "000", "200", "1950", "2019", "99999999999999999999", "١", "۱۴۰۰", "٣١",
        "999999999999999", "0000",
    ]

    @Test(arguments: ["en", "fa", "ar"]) func noTextTraps(_ language: String) throws {
        let pack = try #require(LanguageCatalog.pack(for: language))
        let reader = FactReader(pack: pack, reference: PartialDate(year: 2019, month: 11, day: 20))
        let words = ["numbers", "calendar", "units", "currencies", "grammar"].flatMap { table in
            PhraseKind.allCases.flatMap { pack.forms(table, $0.rawValue) }
        }
        var dice = Dice(state: 42)
        for _ in 0..<1_500 {
            var text = ""
            for _ in 0..<(2 + dice.roll(14)) {
                text +=
                    dice.roll(3) == 0
                    ? Self.figures[dice.roll(Self.figures.count)]
                    : words[dice.roll(words.count)].filter { $0 != "~" && $0 != "!" }
                text += Self.marks[dice.roll(Self.marks.count)]
            }
            var end = 0
            for fact in reader.read(text).facts {
                #expect(
                    fact.range.lowerBound >= end && fact.range.upperBound <= text.utf8.count && !fact.range.isEmpty, "\(text)")
                #expect(fact.value?.isFinite ?? true, "\(text)")
                end = fact.range.upperBound
            }
        }
    }

    /// Long runs of one thing cost no more than their share: a megabyte would never end if any reader looked back over all of it.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            "1", "12 ", "١،١،١،", "([", "a a ", "minus ", "Aaa Bbb of ", "twenty ", "1/", "6 feet ", "و", "between 1 and ",
            "a.b-", "5.", "½",
        ])
    func longRunsEnd(_ piece: String) throws {
        let pack = try #require(LanguageCatalog.pack(for: "en"))
        let text = String(repeating: piece, count: 50_000 / piece.utf8.count)
        #expect(FactReader(pack: pack).read(text).facts.count <= text.utf8.count)
    }

    /// Scale upon scale would be an infinite number.
    @Test(arguments: ["en", "fa", "ar"]) func noNumberIsInfinite(_ language: String) throws {
        let pack = try #require(LanguageCatalog.pack(for: language))
        let reader = FactReader(pack: pack)
        let one = try #require(pack.rows("numbers", "cardinal").first { $0.value == "5" }?.forms.first)
        for scale in pack.forms("numbers", "scale").map({ $0.filter { $0 != "~" } }) {
            for start in ["", "999999999999999 ", one + " "] {
                let facts = reader.read(start + String(repeating: scale + " ", count: 40)).facts
                #expect(facts.allSatisfy { $0.value?.isFinite ?? true && $0.alternative?.isFinite ?? true }, "\(start)\(scale)")
            }
        }
    }
}
