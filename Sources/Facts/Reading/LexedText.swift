package import Languages

/// A segment's tokens with what each may mean: what the fact readers work on. It never changes; it is a class so that the readers
/// share it at the cost of one reference.
package final class LexedText: Sendable {
    package let text: TokenizedText
    package let pack: LanguagePack?
    /// The longest phrases of the pack that start at the tokens, in order.
    private let found: [PhraseMatch]
    /// All kinds of what starts anywhere in the text: what it has none of need not be looked for.
    let allKinds: PhraseKinds

    /// Tokenizes `text` and looks every token up once.
    package convenience init(_ text: some StringProtocol, pack: LanguagePack?) {
        self.init(text.utf8.withContiguousStorageIfAvailable(Array.init) ?? Array(text.utf8), pack: pack)
    }

    /// The same of the UTF-8 bytes of a text.
    init(_ bytes: [UInt8], pack: LanguagePack?) {
        self.pack = pack
        let read = pack?.phrases.read(bytes) ?? PhraseText(Tokenizer.tokenize(bytes))
        (self.text, found, allKinds) = (read.text, read.found, read.kinds)
    }

    package var count: Int { text.tokens.count }

    /// The token at `index`, or nil beyond either end.
    func token(_ index: Int) -> Token? { index >= 0 && index < text.tokens.count ? text.tokens[index] : nil }

    /// The first token from `index` on at which something may start, or their number.
    @inline(__always) func opening(from index: Int) -> Int {
        let tokens = text.tokens
        let span = tokens.span
        var index = index
        while index < span.count, span[index].phrase == PhraseText.quiet { index &+= 1 }
        return index
    }

    /// The place in `found` of the phrase that starts at `index`, or nil.
    @inline(__always) private func place(_ index: Int) -> Int? {
        guard index >= 0, index < text.tokens.count else { return nil }
        let place = Int(text.tokens[index].phrase)
        return place >= 0 ? place : nil
    }

    /// The phrase that starts at `index`, or nil.
    package func match(_ index: Int) -> PhraseMatch? {
        place(index).map { found[$0] }
    }

    /// The kinds of what may start at `index`.
    @inline(__always) func kinds(_ index: Int) -> PhraseKinds {
        place(index).map { found[$0].kinds } ?? PhraseKinds()
    }

    /// What the word at `index` means alone, when a longer phrase starts there.
    func wordMatch(_ index: Int) -> PhraseMatch? {
        pack.flatMap { $0.phrases.match(text, at: index, words: 1) }
    }

    /// The phrase at `index` when it has a meaning of `kind`.
    func match(_ index: Int, _ kind: PhraseKind) -> (match: PhraseMatch, phrase: Phrase)? {
        guard kinds(index).contains(kind), let match = match(index), let phrase = match.first(kind) else { return nil }
        return (match, phrase)
    }

    /// Whether what may start at `index` has a meaning of `kind`.
    func has(_ index: Int, _ kind: PhraseKind) -> Bool { kinds(index).contains(kind) }

    /// Whether what may start at `index` has a meaning of one of `wanted`.
    @inline(__always) func has(_ index: Int, anyOf wanted: PhraseKinds) -> Bool { kinds(index).intersects(wanted) }

    /// Where the phrase at `index` ends when it has a meaning of `kind`.
    func end(_ index: Int, _ kind: PhraseKind) -> Int? {
        guard let place = place(index), found[place].kinds.contains(kind) else { return nil }
        return found[place].end
    }

    func isDigits(_ index: Int) -> Bool { token(index)?.kind == .digits }

    /// Whether the token at `index` is the symbol `scalar`.
    func isSymbol(_ index: Int, _ scalar: Unicode.Scalar) -> Bool { text.symbol(index) == UInt16(scalar.value) }

    /// Whether white space stands before the token at `index`; true beyond the end.
    func spaceBefore(_ index: Int) -> Bool { token(index)?.spaceBefore ?? true }

    /// Whether the conjunction *and* stands alone at `index`.
    func isAnd(_ index: Int) -> Bool { end(index, .and) == index + 1 }

    /// The bytes that the tokens cover.
    func range(_ tokens: Range<Int>) -> Range<Int> {
        guard let first = token(tokens.lowerBound), let last = token(tokens.upperBound - 1) else { return 0..<0 }
        return Int(first.start)..<max(Int(first.start), Int(last.end))
    }

    /// A fact of `kind` that covers `tokens`.
    func fact(_ kind: FactKind, _ tokens: Range<Int>) -> Fact { Fact(kind: kind, range: range(tokens), tokens: tokens) }
}
