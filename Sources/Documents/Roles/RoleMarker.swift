import Languages

/// Tells body, metadata and furniture apart.
struct RoleMarker {
    let language: String?
    private(set) var roles: [BlockRole]

    private let blocks: [RawBlock]
    private let traits: [BlockTraits]
    private let title: Int?

    /// - Parameters:
    ///   - known: the language of the document, when its user says so.
    ///   - declared: the one that the document declares.
    /// - Complexity: linear in the number of blocks.
    init(_ parsed: ParsedText, _ traits: [BlockTraits], known: String?, declared: String?) {
        blocks = parsed.blocks
        self.traits = traits
        let structure = PageStructure(parsed, traits)
        title = structure.title
        roles = blocks.indices.map { index in
            index != structure.title && (structure.isFurniture[index] || traits[index].part != nil) ? .furniture : .body
        }
        language = known ?? Self.mainLanguage(roles, traits) ?? declared
        markRepeated()
        markEdges()
        markMetadata()
    }

    /// The language of most of the text that is no furniture, or of all when there is no other.
    private static func mainLanguage(_ roles: [BlockRole], _ traits: [BlockTraits]) -> String? {
        for wanted in [BlockRole.body, .furniture] {
            var weights: [String: Int] = [:]
            for index in traits.indices where roles[index] == wanted {
                if let language = traits[index].language { weights[language, default: 0] += traits[index].scalars }
            }
            let best = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }
            if let best { return best.key }
        }
        return nil
    }

    /// Short lines that come three times or more are buttons. Cells and items repeat by nature.
    private mutating func markRepeated() {
        var counts: [UInt64: Int] = [:]
        let candidates = blocks.indices.filter { index in
            traits[index].hash != 0 && !traits[index].endsSentence
                && (blocks[index].kind == .paragraph || blocks[index].kind == .heading)
                && traits[index].tokens.count > 0
                && !traits[index].tokens.tokens.contains { $0.kind == .digits }
                && traits[index].tokens.symbol(traits[index].tokens.count - 1) != 0x3A
        }
        for index in candidates { counts[traits[index].hash, default: 0] += 1 }
        for index in candidates where (counts[traits[index].hash] ?? 0) >= 3 { roles[index] = .furniture }
    }

    /// Quotations and code are in whatever language they are in.
    private func isForeign(_ index: Int) -> Bool {
        guard let language, blocks[index].kind != .quotation, blocks[index].kind != .preformatted else { return false }
        return traits[index].isForeign(to: language)
    }

    private func isHeadline(_ index: Int) -> Bool { index == title || blocks[index].isMainHeading }

    private func isBodyParagraph(_ index: Int) -> Bool {
        roles[index] == .body && traits[index].isParagraph(blocks[index].kind) && !isForeign(index)
    }

    /// What stands before the first or behind the last paragraph of the body in another language is the site's own text; and behind
    /// the last, whatever short lines follow closing furniture.
    private mutating func markEdges() {
        guard let first = blocks.indices.first(where: isBodyParagraph), let last = blocks.indices.last(where: isBodyParagraph)
        else { return }
        for index in blocks.indices[..<first] where isForeign(index) && !isHeadline(index) {
            roles[index] = .furniture
        }
        var isClosed = false
        for index in blocks.indices[(last + 1)...] {
            if traits[index].part?.closes == true { isClosed = true }
            if isForeign(index) || (isClosed && !traits[index].isParagraph(blocks[index].kind)) { roles[index] = .furniture }
        }
    }

    /// Short lines before the first paragraph, without the end of a sentence, are title, publisher, kind, place and date; and so is the
    /// main heading.
    private mutating func markMetadata() {
        for index in blocks.indices where isHeadline(index) && roles[index] == .body { roles[index] = .metadata }
        guard let first = blocks.indices.first(where: isBodyParagraph) else { return }
        var count = 0
        for index in blocks.indices[..<first] where roles[index] == .body {
            guard count < 12, traits[index].scalars <= 240, blocks[index].kind == .paragraph || blocks[index].kind == .heading
            else { continue }
            roles[index] = .metadata
            count += 1
        }
    }
}
