public import Documents
import Facts
import Languages

/// Reads what a document claims of itself.
public enum ProvenanceReader {
    /// The claims of `document`, each with where it stands.
    ///
    /// - Complexity: linear in the length of the document's short blocks.
    public static func read(_ document: Document) -> ProvenanceRecord {
        let pack = LanguageCatalog.pack(for: document.language ?? "")
        let blocks = BlockReader.read(document, pack: pack)
        let disclaimer = DisclaimerFinder.find(blocks, in: document)
        let originals = OriginalURLFinder.find(
            blocks, authoritative: disclaimer?.value.authoritativeLanguage, in: document)
        return ProvenanceRecord(
            language: document.language,
            publisher: PublisherFinder.find(blocks, disclaimer: disclaimer, in: document),
            published: PublicationDateFinder.find(blocks, in: document),
            originals: originals,
            disclaimer: disclaimer,
            attribution: AttributionFinder.find(blocks, in: document),
            notices: notices(blocks, originals, in: document),
            place: PlaceFinder.find(blocks, in: document))
    }

    /// The blocks that are about the translation: disclaimers, and lines that lead to the original.
    private static func notices(_ blocks: [ReadBlock], _ originals: [Claim<OriginalClaim>], in document: Document) -> Set<Int> {
        var notices = Set(blocks.filter(DisclaimerFinder.isDisclaimer).map(\.index))
        for claim in originals where claim.value.source == .text {
            if let block = claim.evidence.block, document.blocks.indices.contains(block),
                document.blocks[block].text.utf8.count < 600
            {
                notices.insert(block)
            }
        }
        return notices
    }
}
