import Languages

/// Finds the block that is a page's title.
enum PageTitle {
    /// Titles are no longer, in words and signs.
    private static let longest = 80

    /// The heading that says most of what the page's head calls its title; else another line that does; else the only main heading.
    ///
    /// - Complexity: linear in the number of blocks, for titles of bounded length.
    static func find(_ parsed: ParsedText, _ traits: [BlockTraits]) -> Int? {
        guard !parsed.sections.isEmpty else { return nil }
        let title = parsed.metadata.title.map { words(Tokenizer.tokenize($0)) } ?? []
        var best: (index: Int, score: Int)?
        for index in parsed.blocks.indices {
            let block = parsed.blocks[index]
            guard block.kind == .heading || block.kind == .paragraph, traits[index].tokens.count <= longest else { continue }
            let own = words(traits[index].tokens)
            // The name of the site is a part of most titles, too, but a short one.
            guard own.count >= 2, own.count * 5 >= title.count * 2, contains(title, own) else { continue }
            let rank = block.isMainHeading ? 3 : block.kind == .heading ? 2 : block.links.isLinkOnly ? 0 : 1
            let score = rank * 1_000 + own.count
            if score > best?.score ?? 0 { best = (index, score) }
        }
        if let best { return best.index }
        let headings = parsed.blocks.indices.filter { parsed.blocks[$0].isMainHeading && !parsed.blocks[$0].links.isLinkOnly }
        return headings.count == 1 ? headings.first : nil
    }

    private static func words(_ text: TokenizedText) -> [UInt64] {
        text.tokens.prefix(2 * longest).filter { $0.kind != .symbol }.map(\.hash)
    }

    private static func contains(_ all: [UInt64], _ part: [UInt64]) -> Bool {
        guard let first = part.first, part.count <= all.count else { return false }
        return (0...(all.count - part.count)).contains { all[$0] == first && all[$0...].starts(with: part) }
    }
}
