import Documents
import Facts
import Languages

/// Finds where a document was issued: a line over the text that is a place, alone or before its date, or the place that opens the text.
enum PlaceFinder {
    /// No line of place and date has more words, and no place.
    private static let mostWords = 12, mostPlaceWords = 4
    /// Signs behind which the text of a dateline starts.
    private static let dashes: Set<UInt16> = [0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x640, 0x3A]

    static func find(_ blocks: [ReadBlock], in document: Document) -> Claim<String>? {
        let lead = document.blocks.firstIndex { $0.role == .body }
        for block in blocks {
            if let lead, block.index > lead { break }
            let isLine = block.block.role == .metadata && block.words <= mostWords
            guard isLine || block.index == lead, let place = isLine ? line(block) : dateline(block) else { continue }
            return Claim(value: place.text, evidence: document.evidence(block.index, place.range, text: place.text))
        }
        return nil
    }

    /// *Geneva*, *Geneva, 3 December 2021*.
    private static func line(_ block: ReadBlock) -> NamedParty? {
        guard let end = firstSign(block), !block.has("publisher-word"), !block.has("kind-word") else { return nil }
        let date = block.facts.first { $0.kind == .date && $0.tokens.lowerBound >= end }
        let rest = (end..<block.tokens.count).filter { index in
            block.tokens.tokens[index].kind != .symbol && !(date?.tokens.contains(index) ?? false) && !isPlace(index, block)
        }
        guard rest.isEmpty, isPlace(0, block) || date != nil else { return nil }
        return place(0..<end, block)
    }

    /// *GENEVA, 3 December 2021 (Agency) – The ministers …*: a listed place, and a dash soon behind it.
    private static func dateline(_ block: ReadBlock) -> NamedParty? {
        guard isPlace(0, block), let end = firstSign(block),
            (end..<min(block.tokens.count, end + mostWords)).contains(where: {
                dashes.contains(block.tokens.symbol($0))
                    && (block.tokens.symbol($0) == 0x3A || block.tokens.tokens[$0].spaceBefore)
            })
        else { return nil }
        return place(0..<end, block)
    }

    /// The first token that is a sign or starts a date, when few words stand before it; the end, where there is none.
    private static func firstSign(_ block: ReadBlock) -> Int? {
        let date = block.facts.first { $0.kind == .date }?.tokens.lowerBound ?? .max
        let sign =
            block.tokens.tokens.indices.first { $0 >= date || block.tokens.tokens[$0].kind == .symbol } ?? block.tokens.count
        return (1...mostPlaceWords).contains(sign) ? sign : nil
    }

    private static func isPlace(_ index: Int, _ block: ReadBlock) -> Bool {
        block.facts.contains { fact in
            guard fact.kind == .name, fact.tokens.contains(index), let kind = fact.nameKind else { return false }
            return kind != .organisation
        }
    }

    private static func place(_ range: Range<Int>, _ block: ReadBlock) -> NamedParty? {
        let tokens = block.tokens.tokens[range]
        guard let first = tokens.first, let last = tokens.last, tokens.allSatisfy({ $0.kind == .word }),
            first.traits.contains(.uncased) || first.traits.contains(.capitalised)
        else { return nil }
        let bytes = first.range.lowerBound..<last.range.upperBound
        return NamedParty(text: block.tokens.string(bytes), range: bytes)
    }
}
