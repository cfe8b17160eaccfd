import Documents
import Facts
import Languages

/// Finds whom a document names in words as its source.
enum AttributionFinder {
    static func find(_ blocks: [ReadBlock], in document: Document) -> Claim<String>? {
        let lead = blocks.filter { $0.block.role == .body }.prefix(2)
        for block in lead {
            guard let named = inText(block) else { continue }
            return Claim(value: named.text, evidence: document.evidence(block.index, named.range, text: named.text))
        }
        for block in blocks where block.isAtEdge && block.addresses.isEmpty && block.words <= 8 {
            guard let label = block.first("source-label"), label.tokens.lowerBound == 0,
                block.tokens.symbol(label.tokens.upperBound) == 0x3A,
                let named = NamedParty.rest(label.tokens.upperBound + 1, in: block)
            else { continue }
            return Claim(value: named.text, evidence: document.evidence(block.index, named.range, text: named.text))
        }
        return nil
    }

    /// *According to NAME*, where a language puts such words behind the name too; among the first words of the text; *citing NAME*, anywhere in its first sentence.
    private static func inText(_ block: ReadBlock) -> NamedParty? {
        for part in block.all("attribution") {
            if part.value == "before" {
                guard !block.endsSentence(in: 0..<part.tokens.lowerBound) else { continue }
                if let named = NamedParty.before(part.tokens.lowerBound, in: block) { return named }
                continue
            }
            let isAnywhere = part.value == "anywhere"
            guard isAnywhere ? !block.endsSentence(in: 0..<part.tokens.lowerBound) : part.tokens.lowerBound < 3 else { continue }
            if let named = NamedParty.after(part.tokens.upperBound, in: block) { return named }
        }
        return nil
    }
}
