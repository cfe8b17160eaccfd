import Languages

/// Reads HTML: blocks by structure, every one of them kept, with what the structure says of its role.
///
/// Recall goes before precision: a paragraph that is lost becomes a false omission later.
final class HTMLReader: HTMLEvents {
    private struct Open {
        let name: String
        let kind: Block.Kind
        let isSilent: Bool
        let inMain: Bool
        let inMainHeading: Bool
        /// The innermost section that is open, its own when the element opens one.
        let section: Int
    }

    private var stack: [Open] = []
    private var bytes: [UInt8] = []
    private var blocks: [RawBlock] = []
    private var metadata = HTMLMetadata()
    private var links: [DocumentLink] = []
    private var sections: [PageSection] = []
    private var row = 0

    /// The block under way, with line feeds for line breaks, and which of its bytes are words of a link.
    private var buffer: [UInt8] = []
    private var isLinked: [Bool] = []
    private var bufferLine = 0
    private var bufferSection = -1
    private var isMainHeading = false
    private var pendingSpace = false
    /// A link has ended, and no text stood since.
    private var isBehindLink = false
    private var anchor: (url: String, language: String?, start: Int, line: Int)?

    /// - Throws: `tooDeep`.
    /// - Complexity: linear; see `HTMLParser`.
    static func read(_ bytes: [UInt8], path: String) throws(DocumentError) -> ParsedText {
        let reader = HTMLReader()
        if let line = HTMLParser.parse(bytes, to: reader) { throw .tooDeep(path, line: line) }
        reader.flush()
        for open in reader.stack { reader.close(open) }
        return ParsedText(
            bytes: reader.bytes, blocks: reader.blocks, map: .blocksOnly, metadata: reader.metadata.result, links: reader.links,
            sections: reader.sections)
    }

    // MARK: Events

    func start(_ name: String, _ attributes: [(name: String, value: String)], line: Int) {
        metadata.start(name, attributes, line: line)
        if name == "br" { return lineBreak() }
        if name == "hr" || HTMLElements.blocks.contains(name) { flush() }
        if name == "tr" { row += 1 }
        let value = { (key: String) in attributes.first { $0.name == key }?.value }
        if name == "a" {
            // Links side by side are set apart by their looks.
            if isBehindLink { pendingSpace = true }
            if let url = value("href"), !url.isEmpty { anchor = (url, value("hreflang"), buffer.count, line) }
        }
        let parent = stack.last
        let inMain = (parent?.inMain ?? false) || name == "main" || name == "article"
        stack.append(
            Open(
                name: name, kind: HTMLElements.kind(of: name) ?? inherited(parent?.kind),
                isSilent: (parent?.isSilent ?? false) || HTMLElements.silent.contains(name), inMain: inMain,
                inMainHeading: (parent?.inMainHeading ?? false) || name == "h1",
                section: section(name, attributes, parent)))
    }

    /// Opens a section where an element separates blocks.
    private func section(_ name: String, _ attributes: [(name: String, value: String)], _ parent: Open?) -> Int {
        let outer = parent?.section ?? -1
        guard HTMLElements.blocks.contains(name) else { return outer }
        let mark = HTMLElements.mark(name, attributes, inMain: parent?.inMain ?? false)
        sections.append(PageSection(parent: outer, mark: mark, blocks: blocks.count..<blocks.count))
        return sections.count - 1
    }

    /// Ends the section of an element whose last block is complete.
    private func close(_ open: Open) {
        guard sections.indices.contains(open.section), HTMLElements.blocks.contains(open.name) else { return }
        sections[open.section].blocks = sections[open.section].blocks.lowerBound..<blocks.count
    }

    func end(_ name: String) {
        metadata.end(name)
        if name == "br" { return }
        if name == "a" { closeAnchor() }
        if HTMLElements.blocks.contains(name) { flush() }
        if let open = stack.last, open.name == name {
            close(open)
            stack.removeLast()
        }
    }

