import Documents
import Facts
import Languages

/// A block with its facts and what it says about translations.
struct ReadBlock {
    let index: Int
    let block: Block
    let read: ReadText
    let parts: [PartFinder.Found]
    let addresses: [WebAddress]
    /// Notices stand at the head or the foot, not in the middle of the text.
    let isAtEdge: Bool

    func has(_ kind: String) -> Bool { parts.contains { $0.kind == kind } }
    func first(_ kind: String) -> PartFinder.Found? { parts.first { $0.kind == kind } }
    func all(_ kind: String) -> [PartFinder.Found] { parts.filter { $0.kind == kind } }

    /// The phrases of `kind` that say so by themselves.
    func strong(_ kind: String) -> [PartFinder.Found] { parts.filter { $0.kind == kind && $0.value != "weak" } }

    var tokens: TokenizedText { read.tokenized }
    /// How many words and figures the block has, those of web addresses apart.
    var words: Int { tokens.tokens.count { token in token.kind != .symbol && !isInAddress(token) } }

    func isInAddress(_ token: Token) -> Bool { addresses.contains { $0.range.overlaps(token.range) } }

    /// Whether a token that is no word or figure stands at `index`, or the block ends there.
    func isBoundary(_ index: Int) -> Bool { !tokens.tokens.indices.contains(index) || tokens.tokens[index].kind == .symbol }

    /// Whether a sentence ends between two tokens.
    func endsSentence(in range: Range<Int>) -> Bool {
        range.clamped(to: 0..<tokens.count).contains { index in
            guard [0x2E, 0x21, 0x3F, 0x61F, 0x6D4].contains(tokens.symbol(index)) else { return false }
            return index + 1 >= tokens.count || tokens.tokens[index + 1].spaceBefore
        }
    }

    /// The text in one line.
    var line: String { block.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// Reads the blocks of a document in which provenance can stand: all that are short enough for it.
struct BlockReader {
    /// No disclaimer, dateline or link line is longer, in UTF-8 bytes; a first paragraph may be, and is read to find its dateline.
    static let mostBytes = 1600
    /// How many blocks of the body belong to its head and its foot.
    private static let head = 2, foot = 4

    static func read(_ document: Document, pack: LanguagePack?) -> [ReadBlock] {
        let body = document.blocks.indices.filter { document.blocks[$0].role == .body }
        let inside = Set(body.dropFirst(head).dropLast(foot))
        return document.blocks.enumerated().compactMap { index, block in
            guard block.text.utf8.count <= mostBytes || index == body.first else { return nil }
            // A notice can stand in another language than the document.
            let own = LanguageCatalog.pack(for: block.language ?? "") ?? pack
            let text = block.text.utf8.count <= mostBytes ? block.text : String(block.text.unicodeScalars.prefix(400))
            let read = FactReader(pack: own).read(text)
            return ReadBlock(
                index: index, block: block, read: read, parts: own?.provenance.find(in: read.tokenized) ?? [],
                addresses: WebAddressScanner.scan(text), isAtEdge: !inside.contains(index))
        }
    }
}

extension Document {
    /// Evidence for what stands at UTF-8 bytes `range` of a block's text.
    func evidence(_ index: Int, _ range: Range<Int>, text: String) -> Evidence {
        let start = blocks.indices.contains(index) ? blocks[index].range.lowerBound : 0
        let place = location(utf8Offset: start + range.lowerBound, block: index)
        return Evidence(block: index, line: place.line, column: place.column, text: text)
    }
}
