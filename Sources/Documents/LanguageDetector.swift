import Languages

/// Tells the language of a text among those that have a pack.
public enum LanguageDetector {
    /// The ISO 639-1 code of the language that `text` is in, or nil when no pack's language is likely.
    ///
    /// Web addresses in the text are left out. A few words are enough when they are common ones.
    ///
    /// - Complexity: linear in the length of the text, of which the first 20,000 bytes are looked at.
    public static func detect(_ text: String) -> String? {
        detect(Tokenizer.tokenize(Array(text.utf8.prefix(20_000))))
    }

    /// The language that most originals are in, for a text of a few words that could be in it, and in others.
    static func fallback(_ bytes: [UInt8]) -> String? {
        let text = Tokenizer.tokenize(Array(bytes.prefix(400)))
        let census = census(text)
        guard text.count <= 40, let usual = LanguageProfile.shared.codes.firstIndex(of: LanguageCatalog.usualOriginal) else {
            return nil
        }
        return census.mayBe(usual) ? LanguageCatalog.usualOriginal : nil
    }

    static func detect(_ text: TokenizedText) -> String? {
        let census = census(text)
        let scores = census.scores()
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
        let second = scores.indices.filter { $0 != best }.map { scores[$0] }.max() ?? 0
        if scores[best] >= threshold {
            let isSure = scores[best] > second * margin && scores[best] * Double(census.words) >= leastEvidence
            return isSure ? LanguageProfile.shared.codes[best] : nil
        }
        return census.onlyAlphabet.map { LanguageProfile.shared.codes[$0] }
    }

    /// The legacy encodings of the languages that have a pack.
    static var legacyEncodings: [String] { LanguageProfile.shared.encodings.map(\.name) }

    /// How much speaks for a text's being in one of the languages that were written in the legacy encoding called `encoding`.
    static func score(_ bytes: [UInt8], encoding: String) -> Double {
        let languages = LanguageProfile.shared.encodings.first { $0.name == encoding }?.languages ?? []
        // Letters say little here: a wrong encoding is full of rare ones.
        let scores = census(Tokenizer.tokenize(bytes)).scores(mostForLetters: 0.3)
        return languages.map { scores[$0] }.max() ?? 0
    }

    /// Below it a text is in no language that is known. Words that two languages share bring a text of the other one to half of it.
    private static let threshold = 0.06
    /// What must speak for a language in all, so that a short line is not told by one small word that many languages have.
    private static let leastEvidence = 0.5
    /// How much more must speak for a language than for the next.
    private static let margin = 1.2

    private static func census(_ text: TokenizedText) -> LanguageCensus {
        let profile = LanguageProfile.shared
        var census = LanguageCensus(languages: profile.codes.count)
        var skipping = false
        for (index, token) in text.tokens.enumerated() {
            if token.traits.contains(.ideograph) {
                skipping = false
            } else if token.spaceBefore || (index > 0 && text.tokens[index - 1].traits.contains(.ideograph)) {
                skipping = startsAddress(text, index)
            }
            if !skipping && token.kind == .word { census.add(text, index, profile) }
        }
        return census
    }

    /// Whether a web or mail address starts at the token `index`.
    private static func startsAddress(_ text: TokenizedText, _ index: Int) -> Bool {
        var next = index
        while next < text.count, next < index + 8, next == index || !text.tokens[next].spaceBefore {
            let symbol = text.symbol(next)
            if symbol == 0x40 || (symbol == 0x2F && next > index && text.symbol(next - 1) == 0x2F) { return true }
            next += 1
        }
        return false
    }

    /// The share of the letters of `text` that the language called `code` is written with, addresses left out; nil without letters.
    static func alphabetShare(_ text: TokenizedText, code: String) -> Double? {
        let profile = LanguageProfile.shared
        guard let language = profile.codes.firstIndex(of: code) else { return nil }
        var census = LanguageCensus(languages: profile.codes.count)
        var skipping = false
        for (index, token) in text.tokens.enumerated() {
            if token.spaceBefore { skipping = startsAddress(text, index) }
            if !skipping && token.kind == .word { census.addLetters(text, token, profile) }
        }
        return census.letters == 0 ? nil : Double(census.written[language]) / Double(census.letters)
    }
}

/// What was counted of a text.
private struct LanguageCensus {
    var letters = 0
    var words = 0
    /// By language: letters of its alphabet, weights of letters, weights of words.
    var written: [Int]
    private var letterWeights: [Double]
    private var wordWeights: [Double]

    init(languages: Int) {
        written = [Int](repeating: 0, count: languages)
        letterWeights = [Double](repeating: 0, count: languages)
        wordWeights = letterWeights
    }

    mutating func add(_ text: TokenizedText, _ index: Int, _ profile: LanguageProfile) {
        let token = text.tokens[index]
        words += 1
        addLetters(text, token, profile)
        if let weights = profile.words[token.hash] { for weight in weights { wordWeights[weight.language] += weight.value } }
        let units = text.units(index)
        for prefix in profile.prefixes where units.count > prefix.units.count + 1 && units.starts(with: prefix.units) {
            wordWeights[prefix.weight.language] += prefix.weight.value
            break
        }
    }

    mutating func addLetters(_ text: TokenizedText, _ token: Token, _ profile: LanguageProfile) {
        let scalars = ScalarTable.shared
        var offset = token.range.lowerBound
        // Letters of the same languages mostly follow each other, and are counted together.
        var alphabet: UInt32 = 0
        var run = 0
        while offset < token.range.upperBound, let (scalar, length) = UTF8Decoding.scalar(in: text.bytes, at: offset) {
            offset += length
            guard scalars.scalarClass(scalar) != .dropped else { continue }
            let own = scalar < 0x10000 ? profile.alphabets[Int(scalar)] : 0
            if own != alphabet {
                addLetters(run, alphabet)
                (alphabet, run) = (own, 0)
            }
            run += 1
            if scalar >= 0x80, let weights = profile.letters[scalar] {
                for weight in weights { letterWeights[weight.language] += weight.value }
            }
        }
        addLetters(run, alphabet)
    }

    /// Counts letters that the languages in `alphabet` are written with.
    private mutating func addLetters(_ count: Int, _ alphabet: UInt32) {
        letters += count
        var bits = alphabet
        while bits != 0 {
            written[bits.trailingZeroBitCount] += count
            bits &= bits - 1
        }
    }

    /// The only language that is written with all the letters of a text of few words, where the words tell nothing.
    var onlyAlphabet: Int? {
        guard letters > 0, words <= 12 else { return nil }
        let all = written.indices.filter(mayBe)
        return all.count == 1 ? all.first : nil
    }

    /// Whether all letters are a language's, and none of them speaks against it.
    func mayBe(_ language: Int) -> Bool { letters > 0 && written[language] == letters && letterWeights[language] >= 0 }

    /// How much speaks for each language, in the order of their codes; 0 when the text is not written in its letters.
    func scores(mostForLetters: Double = .infinity) -> [Double] {
        guard letters > 0, words > 0 else { return written.map { _ in 0 } }
        return written.indices.map { language in
            guard written[language] * 2 > letters else { return 0 }
            let forLetters = min(mostForLetters, letterWeights[language] / Double(letters))
            return max(0, wordWeights[language] / Double(words) + forLetters)
        }
    }
}
