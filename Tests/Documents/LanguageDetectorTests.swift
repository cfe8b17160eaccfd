import Languages
import Testing

@testable import Documents

@Suite("Language")
struct LanguageDetectorTests {
    @Test(
        "the language, or none that is known",
        arguments: [
            ("The committee agreed on the text that was put before it.", "en"),
            ("The press office", "en"),
            ("کمیته درباره متنی که پیش روی آن بود به توافق رسید.", "fa"),
            ("دفتر سخنگو", "fa"),
            ("كميته درباره اين متن كه پيش روي آن بود به توافق رسيد.", "fa"),
            ("اتفقت اللجنة على النص الذي عرض عليها في الاجتماع.", "ar"),
            ("عرض المزيد", "ar"),
            (
                "به نشانی https://www.example.org/a/very/long/path/of/latin/letters/that/is/longer.html بروید و آن را بخوانید",
                "fa"
            ),
            ("Le comité est parvenu à un accord sur le texte qui lui avait été soumis, et les ministres sont rentrés.", "fr"),
            ("El comité llegó a un acuerdo sobre el texto que se le presentó.", "es"),
            ("O comitê chegou a um acordo sobre o texto que lhe foi apresentado.", "pt"),
            ("Комитет договорился о тексте.", "ru"),
            ("کمیٹی نے اس متن پر اتفاق کیا جو اس کے سامنے رکھا گیا تھا۔", "ur"),
            ("समिति ने उस पाठ पर सहमति जताई जो उसके सामने रखा गया था।", "hi"),
            ("委员会就提交给它的文本达成了一致。", "zh"),
            ("详情请见https://www.example.org/a/very/long/path/of/latin/letters.html网站", "zh"),
            // Languages without a pack.
            ("Der Ausschuss einigte sich auf den Text, der ihm vorgelegt worden war.", nil),
            ("Il comitato ha raggiunto un accordo sul testo che gli era stato presentato.", nil),
            ("Комітет домовився про текст, який йому було подано.", nil),
            ("委員会は提出された文書について合意した。", nil),
            ("کۆمیتەکە لەسەر دەقەکە ڕێککەوت.", nil),
            // A few words that several languages could have written.
            ("Bulletin officiel", nil), ("Nota oficial", nil), ("Press office", nil),
            ("2019 - 12 %", nil),
            ("", nil),
        ] as [(String, String?)])
    func detect(_ text: String, _ expected: String?) {
        #expect(LanguageDetector.detect(text) == expected)
    }

    @Test(
        "what has no pack is not taken for a neighbour; once a pack is there, it is told",
        arguments: [
            ("tr", "Komite kendisine sunulan metin üzerinde anlaştı."),
            ("de", "Die Minister haben sich nach der Sitzung nicht dazu geäußert."),
        ])
    func neighbours(_ code: String, _ text: String) {
        #expect(LanguageDetector.detect(text) == (LanguageCatalog.pack(for: code) == nil ? nil : code))
    }

    @Test("a whole document of a few words that any language could have written is taken for one that most originals are in")
    func fewWords() throws {
        #expect(try read("Press office").language == "en")
        #expect(try read("Élection présidentielle").language != "en")
        #expect(try read("123").language == nil)
    }

    @Test("what the user says goes first")
    func known() throws {
        let document = try DocumentLoader.read(Array("The text is here.".utf8), path: "-", language: "fr-CA")
        #expect(document.language == "fr")
    }
}
