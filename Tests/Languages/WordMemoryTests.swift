import Testing

@testable import Languages

@Suite("Words that are kept")
struct WordMemoryTests {
    /// More words than are kept: each known to the lexicon or not by its own number.
    static let count: UInt64 = 20_000

    static func hash(_ number: UInt64) -> UInt64 { number &* 0x9E37_79B9_7F4A_7C15 }

    static let lexicon: Lexicon = {
        var builder = LexiconBuilder()
        for number in 0..<count where number % 3 == 0 { builder.add(builder.entry(hash(number)), hash(number + 1)) }
        for number in 0..<count where number % 5 == 0 { builder.addOpening(hash(number)) }
        return Lexicon(builder)
    }()

    @Test("what is kept of a word is what the lexicon knows of it, whatever was read before", arguments: [true, false])
    func same(isSource: Bool) {
        var memory = WordMemory(isSource: isSource)
        memory.startDocument()
        var kept = 0
        for round in 0..<3 {
            for number in 0..<Self.count where number % UInt64(round + 1) == 0 {
                let hash = Self.hash(number)
                let found = memory.known(hash)
                if found != nil { kept += 1 }
                let word = found?.word ?? memory.look(up: hash, stem: hash, in: Self.lexicon)
                #expect(word.stem == hash)
                #expect(word.isKnown == (isSource ? Self.lexicon.has(hash) : Self.lexicon.isRendering(hash)))
                #expect(word.entry == (isSource ? Self.lexicon.entry(of: hash) ?? -1 : -1))
                #expect(word.opensPhrase == (isSource && Self.lexicon.opensPhrase(hash)))
            }
        }
        // Some are, and some have been pushed out.
        #expect(kept > 0 && kept < Int(Self.count))
    }

    @Test("a number holds for its document, and for its word alone")
    func numbers() {
        var memory = WordMemory(isSource: true)
        memory.startDocument()
        let word = memory.look(up: 7, stem: 7, in: Self.lexicon)
        #expect(memory.known(7)?.number == -1)
        memory.number(word, 12)
        #expect(memory.known(7)?.number == 12)
        memory.startDocument()
        #expect(memory.known(7)?.number == -1)
        memory.number(word, 3)
        // Another word in the same place.
        _ = memory.look(up: 7 + (1 << 40), stem: 9, in: Self.lexicon)
        memory.number(word, 4)
        #expect(memory.known(7) == nil)
        #expect(memory.known(7 + (1 << 40))?.number == -1)
    }

    @Test("a word whose hash is nought is not taken for one that is kept")
    func nought() {
        #expect(WordMemory(isSource: true).known(0) == nil)
    }
}
