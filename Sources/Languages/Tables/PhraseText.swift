/// A text with the phrases of a pack that start at its tokens.
public struct PhraseText: Sendable {
    /// The text; its tokens tell what starts at them.
    public let text: TokenizedText
    /// The longest phrases that start at the tokens, in order.
    public let found: [PhraseMatch]
    /// All kinds of what starts anywhere in the text.
    public let kinds: PhraseKinds

    /// A word at which nothing can start: no phrase does, it has no capitals, and what follows is not written onto it.
    @inlinable public static var quiet: Int32 { -1 }
    /// Any other token at which no phrase starts.
    @inlinable public static var plain: Int32 { -2 }

    /// A text in a language without phrases.
    public init(_ text: TokenizedText) { self.init(text: text, found: [], kinds: PhraseKinds()) }

    init(text: TokenizedText, found: [PhraseMatch], kinds: PhraseKinds) {
        (self.text, self.found, self.kinds) = (text, found, kinds)
    }
}
