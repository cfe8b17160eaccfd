import Languages
import Testing

@testable import Documents

/// A row: the sentences as they should come out; the text is what they make when joined by a space.
struct SentenceRow: Sendable, CustomTestStringConvertible {
    let language: String
    let sentences: [String]

    init(_ language: String, _ sentences: String...) {
        self.language = language
        self.sentences = sentences
    }

    var testDescription: String { sentences.joined(separator: " ‖ ") }
}

@Suite("Sentences")
struct SentenceSplitterTests {
    static let rows: [SentenceRow] = [
        // Marks that end sentences
        SentenceRow("en", "The talks began on Monday.", "They ended a day later."),
        SentenceRow("en", "Who will pay?", "Nobody knows!", "The minister left."),
        SentenceRow("en", "Really?!", "Yes."),
        SentenceRow("en", "One sentence without an end"),
        SentenceRow("en", "Ministers met; they talked: nothing came of it, as usual."),
        // Abbreviations
        SentenceRow("en", "Dr. Amina Khan and Gen. Lee met Sen. Ortiz.", "They spoke."),
        SentenceRow("en", "The U.S. Department of Labor reported growth.", "Prices rose."),
        SentenceRow("en", "She moved to the U.S.", "The move was hard."),
        SentenceRow("en", "Trade with the U.K. and the E.U. fell in Sept. 2019.", "It rose again."),
        SentenceRow("en", "See No. 5 and pp. 12-14, e.g. the second table, i.e. the large one."),
        SentenceRow("en", "He said no.", "Then he left."),
        SentenceRow("en", "Acme Inc. reported a loss.", "Its rival, Widget Co. of Ohio, did not."),
        SentenceRow("en", "He works for Acme Inc.", "He likes it."),
        SentenceRow("en", "The session starts at 9 a.m. and ends at 5 p.m. on Friday."),
        SentenceRow("en", "Smith et al. found the opposite.", "Others agreed."),
        // Initials
        SentenceRow("en", "Mary K. Stone and J.R.R. Miller wrote it.", "It sold well."),
        SentenceRow("en", "They chose plan B.", "It failed."),
        // Numbers, dates, addresses
        SentenceRow("en", "It rose by 3.5 percent to 1.2 million.", "That was in 2018.", "It fell to 7.9.", "10 people left."),
        SentenceRow("en", "Write to press.office@example.org or see https://example.org/a.b?c=d.e for more.", "Thank you."),
        SentenceRow("en", "See www.example.org.", "It is new."),
        SentenceRow("en", "The file is at example.com/index.html. now"),
        // Quotation marks and brackets
        SentenceRow("en", "“We will win.”", "She smiled."),
        SentenceRow("en", "“We will win,” she said.", "“It is time.”"),
        SentenceRow("en", "“Will we win?” she asked.", "Nobody answered."),
        SentenceRow("en", "He left (it was late.)", "She stayed."),
        SentenceRow("en", "(It was late.)", "She stayed."),
        SentenceRow("en", "The town fell.[12]", "The army left."),
        // Ellipses
        SentenceRow("en", "I thought ... well, nothing."),
        SentenceRow("en", "I thought . . . I was wrong."),
        SentenceRow("en", "He never came....", "She waited."),
        SentenceRow("en", "He waited…", "She came."),
        // Lists in one line
        SentenceRow("en", "1. Open the door", "2. Close the window", "3. Sit down"),
        SentenceRow("en", "1) Open the door.", "2) Close it."),
        SentenceRow("en", "a) Open the door", "b) Close it"),
        SentenceRow("en", "1. Item of the year 1998."),
        // Persian
        SentenceRow("fa", "نشست پایان یافت.", "وزیر رفت.", "آیا باز می‌گردد؟", "کسی نمی‌داند!"),
        SentenceRow("fa", "د. احمدی و م. رضایی آمدند."),
        SentenceRow("fa", "در سال ۱۳۹۷ ه.ش. برگزار شد.", "نرخ ۳.۵ درصد بود."),
        SentenceRow("fa", "او گفت: «ما پیروز می‌شویم.»", "سپس رفت."),
        SentenceRow("fa", "نخست، این؛ دوم، آن: سوم هیچ."),
        SentenceRow("fa", "به نشانی info@example.org نامه بنویسید.", "سپاس."),
        // Arabic
        SentenceRow("ar", "انتهى الاجتماع.", "هل يعود الوزير؟", "لا أحد يعلم!"),
        SentenceRow("ar", "حضر د. أحمد وأ.د. محمود الاجتماع.", "ثم غادرا."),
        SentenceRow("ar", "قال: “سننتصر.”", "ثم غادر القاعة."),
        SentenceRow("ar", "العنوان ص. ب. 1234 في المدينة."),
        SentenceRow("ar", "أولا، هذا؛ ثانيا، ذاك: وثالثا لا شيء."),
        // Other scripts, without a pack
        SentenceRow("ur", "یہ پہلا جملہ ہے۔", "یہ دوسرا ہے۔"),
        SentenceRow("hi", "यह पहला वाक्य है।", "यह दूसरा है।"),
        SentenceRow("fr", "Il est parti.", "Elle reste."),
    ]

