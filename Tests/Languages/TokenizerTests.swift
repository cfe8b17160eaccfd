import Languages
import Testing

@Suite struct TokenizerTests {
    @Test(arguments: [
        ("16في المائة", ["16", "فی", "المایه"]), ("۱۰هزار", ["10", "هزار"]), ("بیست‌ویکم", ["بیستویکم"]), ("كتاب", ["کتاب"]),
        ("عُلَماء", ["علماء"]), ("مـــحمد", ["محمد"]), ("Çelik–Müller", ["celik", "-", "muller"]), ("٪۹۰", ["%", "90"]),
        ("a.b", ["a", ".", "b"]), ("", []), ("  \n ", []), ("½", ["½"]), ("«نعم»", ["\"", "نعم", "\""]),
        ("COVID-19", ["covid", "-", "19"]),
    ])
    func tokens(_ text: String, _ expected: [String]) {
        let tokenized = Tokenizer.tokenize(text)
        #expect(tokenized.tokens.indices.map(tokenized.foldedString) == expected)
    }

    @Test func offsetsCoverTheText() {
        let text = "قال 25 شخصا: «نعم» (اليوم)."
        let tokenized = Tokenizer.tokenize(text)
        var end = 0
        for token in tokenized.tokens {
            #expect(Int(token.start) >= end && token.end > token.start)
            end = Int(token.end)
        }
        #expect(end == text.utf8.count)
    }

    @Test func traits() {
        let tokens = Tokenizer.tokenize("NATO Paris rain می‌رود\nend").tokens
        #expect(tokens.map { $0.traits.contains(.allCapitals) } == [true, false, false, false, false])
        #expect(tokens.map { $0.traits.contains(.capitalised) } == [true, true, false, false, false])
        #expect(tokens.map { $0.traits.contains(.uncased) } == [false, false, false, true, false])
        #expect(tokens.map { $0.traits.contains(.joined) } == [false, false, false, true, false])
        #expect(tokens.map { $0.traits.contains(.lineBefore) } == [false, false, false, false, true])
    }

    @Test(
        arguments: [[0xFF, 0xFE], [0xE2, 0x80], [0xC2], [0xF4, 0x90, 0x80, 0x80], [0xED, 0xA0, 0x80], [0x61, 0xD8, 0x31]]
            as [[UInt8]])
    func invalidBytesNeverTrap(_ bytes: [UInt8]) {
        for token in Tokenizer.tokenize(bytes).tokens { #expect(Int(token.end) <= bytes.count) }
    }
}

@Suite struct FoldingTests {
    @Test(arguments: [
        ("كتاب", "کتاب"), ("يوم", "یوم"), ("أحمد", "احمد"), ("إلى", "الی"), ("مئة", "میه"), ("۱۲٣4", "1234"), ("ÉCOLE", "ecole"),
        ("Straße", "strasse"),
        ("هٔ", "ه"), ("مُحَمَّد", "محمد"),
    ])
    func folds(_ text: String, _ folded: String) { #expect(Folding.string(text) == Folding.string(folded)) }

    @Test func hashesAreStable() {
        #expect(StableHash.ofFolded("Ali") == StableHash.ofFolded("ali"))
        #expect(StableHash.ofFolded("ali") != StableHash.ofFolded("aly"))
    }
}
