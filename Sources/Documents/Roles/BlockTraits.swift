import Languages

/// What the roles of blocks are told by.
struct BlockTraits {
    let part: FurnitureWords.Part?
    /// The language of the block's words, or nil.
    let language: String?
    let endsSentence: Bool
    let endsInColon: Bool
    /// The part of a website that the words before the block's first link name.
    let leadPart: FurnitureWords.Part?
    let scalars: Int
    /// Hash of the folded words, of short blocks; 0 for others.
    let hash: UInt64
    let tokens: TokenizedText

    /// No furniture is longer, in bytes; most paragraphs are.
    private static let longestFurniture = 900
    /// A language shows in so many bytes.
    private static let sample = 400

    init(_ bytes: [UInt8], _ block: RawBlock) {
        let range = block.range
        let isShort = range.count <= Self.longestFurniture
        tokens = Tokenizer.tokenize(Array(bytes[isShort ? range : range.prefix(Self.sample)]))
        part = isShort ? FurnitureWords.shared.part(of: tokens) : nil
        language = LanguageDetector.detect(tokens)
        endsSentence = LineShape.endsSentence(bytes, range)
        endsInColon = [0x3A, 0xFF1A].contains(LineShape.lastSign(bytes, range))
        let lead = isShort && block.links.linked > 0 ? range.prefix(block.links.before) : range.prefix(0)
        leadPart = lead.isEmpty ? nil : FurnitureWords.shared.part(of: Tokenizer.tokenize(Array(bytes[lead])))
        scalars = UTF8Scan.scalarCount(bytes, range)
        hash = scalars <= 40 ? StableHash.of(tokens.folded) : 0
    }

    /// Whether the block is text as a body has it: it ends as a sentence does, or is long.
    func isParagraph(_ kind: Block.Kind) -> Bool {
        guard kind != .heading, kind != .preformatted else { return false }
        return (endsSentence && tokens.count > 3) || scalars > 240
    }

    /// Whether the block is not written with the letters of `language`, or plainly in another one.
    func isForeign(to language: String) -> Bool {
        if let own = self.language { return own != language }
        return LanguageDetector.alphabetShare(tokens, code: language).map { $0 < 0.4 } ?? false
    }
}
