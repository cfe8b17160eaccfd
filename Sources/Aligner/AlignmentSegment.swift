public import Facts
import Languages

/// A segment as the aligner sees it.
public struct AlignmentSegment: Sendable {
    public let read: ReadText
    public let isHeading: Bool
    /// Title, publisher, kind and date lines: aligned freely, and cheap to leave out.
    public let isMetadata: Bool
    /// Index of its paragraph.
    public let paragraph: Int
    /// Its length in folded letters.
    let length: Double

    public init(_ read: ReadText, isHeading: Bool = false, isMetadata: Bool = false, paragraph: Int = 0) {
        self.read = read
        self.isHeading = isHeading
        self.isMetadata = isMetadata
        self.paragraph = paragraph
        length = Double(read.unitCount)
    }
}
