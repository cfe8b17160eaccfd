import Aligner
import Testing

@testable import Originals

@Suite("Support of a translation by an original")
struct SupportTests {
    @Test("its own original is accepted, and no other, be it on the same topic", arguments: Texts.translations)
    func matrix(_ translation: Texts.Translation) throws {
        let target = try read(translation.text)
        for (name, text) in Texts.originals {
            let pair = AlignedPair(original: try read(text), translation: target)
            #expect(pair.isAccepted == (name == translation.of), "\(name): \(pair.support)")
            // Far from the threshold on either side, so that a change elsewhere does not tip it.
            #expect(name == translation.of ? pair.support > 0.7 : pair.support < 0.33, "\(name): \(pair.support)")
        }
    }

    @Test("neither side need be English")
    func others() throws {
        for original in Texts.translations {
            for translation in Texts.translations where translation.language != original.language {
                let pair = AlignedPair(original: try read(original.text), translation: try read(translation.text))
                #expect(pair.isAccepted == (original.of == translation.of), "\(original) \(translation): \(pair.support)")
            }
        }
    }

    @Test("half of an original, and an original of which the translation renders half", arguments: Texts.translations)
    func parts(_ translation: Texts.Translation) throws {
        let whole = Texts.originals[translation.of] ?? ""
        let half = Self.firstHalf(translation.text)
        #expect(AlignedPair(original: try read(whole), translation: try read(half)).isAccepted)
    }

    private static func firstHalf(_ text: String) -> String {
        text.split(separator: "\n\n").prefix(4).joined(separator: "\n\n")
    }

    @Test("nothing is believed where nothing is in common")
    func credibility() {
        #expect(AlignedPair.credibility(overlap: 0) == 0)
        #expect(AlignedPair.credibility(overlap: 0.25) == 0)
        #expect(AlignedPair.credibility(overlap: 0.6) == 1)
        #expect(AlignedPair.credibility(overlap: 1) == 1)
    }

    @Test("a text of one line is no trouble")
    func tiny() throws {
        let pair = AlignedPair(original: try read("Yes."), translation: try read("بله."))
        #expect((0...1).contains(pair.support))
    }
}
