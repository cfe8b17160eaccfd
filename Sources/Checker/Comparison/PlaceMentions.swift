import Facts
import Languages

/// Places that the gazetteer finds in a text, wherever they start: also inside longer names and inside other matches.
struct PlaceMentions {
    /// So many tokens of one segment are looked at; longer segments are no sentences.
    private static let mostTokens = 400

    /// The ids of all places that `text` mentions.
    static func ids(in read: ReadText) -> Set<String> {
        var ids: Set<String> = []
        var end = 0
        let text = read.tokenized
        for index in 0..<min(text.count, mostTokens) where text.tokens[index].kind == .word {
            guard let match = read.lexed.match(index), match.kinds.intersects(named) else { continue }
            let found = match.values(of: named)
            // Places may overlap, but a country inside another is part of its name: Korea in North Korea. Parts of countries are named
            // less strictly.
            ids.formUnion(match.end > end ? found : found.filter { $0.utf8.count != 2 })
            if !found.isEmpty { end = max(end, match.end) }
        }
        return ids
    }

    /// The places that stand inside a name that is not listed, as facts of their own.
    static func inside(_ fact: Fact, _ text: TokenizedText, _ pack: LanguagePack) -> [Fact] {
        var found: [Fact] = []
        var index = fact.tokens.lowerBound
        while index < min(fact.tokens.upperBound, text.count) {
            guard text.tokens[index].kind == .word, let match = pack.phrases.match(text, at: index),
                match.end <= fact.tokens.upperBound,
                let last = text.tokens.indices.contains(match.end - 1) ? text.tokens[match.end - 1] : nil
            else {
                index += 1
                continue
            }
            let ids = match.values(of: named)
            if let first = ids.first {
                found.append(
                    Fact(
                        listed: nil, id: first, others: Array(ids.dropFirst()),
                        range: Int(text.tokens[index].start)..<Int(last.end), tokens: index..<match.end))
            }
            index = max(index + 1, match.end)
        }
        return found
    }

    private static let named = PhraseKinds(.country, .demonym, .region, .city, .organisation)
}
