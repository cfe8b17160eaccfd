import Facts
import Languages
import Testing

@Suite struct NameMatcherTests {
    private func score(_ first: String, _ second: String, _ language: String) throws -> Double {
        let english = try #require(LanguageCatalog.pack(for: "en")), other = try #require(LanguageCatalog.pack(for: language))
        return NameMatcher(english, other).match(first, second).score
    }

    @Test(arguments: [
        ("Godfrey", "گادفری", "fa"), ("Washington", "واشنگتن", "fa"), ("Michael", "مایکل", "fa"), ("Catherine", "کاترین", "fa"),
        ("Thompson", "تامپسون", "fa"), ("Johnson", "جانسون", "fa"), ("Wright", "رایت", "fa"), ("Philip", "فیلیپ", "fa"),
        ("Robert", "روبرت", "ar"), ("Victoria", "فيكتوريا", "ar"), ("George", "جورج", "ar"), ("Kavanaugh", "كافانو", "ar"),
        ("Mohammed", "محمد", "ar"), ("Charles", "تشارلز", "ar"), ("Peter", "بيتر", "ar"), ("Gibson", "غيبسون", "ar"),
    ])
    func sameName(_ english: String, _ other: String, _ language: String) throws {
        #expect(try score(english, other, language) > 0.6)
    }

    @Test(arguments: [
        ("Godfrey", "واشنگتن", "fa"), ("Michael", "رابرت", "fa"), ("Peter", "جانسون", "fa"), ("Johnson", "تامپسون", "fa"),
        ("Robert", "فيكتوريا", "ar"), ("George", "محمد", "ar"), ("Charles", "بيتر", "ar"), ("Victoria", "كافانو", "ar"),
    ])
    func otherName(_ english: String, _ other: String, _ language: String) throws {
        #expect(try score(english, other, language) < 0.5)
    }

    @Test func scoreHasBounds() throws {
        let english = try #require(LanguageCatalog.pack(for: "en"))
        let matcher = NameMatcher(english, english)
        #expect(matcher.match("", "Anna").score == 0)
        #expect(matcher.match("Anna", "Anna").score == 1)
        #expect(matcher.match(String(repeating: "a", count: 5_000), String(repeating: "b", count: 5_000)).score == 0)
    }
}
