import Testing

@testable import Languages

@Suite("Texts cut with a memory of what was met before")
struct LexerTests {
    struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, sides)
        }
    }

    /// The same text, cut and looked up without a memory.
    static func expectSame(_ bytes: [UInt8], _ pack: LanguagePack, _ note: String = "") {
        let read = pack.phrases.read(bytes)
        let plain = Tokenizer.tokenize(bytes)
        #expect(read.text.folded == plain.folded, "\(note)")
        #expect(read.text.tokens.count == plain.tokens.count, "\(note)")
        for (index, (token, other)) in zip(read.text.tokens, plain.tokens).enumerated() {
            #expect(token.kind == other.kind && token.traits == other.traits && token.hash == other.hash, "\(note) \(index)")
            #expect(token.range == other.range && token.foldedRange == other.foldedRange, "\(note) \(index)")
            let place = Int(token.phrase)
            let found = place >= 0 ? read.found[place] : nil
            let expected = pack.phrases.match(plain, at: index)
            #expect(found?.end == expected?.end && found?.clitics == expected?.clitics, "\(note) \(index)")
            #expect(found?.kinds == expected?.kinds && found?.entries.map(\.value) == expected?.entries.map(\.value), "\(note)")
            guard place == Int(PhraseText.quiet) else { continue }
            #expect(token.kind == .word && !token.traits.contains(.capitalised), "\(note) \(index)")
            let isGlued = index + 1 < plain.tokens.count && !plain.tokens[index + 1].spaceBefore
            #expect(token.traits.contains(.uncased) || !isGlued, "\(note) \(index)")
        }
    }

    /// What stands between words: spaces that end a run and some that do not, marks that are dropped, line ends.
    static let joints = [
        " ", " ", " ", "  ", "\n", "\r\n", "\t", "\u{A0}", "\u{2028}", "\u{200C}", "\u{200F}", " \u{200F} ", "\u{640}", "-", ",",
        "،", ".", "(", "\"", "", "\u{0}",
    ]

    @Test("gives the tokens and phrases that a text has by itself", arguments: ["en", "fa", "ar", "zh"])
    func same(_ language: String) throws {
        let pack = try #require(LanguageCatalog.pack(for: language))
        let kinds: [PhraseKind] = [
            .month, .cardinal, .country, .city, .unit, .currency, .relativeDay, .weekday, .atLeast, .organisation,
        ]
        let words =
            ["calendar", "numbers", "places", "organisations", "units", "currencies", "grammar"]
            .flatMap { table in kinds.flatMap { pack.forms(table, $0.rawValue).prefix(60) } }
            + ["10", "۱۲", "½", "وبال", "NATO", "iPhone", "字字", "Straße", "👍", "x", "ﷺ"]
        var dice = Dice(state: 7)
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<(1 + dice.roll(12)) {
                text += words[dice.roll(words.count)].filter { $0 != "~" && $0 != "!" }
                text += Self.joints[dice.roll(Self.joints.count)]
            }
            Self.expectSame(Array(text.utf8), pack, text)
        }
    }

    @Test("knows runs of every length again, and tells those from each other that begin alike")
    func lengths() throws {
        let pack = try #require(LanguageCatalog.pack(for: "en"))
        for _ in 0..<2 {
            for length in 1...70 {
                let run = String(repeating: "a", count: length)
                Self.expectSame(Array("\(run) \(run)b \(run).".utf8), pack, "\(length)")
                Self.expectSame(Array(run.utf8), pack, "\(length) alone")
            }
        }
    }

    @Test("a byte ends a run when it is white space, and no other does")
    func bytes() throws {
        for byte in UInt8.min ... .max {
            for place in 0..<40 {
                var bytes = [UInt8](repeating: 0xD9, count: 40)
                bytes[place] = byte
                let end = byte < 0x21 ? place : 40
                #expect(TextRun.end(bytes.span, from: 0) == end)
                let read = TextRun.read(bytes.span, at: 0)
                #expect(read?.end == (end < 32 ? end : nil), "\(byte) at \(place)")
            }
        }
    }

    @Test("bytes that are no UTF-8 are cut as they are without a memory")
    func invalid() throws {
        let pack = try #require(LanguageCatalog.pack(for: "ar"))
        var dice = Dice(state: 3)
        for _ in 0..<300 {
            let bytes = (0..<dice.roll(60)).map { _ in dice.roll(4) == 0 ? 0x20 : UInt8(truncatingIfNeeded: dice.roll(256)) }
            Self.expectSame(bytes, pack, "\(bytes)")
        }
    }

    @Test("more words than are kept change nothing")
    func full() throws {
        let pack = try #require(LanguageCatalog.pack(for: "en"))
        let text = Array("On 5 May 2019 the United Nations said that more than 30,000 people left the United States.".utf8)
        Self.expectSame(text, pack)
        for start in stride(from: 0, to: 30_000, by: 1_000) {
            let words = (start..<(start + 1_000)).map { "w\($0)x" }.joined(separator: " ")
            #expect(pack.phrases.read(Array(words.utf8)).text.tokens.count == 3_000)
            Self.expectSame(text, pack, "\(start)")
        }
        // One text alone with more of them than fit.
        let long = (0..<30_000).map { "v\($0) May" }.joined(separator: " ")
        Self.expectSame(Array(long.utf8), pack, "long")
        Self.expectSame(text, pack, "after a long one")
    }
}
