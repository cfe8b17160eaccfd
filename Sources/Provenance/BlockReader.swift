import Documents
import Facts
import Languages

/// A block with its facts and what it says about translations.
struct ReadBlock {
    let index: Int
    let block: Block
    let read: ReadText
    let parts: [PartFinder.Found]

    func has(_ kind: String) -> Bool { parts.contains { $0.kind == kind } }
    func first(_ kind: String) -> PartFinder.Found? { parts.first { $0.kind == kind } }
    var contacts: [Fact] { read.facts.filter { $0.kind == .contact } }

    /// The web addresses in the block, as written.
    var urls: [(text: String, range: Range<Int>)] {
        contacts.compactMap { fact in
            guard let text = fact.name, text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.") else { return nil }
            return (text, fact.range)
        }
    }
}

/// Reads the blocks of a document in which provenance can stand: all that are short, and the first and last of the body.
struct BlockReader {
    /// No disclaimer, dateline or link line is longer, in UTF-8 bytes.
    static let mostBytes = 1600

    static func read(_ document: Document, pack: LanguagePack?) -> [ReadBlock] {
        document.blocks.enumerated().compactMap { index, block in
            guard block.text.utf8.count <= mostBytes else { return nil }
            // A notice can stand in another language than the document.
            let own = LanguageCatalog.pack(for: block.language ?? "") ?? pack
            let read = FactReader(pack: own).read(block.text)
            return ReadBlock(index: index, block: block, read: read, parts: own?.provenance.find(in: read.tokenized) ?? [])
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
