import Languages

/// What the structure of a page says of its blocks: which is its title, and which are furniture.
///
/// The elements of a page hold its blocks as sections. A section is furniture when its element or its name says so, when it opens with
/// words of furniture (*Related*, *Comments*), when it is made of links, or when it stands apart from the title and from nearly all text.
/// None of this is believed of a section that holds the title or much of the text: recall goes before precision.
struct PageStructure {
    /// Index of the block that is the page's title.
    let title: Int?
    private(set) var isFurniture: [Bool]

    private let sections: [PageSection]
    private let blocks: [RawBlock]
    private let traits: [BlockTraits]
    private var isMarked: [Bool]
    /// Running totals before each block: running text outside of links, all letters, those in links, blocks that are links only.
    private var text = [0], letters = [0], linked = [0], linkBlocks = [0]

    /// - Complexity: linear in the number of sections and blocks.
    init(_ parsed: ParsedText, _ traits: [BlockTraits]) {
        sections = parsed.sections
        blocks = parsed.blocks
        self.traits = traits
        isFurniture = [Bool](repeating: false, count: blocks.count)
        isMarked = [Bool](repeating: false, count: sections.count)
        title = PageTitle.find(parsed, traits)
        guard !sections.isEmpty else { return }
        addUp()
        markElements()
        markHeaded()
        markLinks()
        markLegal()
        applyMarks()
        markLinkLines()
        markTeasers()
        markOutside()
        guard rest(0..<blocks.count) * 4 >= total else {
            isFurniture = [Bool](repeating: false, count: blocks.count)
            return
        }
    }

    // MARK: Weights

    private mutating func addUp() {
        let hasParagraphs = blocks.indices.contains { traits[$0].isParagraph(blocks[$0].kind) }
        for (block, traits) in zip(blocks, traits) {
            let isText = traits.part == nil && (traits.isParagraph(block.kind) || !hasParagraphs)
            text.append((text.last ?? 0) + (isText ? block.links.letters - block.links.linked : 0))
            letters.append((letters.last ?? 0) + block.links.letters)
            linked.append((linked.last ?? 0) + block.links.linked)
            linkBlocks.append((linkBlocks.last ?? 0) + (block.links.isLinkOnly ? max(1, block.links.count) : 0))
        }
    }

    private var total: Int { text.last ?? 0 }

    private func sum(_ totals: [Int], _ range: Range<Int>) -> Int { totals[range.upperBound] - totals[range.lowerBound] }

    /// The running text of `range` that is not furniture.
    private func rest(_ range: Range<Int>) -> Int {
        range.reduce(0) { isFurniture[$1] ? $0 : $0 + sum(text, $1..<($1 + 1)) }
    }

    /// Whether a section may be taken for furniture: it does not hold the title, nor more than `share` of the running text.
    private func mayBe(_ section: Int, share: Double) -> Bool {
        let range = sections[section].blocks
        if let title, range.contains(title) { return false }
        return !range.isEmpty && Double(sum(text, range)) <= share * Double(total)
    }

    // MARK: Sections

    private mutating func markElements() {
        for index in sections.indices {
            switch sections[index].mark {
            case .aside: isMarked[index] = mayBe(index, share: 0.5)
            case .named: isMarked[index] = mayBe(index, share: 0.35)
            case .plain, .main: break
            }
        }
    }

    /// Sections that open with words of furniture, as large as they may be.
    private mutating func markHeaded() {
        for index in blocks.indices {
            guard let part = traits[index].part, part != .notice, sections.indices.contains(blocks[index].section) else {
                continue
            }
            let isBehindTitle = title.map { index > $0 } ?? false
            let share = part.heads ? (isBehindTitle ? 0.6 : 0.3) : 0.15
            var section = blocks[index].section
            guard sections[section].blocks.lowerBound == index, mayBe(section, share: share) else { continue }
            while sections.indices.contains(sections[section].parent) {
                let parent = sections[section].parent
                guard sections[parent].blocks.lowerBound == index, mayBe(parent, share: share) else { break }
                section = parent
            }
            isMarked[section] = true
        }
    }

