import Languages
import Testing

@Suite struct PhraseTableTests {
    private func match(_ text: String, _ language: String) throws -> (PhraseMatch?, Int) {
        let pack = try #require(LanguageCatalog.pack(for: language))
        let tokenized = Tokenizer.tokenize(text)
        return (pack.phrases.match(tokenized, at: 0), tokenized.count)
    }

    /// The longest phrase at the start of a text: its kind, and how many tokens it takes.
    @Test(arguments: [
        ("percentage points", "en", PhraseKind.percent, 2), ("the day before yesterday", "en", .relativeDay, 4),
        ("May", "en", .month, 1),
        ("kilometres per hour", "en", .unit, 3), ("في المئة", "ar", .percent, 2), ("والعشرين", "ar", .cardinal, 1),
        ("بالدولار", "ar", .currency, 1), ("تشرين الثاني", "ar", .month, 2), ("میلیون", "fa", .scale, 1),
        ("کیلومترها", "fa", .unit, 1),
        ("پس‌فردا", "fa", .relativeDay, 1), ("بیست‌ویکم", "fa", .ordinal, 1), ("سانتی‌متری", "fa", .unit, 1),
    ])
    func longestPhrase(_ text: String, _ language: String, _ kind: PhraseKind, _ count: Int) throws {
        let (match, _) = try match(text, language)
        let found = try #require(match)
        #expect(found.has(kind))
        #expect(found.end == count)
    }

    @Test(arguments: [("may", "en"), ("صدای", "fa"), ("table", "en"), ("لمسة", "ar"), ("", "en")])
    func noPhrase(_ text: String, _ language: String) throws {
        let (match, _) = try match(text, language)
        #expect(match?.first(.month, .cardinal, .unit, .duration) == nil)
    }
}

@Suite struct StemmerTests {
    @Test(arguments: [
        ("countries", "country", "en"), ("signed", "sign", "en"), ("went", "go", "en"), ("والمدارس", "مدارس", "ar"),
        ("للمعلمين", "معلم", "ar"),
        ("کتاب‌هایشان", "کتاب", "fa"), ("می‌خوانند", "خوان", "fa"),
        ("classes", "class", "en"), ("expressed", "express", "en"), ("tried", "try", "en"), ("used", "use", "en"),
        ("officers", "officer", "en"), ("offered", "offer", "en"), ("careers", "career", "en"), ("largest", "large", "en"),
        ("التعاون", "تعاون", "ar"), ("سياسات", "سياسة", "ar"),
    ])
    func sameStem(_ first: String, _ second: String, _ language: String) throws {
        let stemmer = try #require(LanguageCatalog.pack(for: language)).stemmer
        #expect(stemmer.stem(ofFolding: first) == stemmer.stem(ofFolding: second))
    }

    @Test(arguments: [
        ("news", "new", "en"), ("former", "form", "en"), ("officer", "office", "en"), ("statement", "state", "en"),
        ("offer", "off", "en"), ("career", "car", "en"), ("evening", "even", "en"), ("signal", "sign", "en"),
        ("مدرسة", "معلم", "ar"), ("کتاب", "کتف", "fa"),
    ])
    func otherStem(_ first: String, _ second: String, _ language: String) throws {
        let stemmer = try #require(LanguageCatalog.pack(for: language)).stemmer
        #expect(stemmer.stem(ofFolding: first) != stemmer.stem(ofFolding: second))
    }
}

@Suite struct CliticTests {
    @Test(arguments: [("وبالمدينة", ["مدینه", "المدینه", "بالمدینه"]), ("كتاب", ["تاب"])])
    func stems(_ word: String, _ expected: [String]) throws {
        let clitics = try #require(LanguageCatalog.pack(for: "ar")).clitics
        let stems = Set(clitics.stems(of: Folding.units(word)[...]).map { String(decoding: $0, as: UTF16.self) })
        for stem in expected { #expect(stems.contains(stem)) }
    }
}
