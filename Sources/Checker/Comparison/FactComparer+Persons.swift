import Aligner
import Facts
import Languages

/// Names that no list has: persons, above all. A translation spells them by sound, so that one which is lost or replaced leaves nothing
/// behind that sounds like it.
extension FactComparer {
    /// So many words of a passage are looked at: texts made to be slow have more.
    private static let mostWords = 120

    /// The full names of persons in a bead's original of which no word is spelt in the translation, here or near.
    ///
    /// Names of one word are left out, which pronouns and titles often stand for, and names that a list knows a word of, or the lexicon
    /// the last: those are of institutions and works, and are translated.
    mutating func lostPersons(in bead: Bead) -> [LeftOver] {
        guard let matcher, let pack = source.pack, target.pack != nil, !lexicon.isEmpty, !isGlued(bead.target) else { return [] }
        var lost: [LeftOver] = []
        for segment in bead.source where source.segments.indices.contains(segment) {
            let read = source.segments[segment].read
            for fact in read.facts where fact.kind == .name && !fact.isListed && !fact.isAmbiguous {
                let words = personWords(fact, read.tokenized, pack)
                guard let name = fact.name, !words.isEmpty, !isSpelt(words, in: bead.target, matcher) else { continue }
                var atom = Atom(fact, segment: segment, .name, ids: [name.lowercased()])
                atom.isPerson = true
                lost.append(LeftOver(atom: atom, evidence: 1))
            }
        }
        return lost
    }

    /// The words of a person's name; none where it seems to be a name of another kind.
    private func personWords(_ fact: Fact, _ text: TokenizedText, _ pack: LanguagePack) -> [ArraySlice<UInt16>] {
        var words: [ArraySlice<UInt16>] = []
        var isLastKnown = true, parts = 0
        for index in fact.tokens where text.tokens.indices.contains(index) && text.tokens[index].kind == .word {
            let token = text.tokens[index]
            guard token.traits.contains(.capitalised), token.length > 1 else { continue }
            guard !token.traits.contains(.allCapitals), pack.phrases.match(text, at: index) == nil else { return [] }
            isLastKnown =
                token.length < 4 || !lexicon.renderings(of: token.hash).isEmpty
                || !lexicon.renderings(of: pack.stemmer.stem(text.units(index), hash: token.hash)).isEmpty
            // The parts of a double name are one word.
            if token.spaceBefore || words.isEmpty { parts += 1 }
            words.append(text.units(index))
        }
        return isLastKnown || parts < 2 ? [] : words
    }

    /// Whether any of `words` is spelt in the translation, in the bead or beside it.
    private mutating func isSpelt(_ words: [ArraySlice<UInt16>], in bead: Range<Int>, _ matcher: NameMatcher) -> Bool {
        // Nearly every name is there, and starts with the same sound: what costs more is asked of the others alone.
        if bead.contains(where: { hasWord(of: words, in: $0, matcher, fromStart: true) }) { return true }
        let near = target.widened(bead, by: 1)
        return near.contains { hasWord(of: words, in: $0, matcher, fromStart: false) }
            || near.contains { hasWhole(words, in: $0, matcher) }
    }

    /// A word of a name alone agrees with its spelling so much at least; of other words few do.
    private static let wordAgreement = 0.8
    /// As much, for a word that the lexicon knows and that is therefore hardly a name.
    private static let knownWordAgreement = 0.95
    /// All words of a name together agree with their spelling so much at least; the longer, the fewer other words do.
    private static let wholeAgreement = 0.7

    private mutating func hasWord(
        of words: [ArraySlice<UInt16>], in segment: Int, _ matcher: NameMatcher, fromStart: Bool
    ) -> Bool {
        guard let pack = target.pack, target.segments.indices.contains(segment) else { return false }
        let text = target.segments[segment].read.tokenized
        return (0..<min(text.count, Self.mostWords)).contains { index in
            let token = text.tokens[index]
            guard token.kind == .word, token.length > 2 else { return false }
            let own = text.units(index)
            let forms = [own] + pack.clitics.stems(of: own)
            return words.contains { word in
                forms.contains { form in
                    guard word.count > 2, !fromStart || matcher.openAlike(word, form), matcher.mayAgree(word, form) else {
                        return false
                    }
                    guard mayCompare() else { return true }
                    let score = matcher.score(word, form, atLeast: Self.wordAgreement)
                    guard score >= Self.wordAgreement else { return false }
                    return score >= Self.knownWordAgreement || !lexicon.isRendering(pack.stemmer.stem(own, hash: token.hash))
                }
            }
        }
    }

    /// Whether a run of words of a segment spells the whole name: spellings divide names in other ways, and are loose in single words.
    private mutating func hasWhole(_ words: [ArraySlice<UInt16>], in segment: Int, _ matcher: NameMatcher) -> Bool {
        guard target.segments.indices.contains(segment) else { return false }
        let text = target.segments[segment].read.tokenized
        let name = words.flatMap { $0 }[...]
        let places = (0..<min(text.count, Self.mostWords)).filter { text.tokens[$0].kind == .word }
        return places.indices.contains { first in
            (1...4).contains { count in
                guard first + count <= places.count else { return false }
                let run = places[first..<(first + count)].flatMap { text.units($0) }[...]
                guard matcher.mayAgree(name, run) else { return false }
                return !mayCompare() || matcher.agree(name, run, by: Self.wholeAgreement)
            }
        }
    }

    /// Whether two spellings may still be compared. A text that needs so many comparisons is no prose, and a name of it counts as spelt.
    private mutating func mayCompare() -> Bool {
        comparisonsLeft -= 1
        return comparisonsLeft >= 0
    }
}