    /// Menus and lists of other texts. A list that the text announces with a colon is the text's own.
    private mutating func markLinks() {
        for index in sections.indices where mayBe(index, share: 0.1) {
            let range = sections[index].blocks
            guard sum(linkBlocks, range) >= 3, sum(linked, range) * 10 >= sum(letters, range) * 7 else { continue }
            if range.lowerBound > 0, traits[range.lowerBound - 1].endsInColon { continue }
            isMarked[index] = true
        }
    }

    /// How far up to look for the section of a legal line.
    private static let reach = 64

    /// What stands beside a copyright line or a cookie notice.
    private mutating func markLegal() {
        for index in blocks.indices where traits[index].part == .rights || traits[index].part == .cookies {
            var section = blocks[index].section
            guard sections.indices.contains(section), mayBe(section, share: 0.25) else { continue }
            for _ in 0..<Self.reach {
                let parent = sections[section].parent
                guard sections.indices.contains(parent), mayBe(parent, share: 0.25) else { break }
                section = parent
            }
            isMarked[section] = true
        }
    }

    /// Hands marks down: to the sections within, and to the blocks.
    private mutating func applyMarks() {
        for index in sections.indices where sections.indices.contains(sections[index].parent) {
            if sections[index].mark == .main {
                isMarked[index] = false
            } else if isMarked[sections[index].parent] {
                isMarked[index] = true
            }
        }
        for index in blocks.indices where sections.indices.contains(blocks[index].section) {
            isFurniture[index] = isMarked[blocks[index].section]
        }
    }

    // MARK: Blocks

    /// Lines of links: a menu in one line, *Read also: …*.
    private mutating func markLinkLines() {
        for index in blocks.indices where index != title && blocks[index].links.count > 0 && !traits[index].endsSentence {
            let links = blocks[index].links
            if links.isLinkOnly && links.count >= 3 || traits[index].leadPart?.heads ?? false { isFurniture[index] = true }
        }
    }

    /// Below a heading such as *Related articles* among the paragraphs of the text: links, and the text under each.
    private mutating func markTeasers() {
        guard let title else { return }
        for index in blocks.indices where index > title && traits[index].part == .related && blocks[index].section >= 0 {
            let parent = sections[blocks[index].section].parent
            guard sections.indices.contains(parent) else { continue }
            var next = index + 1
            while next < sections[parent].blocks.upperBound, !isFurniture[next],
                blocks[next].links.isLinkOnly || blocks[next - 1].links.isLinkOnly
            {
                isFurniture[next] = true
                next += 1
            }
        }
    }

    /// What stands outside of the smallest section that holds the title and nearly all text.
    private mutating func markOutside() {
        guard let title else { return }
        let all = rest(0..<blocks.count)
        var kept = [0]
        for index in blocks.indices { kept.append((kept.last ?? 0) + (isFurniture[index] ? 0 : sum(text, index..<(index + 1)))) }
        // Sections with more than half of the text hold one another, so that the last of them is the smallest.
        let main = sections.indices.last {
            sections[$0].blocks.contains(title) && sum(kept, sections[$0].blocks) * 100 >= all * 85
        }
        guard let main, all > 0 else { return }
        var end = sections[main].blocks.upperBound
        // An end tag too many closes the section before its last tables and notes.
        while end < blocks.count, mayFollow(end) { end += 1 }
        for index in blocks.indices where index < sections[main].blocks.lowerBound || index >= end { isFurniture[index] = true }
    }

    private func mayFollow(_ index: Int) -> Bool {
        guard !isFurniture[index], traits[index].part == nil, blocks[index].links.linked == 0 else { return false }
        return blocks[index].kind == .tableCell || traits[index].endsSentence
    }
}
