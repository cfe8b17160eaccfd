/// A text with the phrases of a pack that start at its tokens.
public struct PhraseText: Sendable {
    public let text: TokenizedText
    /// The longest phrases that start at the tokens, in order.
    public let found: [PhraseMatch]
    /// For each token the place in `found` of what starts there, or what else there is to say of it.
    public let places: [Int32]
    /// All kinds of what starts anywhere in the text.
    public let kinds: PhraseKinds

    /// A word at which nothing can start: no phrase does, it has no capitals, and what follows is not written onto it.
    @inlinable public static var quiet: Int32 { -1 }
    /// Any other token at which no phrase starts.
    @inlinable public static var plain: Int32 { -2 }

    /// A text in a language without phrases.
    public init(_ text: TokenizedText) {
        self.init(text: text, found: [], places: [Int32](repeating: Self.plain, count: text.tokens.count))
    }

    init(text: TokenizedText, found: [PhraseMatch], places: [Int32]) {
        (self.text, self.found, self.places) = (text, found, places)
        var kinds = PhraseKinds()
        for match in found { kinds.formUnion(match.kinds) }
        self.kinds = kinds
    }
}
