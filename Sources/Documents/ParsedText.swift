/// A text in blocks, as the reader of a format leaves it: what each block is for is told later.
struct ParsedText {
    /// UTF-8.
    var bytes: [UInt8]
    var blocks: [RawBlock] = []
    var map: SourceMap
    var metadata = DocumentMetadata()
    var links: [DocumentLink] = []
    /// The elements of a page that hold its blocks, in document order; empty for formats without any.
    var sections: [PageSection] = []
}

/// A block before its role is known.
struct RawBlock {
    var kind: Block.Kind
    /// In `ParsedText.bytes`, without white space at its ends; not empty.
    var range: Range<Int>
    /// From 1.
    var line: Int
    /// It is in an element for the main heading.
    var isMainHeading = false
    /// Blocks that share a number that is not nil are one paragraph.
    var row: Int?
    /// Index of the innermost section that it starts in; -1 where there is none.
    var section = -1
    var links = LinkShare()
}

/// An element of a page that separates blocks. Its blocks are a range, and a section stands before those that it holds.
struct PageSection {
    /// What an element's name and attributes say of its part of the page.
    enum Mark {
        case plain
        /// It holds the main text, whatever the elements around it are called.
        case main
        /// Its name is that of a part of pages. Names mislead.
        case named
        /// The element is not for the main text.
        case aside
    }

    /// Index of the section around it, or -1.
    let parent: Int
    let mark: Mark
    var blocks: Range<Int>
}

/// How much of a block is the words of links.
struct LinkShare {
    /// Bytes of letters and figures, and how many of them are in links.
    var letters = 0
    var linked = 0
    /// Links, those side by side counted once.
    var count = 0
    /// Bytes before the first link.
    var before = 0

    init() {}

    init(_ text: ArraySlice<UInt8>, _ isLinked: ArraySlice<Bool>) {
        var wasLinked = false
        // Most blocks have no link, and all of their bytes count alike.
        let hasLinks = isLinked.contains(true)
        for (offset, byte) in text.enumerated() {
            let linked = hasLinks && isLinked[isLinked.startIndex + offset]
            if linked && !wasLinked { count += 1 }
            wasLinked = linked
            if !linked && count == 0 { before += 1 }
            // The bytes of a no-break space are left aside with those of signs.
            guard byte >= 0x80 ? byte != 0xC2 && byte != 0xA0 : byte >= 0x30 && (byte | 0x20 >= 0x61 || byte <= 0x39) else {
                continue
            }
            letters += 1
            if linked { self.linked += 1 }
        }
    }

    /// Whether the block is little else than links.
    var isLinkOnly: Bool { letters > 0 && linked * 5 >= letters * 4 }
}
