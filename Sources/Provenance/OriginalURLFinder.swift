import Documents
import Languages

/// Finds the URLs that a document names as its original: in its front matter, in a line of its text, in its links.
enum OriginalURLFinder {
    /// The likeliest first, each once.
    ///
    /// - Parameter authoritative: the language whose version the disclaimer declares to count: its link goes before other languages'.
    static func find(_ blocks: [ReadBlock], authoritative: String?, in document: Document) -> [Claim<OriginalClaim>] {
        var claims = frontMatter(document) + text(blocks, in: document) + links(blocks, in: document)
        claims += translated(document) + alternates(document, authoritative)
        var seen: Set<String> = []
        claims.removeAll { !seen.insert($0.value.url).inserted }
        return Array(claims.prefix(mostClaims))
    }

    /// A document that names more originals is a list of links; the likeliest come first.
    private static let mostClaims = 64

    /// Front matter keys that name the original, in lower case, `-` written as `_`.
    private static let keys: Set<String> = [
        "original", "original_url", "originalurl", "original_link", "source_url", "sourceurl", "source", "source_link",
        "translation_of",
        "translationof", "original.url", "source.url", "original.link", "source.link", "original.href",
    ]

    private static func frontMatter(_ document: Document) -> [Claim<OriginalClaim>] {
        FrontMatter.entries(of: document).compactMap { entry in
            let key = String(entry.key.map { $0 == "-" ? "_" : $0 })
            guard keys.contains(key), let address = WebAddressScanner.scan(entry.value).first, address.range.lowerBound == 0
            else { return nil }
            return Claim(value: OriginalClaim(url: address.url, source: .frontMatter), evidence: entry.evidence)
        }
    }

    /// An address that a line introduces as that of the original.
    private static func text(_ blocks: [ReadBlock], in document: Document) -> [Claim<OriginalClaim>] {
        blocks.enumerated().flatMap { position, block -> [Claim<OriginalClaim>] in
            guard block.isAtEdge else { return [] }
            let before = position > 0 && blocks[position - 1].index == block.index - 1 ? blocks[position - 1] : nil
            let isUnderLabel =
                (before.map { OriginalLabel.introducesNext($0) } ?? false) && block.addresses.count == 1 && block.words <= 3
            return block.addresses.filter { isUnderLabel || OriginalLabel.introduces($0.range, in: block) }.map { address in
                Claim(
                    value: OriginalClaim(url: address.url, source: .text),
                    evidence: document.evidence(block.index, address.range, text: address.text))
            }
        }
    }

    /// A page with more links that say so names no original; more blocks that could introduce one are those of a list.
    private static let mostLinks = 64, mostLabels = 16

    /// Links of Markdown and HTML whose own words, or the words before them, speak of the original.
    private static func links(_ blocks: [ReadBlock], in document: Document) -> [Claim<OriginalClaim>] {
        let labelled = blocks.filter { $0.isAtEdge && ($0.has("original-link") || $0.has("source-label")) }
        let labels =
            labelled.count <= 2 * mostLabels ? labelled : Array(labelled.prefix(mostLabels) + labelled.suffix(mostLabels))
        let found = document.links.lazy.filter { link in
            guard !link.text.isEmpty, link.text.utf8.count < 200, isAddress(link.url) else { return false }
            return isIntroduced(link, by: labels) || OriginalLabel.isLabel(link.text)
        }
        return found.prefix(mostLinks).map { link in
            Claim(value: OriginalClaim(url: link.url, source: .text), evidence: place(of: link, blocks, in: document))
        }
    }

    private static func isAddress(_ url: String) -> Bool { WebAddressScanner.scan(url).first?.range.lowerBound == 0 }

    /// Lines that a block may be away from a link in it: a paragraph of Markdown is some lines long.
    private static let nearby = 5

    private static func isIntroduced(_ link: DocumentLink, by blocks: [ReadBlock]) -> Bool {
        blocks.contains { block in
            guard abs(link.line - block.block.line) <= nearby,
                let range = block.block.text.utf8Range(of: link.text)
            else { return false }
            return OriginalLabel.introduces(range, in: block)
        }
    }

    private static func place(of link: DocumentLink, _ blocks: [ReadBlock], in document: Document) -> Evidence {
        for block in blocks where (0...nearby).contains(link.line - block.block.line) {
            guard let range = block.block.text.utf8Range(of: link.text) else { continue }
            let evidence = document.evidence(block.index, range, text: link.text)
            if evidence.line == link.line { return evidence }
        }
        return Evidence(block: nil, line: link.line, column: 1, text: link.text)
    }

    private static func translated(_ document: Document) -> [Claim<OriginalClaim>] {
        document.metadata.translatedWorks.map { work in
            let evidence = Evidence(block: nil, line: work.line, column: 1, text: work.url)
            return Claim(value: OriginalClaim(url: work.url, source: .linkedData), evidence: evidence)
        }
    }

    private static func alternates(_ document: Document, _ authoritative: String?) -> [Claim<OriginalClaim>] {
        let known = document.metadata.alternates.filter { link in
            let language = LanguageCatalog.subtag(link.language)
            return language != document.language && LanguageCatalog.codes.contains(language) && link.url.hasPrefix("http")
        }
        let first = [authoritative, LanguageCatalog.usualOriginal]
        let ranked = known.sorted { a, b in
            let ranks = [a, b].map { first.firstIndex(of: LanguageCatalog.subtag($0.language)) ?? first.count }
            return ranks[0] < ranks[1]
        }
        return ranked.map { link in
            let evidence = Evidence(block: nil, line: link.line, column: 1, text: "hreflang \(link.language)")
            return Claim(value: OriginalClaim(url: link.url, source: .languageLink), evidence: evidence)
        }
    }
}

extension String {
    /// The UTF-8 bytes of the first occurrence of `part`.
    fileprivate func utf8Range(of part: String) -> Range<Int>? {
        guard let range = firstRange(of: part) else { return nil }
        let start = utf8.distance(from: startIndex, to: range.lowerBound)
        return start..<(start + part.utf8.count)
    }
}
