import Languages

extension FuzzTarget {
    /// Tokens of bytes that need not be UTF-8, and of the text that they read as.
    static let tokens = FuzzTarget(name: "tokens", seeds: "text", words: "facts") { bytes in
        holdTokens(Tokenizer.tokenize(bytes), of: bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        holdTokens(Tokenizer.tokenize(text), of: Array(text.utf8))
        for pack in Phrases.readers {
            holdPhrases(pack.phrases.read(bytes), pack, Tokenizer.tokenize(bytes))
            holdPhrases(pack.phrases.read(Array(text.utf8)), pack, Tokenizer.tokenize(text))
        }
    }

    /// What is read with a memory of texts before is what the text gives alone.
    private static func holdPhrases(_ read: PhraseText, _ pack: LanguagePack, _ alone: TokenizedText) {
        hold(
            read.text.folded == alone.folded && read.text.count == alone.count, "other tokens"
        )
        for (index, (token, other)) in zip(read.text.tokens, alone.tokens).enumerated() {
            hold(token.kind == other.kind && token.traits == other.traits && token.hash == other.hash, "another token \(index)")
            hold(token.range == other.range && token.foldedStart == other.foldedStart, "token \(index) elsewhere")
            let place = Int(read.text.tokens[index].phrase)
            let found = place >= 0 ? read.found[place] : nil
            let match = pack.phrases.match(alone, at: index)
            hold(found?.end == match?.end && found?.kinds == match?.kinds, "another phrase at token \(index)")
            if let match { hold(match.end > index && match.end <= alone.count, "a phrase of tokens \(index)..<\(match.end)") }
        }
    }

    private static func holdTokens(_ text: TokenizedText, of bytes: [UInt8]) {
        hold(text.bytes == bytes, "other bytes than those given")
        var (end, foldedEnd): (Int32, Int32) = (0, 0)
        for (index, token) in text.tokens.enumerated() {
            hold(token.start >= end && token.end > token.start && Int(token.end) <= bytes.count, "token \(token) behind \(end)")
            hold(token.foldedStart == foldedEnd && token.foldedEnd >= foldedEnd, "token \(token) folds behind \(foldedEnd)")
            hold(Int(token.foldedEnd) <= text.folded.count, "token \(token) of \(text.folded.count) units")
            hold(token.hash == StableHash.of(text.units(index)), "the hash of token \(token)")
            (end, foldedEnd) = (token.end, token.foldedEnd)
        }
        hold(Int(foldedEnd) == text.folded.count, "units that belong to no token")
    }
}
