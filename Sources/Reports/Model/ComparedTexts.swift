public import Aligner

/// The two texts of a checked document, sentence by sentence: what the formats that show them whole need.
public struct ComparedTexts: Sendable {
    public let original: ComparedText
    public let translation: ComparedText
    /// Over the indices of the two texts' sentences.
    public let beads: [Bead]

    public init(original: ComparedText, translation: ComparedText, beads: [Bead]) {
        self.original = original
        self.translation = translation
        self.beads = beads
    }
}

/// One of the two texts.
public struct ComparedText: Sendable {
    /// Language tag; nil where it could not be told.
    public let language: String?
    public let isRightToLeft: Bool
    public let sentences: [ComparedSentence]

    public init(language: String?, isRightToLeft: Bool, sentences: [ComparedSentence]) {
        self.language = language
        self.isRightToLeft = isRightToLeft
        self.sentences = sentences
    }
}

/// A sentence or heading, with what was read in it.
public struct ComparedSentence: Sendable {
    public let text: String
    /// Number of its paragraph; only whether two are equal counts.
    public let paragraph: Int
    public let isHeading: Bool
    /// The line of the file, from 1.
    public let line: Int
    public let facts: [ComparedFact]

    public init(text: String, paragraph: Int, isHeading: Bool, line: Int, facts: [ComparedFact]) {
        self.text = text
        self.paragraph = paragraph
        self.isHeading = isHeading
        self.line = line
        self.facts = facts
    }
}

/// A value as it was read in a sentence.
public struct ComparedFact: Sendable {
    /// UTF-8 byte offsets in the sentence.
    public let range: Range<Int>
    /// Its kind and normalised value, for people.
    public let label: String
    /// Shared by the facts of both sides that say the same; nil for one without counterpart. Unique in a document.
    public let pair: Int?

    public init(range: Range<Int>, label: String, pair: Int?) {
        self.range = range
        self.label = label
        self.pair = pair
    }
}