    @Test("ends where they end", arguments: rows)
    func split(_ row: SentenceRow) {
        let text = row.sentences.joined(separator: " ")
        #expect(Self.sentences(text, row.language) == row.sentences)
    }

    @Test(
        "signs without space",
        arguments: [
            ("fa", "پایان یافت.سپس رفت.", ["پایان یافت.", "سپس رفت."]),
            ("fa", "آمدی؟نه", ["آمدی؟", "نه"]),
            ("zh", "他来了。她走了！", ["他来了。", "她走了！"]),
            ("en", "Node.Js and a.B", ["Node.Js and a.B"]),
            ("en", "  Spaced.\n\nOut. \u{200F}", ["Spaced.", "Out."]),
            ("en", "", []),
            ("en", " \n ", []),
            ("en", "...", ["..."]),
        ])
    func unspaced(_ language: String, _ text: String, _ expected: [String]) {
        #expect(Self.sentences(text, language) == expected)
    }

    @Test(
        "nothing but white space is lost, whatever the text",
        arguments: [
            ".", ". ", "a. ", "1. ", "1. a 2. ", "!", "\"'", ".[1", "(.) ", "د. ", "؟", "…", "\u{200F}. ", "e\u{301}. A", "𝒜. ",
        ])
    func covers(_ piece: String) {
        let text = String(repeating: piece, count: 3_000)
        let bytes = Array(text.utf8)
        let visible = { (slice: ArraySlice<UInt8>) in
            String(decoding: slice, as: UTF8.self).unicodeScalars.filter { !UTF8Scan.isSpace($0.value) }
        }
        for pack in [LanguageCatalog.pack(for: "en"), LanguageCatalog.pack(for: "fa"), nil] {
            let ranges = SentenceSplitter.split(text, pack: pack)
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
            #expect(ranges.flatMap { visible(bytes[$0]) } == Array(visible(bytes[...])))
        }
    }

    private static func sentences(_ text: String, _ language: String) -> [String] {
        let bytes = Array(text.utf8)
        return SentenceSplitter.split(text, pack: LanguageCatalog.pack(for: language)).map {
            String(decoding: bytes[$0], as: UTF8.self)
        }
    }
}

@Suite("Sentences of languages without numbers yet")
struct OtherSentenceTests {
    @Test(
        "signs of each script end sentences",
        arguments: [
            ("zh", "第一句话在这里。第二句呢？第三句！“第四句。”第五句……", ["第一句话在这里。", "第二句呢？", "第三句！", "“第四句。”", "第五句……"]),
            ("zh", "他说：“很好。我们走吧。”然后他走了。", ["他说：“很好。", "我们走吧。”", "然后他走了。"]),
            ("zh", "增长了3.5%，见https://a.example/b.html。结束", ["增长了3.5%，见https://a.example/b.html。", "结束"]),
            ("hi", "पहला वाक्य यहाँ है। दूसरा कहाँ है? डॉ. शर्मा आए।तीसरा", ["पहला वाक्य यहाँ है।", "दूसरा कहाँ है?", "डॉ. शर्मा आए।", "तीसरा"]),
            (
                "ur", "یہ پہلا جملہ ہے۔ دوسرا کہاں ہے؟ ڈاکٹر. احمد آئے۔ختم",
                ["یہ پہلا جملہ ہے۔", "دوسرا کہاں ہے؟", "ڈاکٹر. احمد آئے۔", "ختم"]
            ),
            (
                "fr", "M. Dupont est arrivé. Il a vu Mme Petit, etc. Puis il est parti.",
                ["M. Dupont est arrivé.", "Il a vu Mme Petit, etc. Puis il est parti."]
            ),
            (
                "es", "El Sr. Pérez llegó. ¿Quién lo vio? ¡Nadie! Vive en EE.UU. desde 2010.",
                ["El Sr. Pérez llegó.", "¿Quién lo vio?", "¡Nadie!", "Vive en EE.UU. desde 2010."]
            ),
            ("pt", "O Sr. Silva chegou. Veja o art. 5 da lei.", ["O Sr. Silva chegou.", "Veja o art. 5 da lei."]),
            (
                "ru", "В 2010 г. он уехал. Г-н Иванов, т. е. автор, остался.",
                ["В 2010 г. он уехал.", "Г-н Иванов, т. е. автор, остался."]
            ),
        ] as [(String, String, [String])])
    func split(_ language: String, _ text: String, _ expected: [String]) {
        let bytes = Array(text.utf8)
        let ranges = SentenceSplitter.split(text, pack: LanguageCatalog.pack(for: language))
        #expect(ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
    }
}
