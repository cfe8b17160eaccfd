/// Words of one side of a language pair that were met before, with what the lexicon knows of them: stemming a word and looking it up takes
/// longer than most of what is done with it, and a few thousand words make up most of any text.
///
/// What is kept of a word depends on the word alone, so that no answer depends on what was read before. It holds so many words at most; a
/// word may push out another.
public struct WordMemory: Sendable {
    /// A word with what the lexicon knows of it. Its members stand in the order that makes it small.
    public struct Word: Sendable {
        @usableFromInline let hash: UInt64
        public let stem: UInt64
        /// Its entry, where it is a headword; otherwise -1.
        public let entry: Int32
        @usableFromInline var document: UInt32 = 0
        @usableFromInline var number: Int32 = -1
        /// The lexicon has the word.
        public let isKnown: Bool
        /// A phrase of the lexicon may start with it.
        public let opensPhrase: Bool
        /// It was found not to be several words that lost the spaces between them.
        public fileprivate(set) var isWhole = false
        @usableFromInline var isFilled = true

        fileprivate static let none = Word(hash: 0, stem: 0, entry: -1, isKnown: false, opensPhrase: false, isFilled: false)
    }

    /// Which side of the lexicon the words are on.
    private let isSource: Bool
    @usableFromInline var words: [Word]
    /// Numbers of words count within one document.
    @usableFromInline var document: UInt32 = 0

    @usableFromInline static var count: Int { @inlinable get { 1 << 13 } }

    init(isSource: Bool) {
        self.isSource = isSource
        words = [Word](repeating: .none, count: Self.count)
    }

    /// Begins a document: no word has a number.
    public mutating func startDocument() {
        if document == .max { self = WordMemory(isSource: isSource) }
        document += 1
    }

    @inlinable static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (count - 1) }

    /// A word that is kept, by hash, and the number that it was given in this document, or -1; nil for one that is not kept.
    @inlinable public func known(_ hash: UInt64) -> (word: Word, number: Int32)? {
        let word = words[Self.slot(hash)]
        guard word.hash == hash, word.isFilled else { return nil }
        return (word, word.document == document ? word.number : -1)
    }

    /// Looks up a word of a text, and keeps it.
    public mutating func look(up hash: UInt64, stem: UInt64, in lexicon: Lexicon) -> Word {
        let entry = isSource ? lexicon.entry(of: stem) : nil
        let word = Word(
            hash: hash, stem: stem, entry: entry ?? -1, isKnown: isSource ? entry != nil : lexicon.isRendering(stem),
            opensPhrase: isSource && lexicon.opensPhrase(stem))
        words[Self.slot(hash)] = word
        return word
    }

    /// Notes that a word is not several that lost the spaces between them.
    public mutating func noteWhole(_ hash: UInt64) {
        let slot = Self.slot(hash)
        if words[slot].hash == hash { words[slot].isWhole = true }
    }

    /// Gives a word its number in this document; one that has been pushed out stays without.
    public mutating func number(_ word: Word, _ number: Int32) {
        let slot = Self.slot(word.hash)
        guard words[slot].hash == word.hash else { return }
        (words[slot].document, words[slot].number) = (document, number)
    }
}
