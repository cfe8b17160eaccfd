import Languages

/// The phrases of one language, found in texts by their folded words, with endings and clitics set aside.
struct TermIndex {
    /// Longer phrases are cut.
    private static let mostWords = 12

    private let pack: LanguagePack?
    /// The keys of each word of each phrase.
    private let phrases: [[Set<UInt64>]]
    /// Phrases by the keys of their first word.
    private let starts: [UInt64: [Int]]

    init(_ texts: [String], pack: LanguagePack?) {
        self.pack = pack
        phrases = texts.map { text in Array(Self.words(Tokenizer.tokenize(text), pack).prefix(Self.mostWords).map(\.keys)) }
        var starts: [UInt64: [Int]] = [:]
        for (index, words) in phrases.enumerated() { for key in words.first ?? [] { starts[key, default: []].append(index) } }
        self.starts = starts
    }

    /// The phrases that occur in `text`, with their byte ranges; of those that start at one word the longest.
    func matches(in text: TokenizedText) -> [(phrase: Int, range: Range<Int>)] {
        let words = Self.words(text, pack)
        var found: [(phrase: Int, range: Range<Int>)] = []
        var index = 0
        while index < words.count {
            let candidates = Set(words[index].keys.flatMap { starts[$0] ?? [] }).sorted()
            let fits = candidates.filter { isMatch(phrases[$0], words, at: index) }
            guard let longest = fits.map({ phrases[$0].count }).max() else {
                index += 1
                continue
            }
            let range = words[index].range.lowerBound..<words[index + longest - 1].range.upperBound
            found += fits.filter { phrases[$0].count == longest }.map { ($0, range) }
            index += longest
        }
        return found
    }

    /// Whether phrase `index` occurs anywhere in `text`, also inside longer phrases.
    func contains(_ index: Int, in text: TokenizedText) -> Bool {
        let words = Self.words(text, pack)
        return words.indices.contains { isMatch(phrases[index], words, at: $0) }
    }

    private func isMatch(_ phrase: [Set<UInt64>], _ words: [Word], at index: Int) -> Bool {
        guard !phrase.isEmpty, index + phrase.count <= words.count else { return false }
        return phrase.indices.allSatisfy { !phrase[$0].isDisjoint(with: words[index + $0].keys) }
    }

    private typealias Word = (keys: Set<UInt64>, range: Range<Int>)

    /// Words and figures with the hashes that count as theirs; symbols do not count.
    private static func words(_ text: TokenizedText, _ pack: LanguagePack?) -> [Word] {
        text.tokens.indices.filter { text.tokens[$0].kind != .symbol }.map { index in
            let token = text.tokens[index]
            var keys: Set<UInt64> = [token.hash]
            if let pack, token.kind == .word {
                keys.insert(pack.stemmer.stem(text.units(index), hash: token.hash))
                for stem in pack.clitics.stems(of: text.units(index)) {
                    keys.insert(StableHash.of(stem))
                    keys.insert(pack.stemmer.stem(stem))
                }
            }
            return (keys, token.range)
        }
    }
}
