import Testing

@testable import Checker

@Suite struct DamagedTextTests {
    @Test(arguments: [
        "The \u{FFFD} council", "Ø§ÛŒØ±Ø§Ù†", "le cafÃ© de la gare", "itâ€™s", "ÇáæáÇíÇÊ", "سازمان Ù…Ù„Ù„",
    ]) func findsWhatWasDecodedWrongly(_ text: String) { #expect(Mojibake.firstDamage(Array(text.utf8)) != nil) }

    @Test(arguments: [
        "", "شورای امنیت", "مجلس الأمن", "le café d’Émile", "«CAFÉ»", "IRMÃ» ", "São Paulo", "ÖBB, Ærø, ÅÄÖ", "naïveté",
        "Ø 20 cm", "Żółć",
        "Müllerstraße", "à bientôt", "“É”", "50 €", "Ångström…",
    ]) func leavesOrdinaryTextAlone(_ text: String) { #expect(Mojibake.firstDamage(Array(text.utf8)) == nil) }

    @Test func rangeCoversTheDamage() throws {
        let bytes = Array("سال Ø§Ù„!".utf8)
        let range = try #require(Mojibake.firstDamage(bytes))
        #expect(String(decoding: bytes[range], as: UTF8.self).hasPrefix("Ø§"))
    }

    @Test func aDamagedSentenceIsAFinding() {
        let pair = CheckedPair("The council met on Monday.", "شورا Ø¯Ø± روز دوشنبه تشکیل جلسه داد.", "fa")
        #expect(pair.alarms.contains("text-encoding"), "\(pair.summary)")
    }

    @Test func hiddenControlsAreAFindingAndPlainMarksAreNot() {
        let hidden = CheckedPair("The council met on Monday.", "شورا روز \u{202E}دوشنبه\u{202C} تشکیل جلسه داد.", "fa")
        #expect(hidden.alarms == ["text-bidi-control"], "\(hidden.summary)")
        let plain = CheckedPair("The council met on Monday.", "شورا روز \u{200F}دوشنبه\u{200E} تشکیل جلسه داد.", "fa")
        #expect(plain.alarms.isEmpty, "\(plain.summary)")
    }
}
