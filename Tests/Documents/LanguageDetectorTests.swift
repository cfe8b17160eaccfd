import Testing

@testable import Documents

@Suite("Language")
struct LanguageDetectorTests {
    @Test(
        "the language, or none that is known",
        arguments: [
            ("The committee agreed on the text that was put before it.", "en"),
            ("Press office", "en"),
            ("کمیته درباره متنی که پیش روی آن بود به توافق رسید.", "fa"),
            ("دفتر سخنگو", "fa"),
            ("كميته درباره اين متن كه پيش روي آن بود به توافق رسيد.", "fa"),
            ("اتفقت اللجنة على النص الذي عرض عليها في الاجتماع.", "ar"),
            ("عرض المزيد", "ar"),
            (
                "به نشانی https://www.example.org/a/very/long/path/of/latin/letters/that/is/longer.html بروید و آن را بخوانید",
                "fa"
            ),
            (
                "Le comité est parvenu à un accord sur le texte qui lui avait été soumis, et les ministres sont rentrés chez eux.",
                nil
            ),
            ("Комитет договорился о тексте.", nil),
            ("کمیٹی نے اس متن پر اتفاق کیا جو اس کے سامنے رکھا گیا تھا۔", nil),
            ("2019 - 12 %", nil),
            ("", nil),
        ] as [(String, String?)])
    func detect(_ text: String, _ expected: String?) {
        #expect(LanguageDetector.detect(text) == expected)
    }

    @Test("what the user says goes first")
    func known() throws {
        let document = try DocumentLoader.read(Array("The text is here.".utf8), path: "-", language: "fr-CA")
        #expect(document.language == "fr")
    }
}
