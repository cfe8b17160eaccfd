/// A document as the rest of the pipeline sees it: its text in blocks and segments, and what it says of itself.
///
/// `text` is the file's own text for plain text (without a byte order mark), and the text without its markup for Markdown and
/// HTML, where blocks are separated by an empty line. All offsets are UTF-8 bytes in `text`.
public struct Document: Sendable {
    /// The path it was read from; `-` for standard input.
    public let path: String
    public let format: DocumentFormat
    public let encoding: TextEncoding
    public let text: String
    /// ISO 639-1 code of the language of the main body, or nil when it cannot be told.
    public let language: String?
    public let blocks: [Block]
    public let segments: [Segment]
    public let metadata: DocumentMetadata
    public let links: [DocumentLink]
    /// What a reader of a report should know of how the file was read.
    public let notices: [DocumentNotice]

    let map: SourceMap

    /// Where a place in a segment stands in the file.
    ///
    /// Lines and columns count from 1, columns in Unicode scalars. For HTML it is the line of the block, column 1. An index or
    /// offset outside the document gives the nearest place.
    ///
    /// - Parameter utf8Offset: UTF-8 bytes from the start of the segment's text.
    /// - Complexity: O(log *lines* + length of the line).
    public func location(ofSegment index: Int, utf8Offset: Int) -> SourceLocation {
        guard segments.indices.contains(index) else { return SourceLocation(line: 1, column: 1) }
        let segment = segments[index]
        let length = segment.range.count
        return location(utf8Offset: segment.range.lowerBound + min(max(utf8Offset, 0), length), block: segment.block)
    }

    /// Where the UTF-8 offset `utf8Offset` of `text`, which lies in block `block`, stands in the file.
    public func location(utf8Offset: Int, block: Int) -> SourceLocation {
        let line = blocks.indices.contains(block) ? blocks[block].line : 1
        return map.location(of: utf8Offset, blockLine: line)
    }
}

/// The formats that are read.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case plainText = "text"
    case markdown
    case html
}

/// A place in a file; both count from 1, columns in Unicode scalars.
public struct SourceLocation: Sendable, Hashable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// A paragraph, heading, list item, table cell or the like.
public struct Block: Sendable {
    public enum Kind: String, Sendable {
        case paragraph, heading, listItem, tableCell, caption, quotation, preformatted
    }

    public let kind: Kind
    public let role: BlockRole
    /// ISO 639-1 code, or nil when the block is too short to tell.
    public let language: String?
    public let text: String
    /// The line of the file that it starts on, from 1.
    public let line: Int
    /// UTF-8 offsets in `Document.text`.
    public let range: Range<Int>
    /// Its segments, as indices of `Document.segments`. Preformatted blocks have none.
    public let segments: Range<Int>
}

/// What a block is for.
public enum BlockRole: String, Sendable {
    /// What the document says.
    case body
    /// What stands over it: title, publisher, kind, date.
    case metadata
    /// What stands around it: banner, menu, sharing, subscription, comments, notice about the translation. It is kept, since
    /// disclaimers live there.
    case furniture
}

/// A sentence, or a heading.
public struct Segment: Sendable {
    public let text: String
    /// UTF-8 offsets in `Document.text`; exactly what `text` holds.
    public let range: Range<Int>
    /// Index of its block.
    public let block: Int
    /// Number of its paragraph from 0: one for each block, the cells of a table row sharing one.
    public let paragraph: Int
    public let isHeading: Bool
    public let role: BlockRole
}
