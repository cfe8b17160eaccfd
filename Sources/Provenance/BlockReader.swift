import Documents
import Facts
import Languages

/// A block with its facts and what it says about translations.
struct ReadBlock {
    let index: Int
    let block: Block
    let tokens: TokenizedText
    /// Most blocks are asked for words alone.
    private let reading: LazyFacts
    let parts: [PartFinder.Found]
    let addresses: [WebAddress]
    /// Notices stand at the head or the foot, not in the middle of the text.
    let isAtEdge: Bool

    init(index: Int, block: Block, text: String, own: LanguagePack?, document: LanguagePack?, isAtEdge: Bool) {
        self.index = index
        self.block = block
        tokens = Tokenizer.tokenize(text)
        reading = LazyFacts(text: text, pack: own)
        parts = BlockReader.parts(of: tokens, own, document)
        addresses = WebAddressScanner.scan(text)
        self.isAtEdge = isAtEdge
    }

    var facts: [Fact] { reading.facts }

    func has(_ kind: String) -> Bool { parts.contains { $0.kind == kind } }
    func first(_ kind: String) -> PartFinder.Found? { parts.first { $0.kind == kind } }
    func all(_ kind: String) -> [PartFinder.Found] { parts.filter { $0.kind == kind } }

    /// The phrases of `kind` that say so by themselves.
    func strong(_ kind: String) -> [PartFinder.Found] { parts.filter { $0.kind == kind && $0.value != "weak" } }

    /// How many words and figures the block has, those of web addresses apart.
    ///
    /// Two ideographs count as one word, which is about how long words are that are written with them.
    var words: Int {
        let own = tokens.tokens.filter { $0.kind != .symbol && !isInAddress($0) }
        let ideographs = own.count { $0.traits.contains(.ideograph) }
        return own.count - ideographs / 2
    }

    func isInAddress(_ token: Token) -> Bool { addresses.contains { $0.range.overlaps(token.range) } }

    /// Whether a token that is no word or figure stands at `index`, or the block ends there.
    func isBoundary(_ index: Int) -> Bool { !tokens.tokens.indices.contains(index) || tokens.tokens[index].kind == .symbol }

    /// Whether a sentence ends between two tokens.
    func endsSentence(in range: Range<Int>) -> Bool {
        range.clamped(to: 0..<tokens.count).contains { index in
            switch tokens.symbol(index) {
            case 0x2E, 0x21, 0x3F, 0x61F, 0x6D4: return index + 1 >= tokens.count || tokens.tokens[index + 1].spaceBefore
            case 0x964, 0x3002: return true
            default: return false
            }
        }
    }

    /// The text in one line.
    var line: String { block.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// The facts of a block, read when they are first asked for.
private final class LazyFacts {
    private let text: String
    private let pack: LanguagePack?
    private(set) lazy var facts = FactReader(pack: pack).read(text).facts

    init(text: String, pack: LanguagePack?) {
        self.text = text
        self.pack = pack
    }
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
            return ReadBlock(
                index: index, block: block, text: text, own: own, document: pack, isAtEdge: !inside.contains(index))
        }
    }
}

extension BlockReader {
    /// What a block says of translations, in its own language; in the document's, where the block is so short that its own may be told wrong
    /// and says nothing so.
    fileprivate static func parts(of text: TokenizedText, _ own: LanguagePack?, _ document: LanguagePack?) -> [PartFinder.Found] {
        let parts = own?.provenance.find(in: text) ?? []
        guard let document, document.code != own?.code, text.count <= 12, !speak(parts) else { return parts }
        let others = document.provenance.find(in: text)
        return speak(others) ? others : parts
    }

    private static func speak(_ parts: [PartFinder.Found]) -> Bool {
        parts.contains { ["translation", "original-link", "source-label"].contains($0.kind) && $0.value != "weak" }
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
