import Languages

extension FuzzTarget {
    /// Tokens of bytes that need not be UTF-8, and of the text that they read as.
    static let tokens = FuzzTarget(name: "tokens", seeds: "text", words: "facts") { bytes in
        holdTokens(Tokenizer.tokenize(bytes), of: bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        holdTokens(Tokenizer.tokenize(text), of: Array(text.utf8))
        for pack in Phrases.readers {
            let tokenized = Tokenizer.tokenize(text)
            for index in tokenized.tokens.indices {
                guard let match = pack.phrases.match(tokenized, at: index) else { continue }
                hold(match.end > index && match.end <= tokenized.count, "a phrase of tokens \(index)..<\(match.end)")
            }
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
