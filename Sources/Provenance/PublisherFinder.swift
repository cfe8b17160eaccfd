import Documents
import Facts
import Languages

/// Finds who published the document.
enum PublisherFinder {
    /// The markup's or the front matter's publisher; whom a labelled line names; a line over the text that is the name of an authority; whom
    /// the disclaimer names as the one who provides the translation.
    static func find(_ blocks: [ReadBlock], disclaimer: Claim<Disclaimer>?, in document: Document) -> Claim<String>? {
        if let name = document.metadata.publisher {
            return Claim(
                value: name, evidence: Evidence(block: nil, line: document.metadata.publisherLine, column: 1, text: name))
        }
        if let entry = FrontMatter.entries(of: document).first(where: { ["publisher", "publisher.name"].contains($0.key) }) {
            return Claim(value: entry.value, evidence: entry.evidence)
        }
        if let claim = blocks.lazy.filter(\.isAtEdge).compactMap({ labelled($0, in: document) }).first { return claim }
        if let block = blocks.first(where: { isAuthority($0, in: document) }) {
            return Claim(value: block.line, evidence: document.evidence(block.index, 0..<0, text: block.line))
        }
        guard let index = disclaimer?.evidence.block, let block = blocks.first(where: { $0.index == index }) else { return nil }
        return block.all("provided-by").lazy.compactMap { NamedParty.after($0.tokens.upperBound, in: block) }.first
            .map { Claim(value: $0.text, evidence: document.evidence(index, $0.range, text: $0.text)) }
    }

    /// `Publisher: NAME`
    private static func labelled(_ block: ReadBlock, in document: Document) -> Claim<String>? {
        guard block.words <= 16, let label = block.first("publisher-label"), label.tokens.lowerBound == 0,
            block.tokens.symbol(label.tokens.upperBound) == 0x3A
        else { return nil }
        return NamedParty.rest(label.tokens.upperBound + 1, in: block)
            .map { Claim(value: $0.text, evidence: document.evidence(block.index, $0.range, text: $0.text)) }
    }

    /// A short line over the text that names an office and says nothing of it.
    private static func isAuthority(_ block: ReadBlock, in document: Document) -> Bool {
        let language = block.block.language
        guard block.block.role == .metadata, language == nil || language == document.language else { return false }
        // Markup tells a headline from a line; plain text does not.
        guard block.block.kind != .heading || document.format == .plainText else { return false }
        guard block.words <= 8, !block.has("reporting"), let word = block.first("publisher-word") else { return false }
        guard block.facts.allSatisfy({ $0.kind == .name }) else { return false }
        // In scripts with case every word of a name is capitalised but the small ones; in others the word for the office comes first.
        let words = block.tokens.tokens.filter { $0.kind == .word }
        if words.first?.traits.contains(.uncased) ?? true { return word.tokens.lowerBound == 0 }
        return words.allSatisfy { $0.traits.contains(.capitalised) || $0.length <= 3 }
    }
}
