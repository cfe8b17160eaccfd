import Cache
public import Documents
public import Originals
import Provenance

/// What documents claim of their originals, and which the cache holds.
public struct OriginalsService: Sendable {
    private let finder: OriginalFinder

    public init(workspace: Workspace) { finder = OriginalFinder(library: OriginalLibrary(store: workspace.store)) }

    /// A document's claims and the verdict on its original.
    public func provenance(of document: Document) -> (read: ReadDocument, search: OriginalFinder.Search) {
        let read = ReadDocument(document)
        return (read, finder.find(read))
    }

    /// A candidate for a document's original.
    public struct Match: Sendable {
        public let url: String
        /// The weighted share of what the document says that the original says anywhere, 0 to 1.
        public let overlap: Double
        /// The share of the document that stands in beads that are sure, 0 to 1; only for the first few.
        public let support: Double?
        public let isStandIn: Bool
    }

    /// So many of the likeliest candidates are aligned.
    private static let mostAligned = 3

    /// The cache's entries by how much of the document they say; and entries that cannot be read.
    public func matches(for document: Document, most: Int = 10) -> (matches: [Match], problems: [OriginalProblem]) {
        let read = ReadDocument(document)
        let (ranked, problems) = finder.rank(read, most: most, aligned: Self.mostAligned)
        let matches = ranked.map { candidate, support in
            Match(
                url: candidate.original.url, overlap: candidate.overlap, support: support,
                isStandIn: candidate.original.snapshot.origin == .standIn)
        }
        return (matches, problems)
    }
}