    func text(_ text: UnsafeBufferPointer<UInt8>, line: Int) {
        metadata.text(text, line: line)
        guard let open = stack.last, !open.isSilent else { return }
        let keepsLines = open.kind == .preformatted
        var rest = text[...]
        while let byte = rest.first {
            guard byte > 0x20 else {
                if byte == 0x0A && keepsLines { lineBreak() } else { pendingSpace = true }
                rest = rest.dropFirst()
                continue
            }
            if buffer.isEmpty {
                bufferLine = line - breaks(text)
                bufferSection = open.section
                isMainHeading = open.inMainHeading
            } else if pendingSpace && buffer.last != 0x0A {
                append(0x20, isLinked: anchor.map { $0.start < buffer.count } ?? false)
            }
            pendingSpace = false
            isBehindLink = false
            // A word at a time: each look at the reader's state is checked by the runtime.
            let word = rest.prefix { $0 > 0x20 }
            buffer.append(contentsOf: UnsafeBufferPointer(rebasing: word))
            isLinked.append(contentsOf: repeatElement(anchor != nil, count: word.count))
            rest = rest[word.endIndex...]
        }
    }

    private func append(_ byte: UInt8, isLinked linked: Bool) {
        buffer.append(byte)
        isLinked.append(linked)
    }

    func comment(_ text: String, line: Int) { metadata.comments.append(DocumentComment(text: text.trimmedSpace, line: line)) }

    // MARK: Blocks

    /// How many line feeds stand behind the first visible byte of a text, since the parser stands at its end.
    private func breaks(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var seen = false
        return text.reduce(into: 0) { count, byte in
            if byte > 0x20 { seen = true }
            if seen && byte == 0x0A { count += 1 }
        }
    }

    private func lineBreak() {
        guard !buffer.isEmpty else { return }
        pendingSpace = false
        append(0x0A, isLinked: false)
    }

    private func inherited(_ kind: Block.Kind?) -> Block.Kind {
        switch kind {
        case .none, .heading: .paragraph
        case .some(let kind): kind
        }
    }

    private func closeAnchor() {
        guard let anchor else { return }
        self.anchor = nil
        isBehindLink = true
        let text = anchor.start <= buffer.count ? String(decoding: buffer[anchor.start...].prefix(500), as: UTF8.self) : ""
        links.append(DocumentLink(url: anchor.url, text: text.trimmedSpace, line: anchor.line, language: anchor.language))
    }

    /// Ends the block under way. Line breaks in it are paragraphs of their own unless lines were broken for being full.
    private func flush() {
        defer {
            buffer.removeAll(keepingCapacity: true)
            isLinked.removeAll(keepingCapacity: true)
            pendingSpace = false
            isBehindLink = false
        }
        guard !buffer.isEmpty else { return }
        if anchor != nil { closeAnchor() }
        let kind = stack.last?.kind ?? .paragraph
        var group: [Range<Int>] = []
        for line in LineTable(buffer).lines {
            let text = UTF8Scan.trimmed(buffer, line)
            if text.isEmpty {
                append(group, kind)
                group.removeAll()
            } else {
                group.append(text)
            }
        }
        append(group, kind)
    }

    private func append(_ lines: [Range<Int>], _ kind: Block.Kind) {
        let groups = kind == .preformatted && !lines.isEmpty ? [0..<lines.count] : LineGrouping.blocks(buffer, lines)
        for indices in groups {
            guard let first = indices.first, let last = indices.last else { continue }
            if !bytes.isEmpty { bytes.append(contentsOf: [0x0A, 0x0A]) }
            let start = bytes.count
            let text = lines[first].lowerBound..<lines[last].upperBound
            bytes.append(contentsOf: buffer[text])
            blocks.append(
                RawBlock(
                    kind: kind, range: start..<bytes.count, line: max(1, bufferLine), isMainHeading: isMainHeading,
                    row: kind == .tableCell ? row : nil, section: bufferSection, links: LinkShare(buffer[text], isLinked[text])))
        }
    }
}

extension String {
    /// Without white space at its ends.
    var trimmedSpace: String {
        let bytes = Array(utf8)
        return UTF8Scan.string(bytes, UTF8Scan.trimmed(bytes, bytes.indices))
    }
}
