import Documents
import Facts
import Languages

/// Finds the URLs that a document names as its original: in its front matter, in a line of its text, in its language links.
enum OriginalURLFinder {
    /// Front matter keys that name the original.
    private static let keys = ["original", "original_url", "original-url", "source_url", "source-url", "source", "translation_of", "translationOf"]

    static func find(_ blocks: [ReadBlock], in document: Document) -> [Claim<OriginalClaim>] {
        var claims = frontMatter(document) + text(blocks, in: document) + links(blocks, in: document) + alternates(document)
        var seen: Set<String> = []
        claims.removeAll { !seen.insert($0.value.url).inserted }
        return claims
    }

    private static func frontMatter(_ document: Document) -> [Claim<OriginalClaim>] {
        guard let front = document.metadata.frontMatter else { return [] }
        return front.split(separator: "\n").enumerated().compactMap { number, line in
            guard let colon = line.firstIndex(of: ":"), keys.contains(String(line[..<colon]).trimmingSpaces()) else { return nil }
            let value = String(line[line.index(after: colon)...]).trimmingSpaces().trimmingQuotes()
            guard value.hasPrefix("http://") || value.hasPrefix("https://") else { return nil }
            let evidence = Evidence(block: nil, line: number + 2, column: 1, text: String(line))
            return Claim(value: OriginalClaim(url: value, source: .frontMatter), evidence: evidence)
        }
    }

    /// A URL in a line that speaks of the original, or in a disclaimer, or alone after a line that ends in such words.
    private static func text(_ blocks: [ReadBlock], in document: Document) -> [Claim<OriginalClaim>] {
        blocks.enumerated().flatMap { position, block -> [Claim<OriginalClaim>] in
            guard !block.urls.isEmpty else { return [] }
            let before = position > 0 && blocks[position - 1].index == block.index - 1 ? blocks[position - 1] : nil
            let introduces = before.map { $0.has("original-link") && $0.urls.isEmpty && $0.block.text.utf8.count < 200 } ?? false
            let isAlone = block.urls.count == 1 && block.read.tokenized.count < (block.contacts.first?.tokens.count ?? 0) + 6
            guard block.has("original-link") || DisclaimerFinder.isDisclaimer(block, in: document) || (introduces && isAlone) else { return [] }
            return block.urls.map { url in
                Claim(value: OriginalClaim(url: url.text, source: .text), evidence: document.evidence(block.index, url.range, text: url.text))
            }
        }
    }

    /// Links of Markdown and HTML whose words speak of the original.
    private static func links(_ blocks: [ReadBlock], in document: Document) -> [Claim<OriginalClaim>] {
        document.links.compactMap { link in
            guard link.url.hasPrefix("http://") || link.url.hasPrefix("https://"), link.text.utf8.count < 200 else { return nil }
            let packs = LanguageCatalog.all
            let text = Tokenizer.tokenize(link.text)
            guard packs.contains(where: { $0.provenance.find(in: text).contains { $0.kind == "original-link" } }) else { return nil }
            let evidence = Evidence(block: nil, line: link.line, column: 1, text: link.text)
            return Claim(value: OriginalClaim(url: link.url, source: .text), evidence: evidence)
        }
    }

    private static func alternates(_ document: Document) -> [Claim<OriginalClaim>] {
        document.metadata.alternates.compactMap { link in
            let language = LanguageCatalog.subtag(link.language)
            guard language != document.language, language != "x", LanguageCatalog.pack(for: language) != nil, link.url.hasPrefix("http") else { return nil }
            let evidence = Evidence(block: nil, line: 1, column: 1, text: "hreflang \(link.language)")
            return Claim(value: OriginalClaim(url: link.url, source: .languageLink), evidence: evidence)
        }
    }
}

extension String {
    fileprivate func trimmingSpaces() -> String {
        var text = Substring(self)
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }

    fileprivate func trimmingQuotes() -> String {
        guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
        return String(dropFirst().dropLast())
    }
}
