public import Aligner
public import Documents
public import Facts
public import Languages
public import Provenance

/// A document with its claims, ready to be aligned: its segments without the furniture around them and the notices about the translation.
public struct ReadDocument: Sendable {
    public let document: Document
    public let pack: LanguagePack?
    public let record: ProvenanceRecord
    /// What takes part in the alignment.
    public let segments: [AlignmentSegment]
    /// For each of `segments` its index among the document's segments.
    public let indices: [Int]

    /// Reads the facts of `document`.
    ///
    /// - Parameter date: the document's date when it is known from outside; otherwise the one it claims.
    public init(_ document: Document, date: PartialDate? = nil) {
        let record = ProvenanceReader.read(document)
        let pack = LanguageCatalog.pack(for: document.language ?? "")
        let reader = FactReader(pack: pack, reference: date ?? record.published?.value)
        let indices = document.segments.indices.filter { index in
            let segment = document.segments[index]
            return segment.role != .furniture && !record.notices.contains(segment.block)
        }
        self.document = document
        self.pack = pack
        self.record = record
        self.indices = indices
        segments = indices.map { index in
            let segment = document.segments[index]
            return AlignmentSegment(
                reader.read(segment.text), isHeading: segment.isHeading, isMetadata: segment.role == .metadata,
                paragraph: segment.paragraph)
        }
    }
}
