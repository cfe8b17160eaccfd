/// A text in blocks, as the reader of a format leaves it: what each block is for is told later.
struct ParsedText {
    /// UTF-8.
    var bytes: [UInt8]
    var blocks: [RawBlock] = []
    var map: SourceMap
    var metadata = DocumentMetadata()
    var links: [DocumentLink] = []
}

/// A block before its role is known.
struct RawBlock {
    /// What the structure of the page says of a block's role.
    enum Place {
        case main
        /// In an element with the name of a part of the page. Names mislead, so that this is believed only of a small part.
        case named
        /// In an element that is not for the main text.
        case aside
        /// The main heading.
        case title
    }

    var kind: Block.Kind
    /// In `ParsedText.bytes`, without white space at its ends; not empty.
    var range: Range<Int>
    /// From 1.
    var line: Int
    var place: Place = .main
    /// Blocks that share a number that is not nil are one paragraph.
    var row: Int?
}
