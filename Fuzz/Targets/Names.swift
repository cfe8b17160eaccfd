@testable import Facts
import Languages

extension FuzzTarget {
    /// Names, handles, addresses, telephone numbers, read at every token; and names of two languages compared.
    static let names = FuzzTarget(name: "names", seeds: "phrases", words: "facts") { bytes in
        guard let (text, pack) = books.read(bytes) else { return }
        let lexed = LexedText(text, pack: pack)
        let contacts = ContactReader(lexed: lexed)
        let names = NameReader(lexed: lexed)
        for index in 0..<lexed.count {
            for fact in [contacts.read(at: index), names.read(at: index)] {
                fact?.holdSound(bytes: text.utf8.count, tokens: lexed.count)
            }
        }
        holdFacts(text, pack)
        let half = text.unicodeScalars.index(text.startIndex, offsetBy: min(40, text.unicodeScalars.count / 2))
        let rest = text[half...].prefix(40)
        for other in Phrases.readers {
            let matcher = NameMatcher(pack, other)
            let match = matcher.match(text[..<half], rest)
            hold((0...1).contains(match.score), "a score of \(match.score)")
            let first = lexed.text.units(0), last = lexed.text.units(lexed.count - 1)
            hold((0...1).contains(matcher.score(first, last)), "a score of \(matcher.score(first, last))")
            for least in [0.6, 0.8] {
                hold(matcher.agree(first, last, by: least) == (matcher.score(first, last) >= least), "agree and score disagree")
            }
            _ = matcher.mayAgree(first, last)
            _ = matcher.mayStartAlike(first, last)
            _ = matcher.openAlike(first, last)
        }
    }

    private static let books = PhraseBooks("names", "titles", "places", "organisations", "grammar")
}
