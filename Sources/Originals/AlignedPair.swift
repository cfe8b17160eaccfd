public import Aligner
import Facts
public import Languages

/// A translation aligned with a candidate for its original, and how far the two support each other.
public struct AlignedPair: Sendable {
    /// A bead counts as support from this posterior on.
    static let sure = 0.7
    /// A candidate is accepted from this support on. Measured on some hundred pairs of news, translations with sentences dropped from
    /// either side have 0.59 and more, other texts 0.32 and less.
    public static let leastSupport = 0.45

    public let alignment: Alignment
    /// The share of the translation, by length, that stands in sure beads, lowered where the two texts have little in common; 0 to 1.
    public let support: Double

    public init(original: ReadDocument, translation: ReadDocument, lexicons: LexiconLibrary = .standard) {
        let aligner = Aligner(source: original.pack, target: translation.pack, lexicons: lexicons)
        let source = aligner.prepared(original: original.segments)
        let target = aligner.prepared(translation: translation.segments)
        self.init(aligner.align(source, target), translation: translation, overlap: aligner.overlap(source, target))
    }

    /// - Parameter overlap: how much of the translation the original says anywhere, 0 to 1.
    init(_ alignment: Alignment, translation: ReadDocument, overlap: Double) {
        let lengths = translation.segments.map { $0.read.tokenized.bytes.count }
        let total = zip(lengths, translation.segments).reduce(0) { $0 + ($1.1.isMetadata ? 0 : $1.0) }
        let sure = alignment.beads.filter { $0.isPaired && $0.posterior >= Self.sure }.flatMap(\.target)
            .reduce(0) { $0 + (translation.segments[$1].isMetadata ? 0 : lengths[$1]) }
        self.alignment = alignment
        let share = total == 0 ? 0 : Double(sure) / Double(total)
        support = share * Self.credibility(overlap: overlap)
    }

    /// How far beads are believed, by how much of the translation the original says anywhere, 0 to 1.
    ///
    /// Two short texts on one topic find enough in common to align in part, since nothing better competes for a sentence. But of a
    /// translation its original says more than half, and another text on its topic, unless it is much longer, about a third. A longer
    /// text may say half by chance, and then does not align.
    static func credibility(overlap: Double) -> Double { min(1, max(0, (overlap - 0.25) / 0.3)) }

    public var isAccepted: Bool { support >= Self.leastSupport }
}
