import Documents
import Facts
import Languages

/// Finds publisher, date of publication and attribution.
enum DatelineFinder {
    /// The date of a metadata line, of the markup, or of the front matter.
    static func published(_ blocks: [ReadBlock], in document: Document) -> Claim<PartialDate>? {
        if let written = document.metadata.published, let date = PartialDate(iso: written.prefix(10)) {
            let line = document.metadata.dates.first { $0.kind == .published }?.line ?? 1
            return Claim(value: date, evidence: Evidence(block: nil, line: line, column: 1, text: written))
        }
        if let claim = frontMatter(document) { return claim }
        for block in blocks where block.block.role != .body || isShort(block) {
            if firstBody(document).map({ block.index > $0 + 1 }) ?? false { break }
            if let claim = dateLine(block, in: document) { return claim }
        }
        return nil
    }

    private static func frontMatter(_ document: Document) -> Claim<PartialDate>? {
        guard let front = document.metadata.frontMatter else { return nil }
        for (number, line) in front.split(separator: "\n").enumerated() where line.hasPrefix("date:") || line.hasPrefix("published:") {
            let value = line.drop { $0 != ":" }.dropFirst().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
            if let date = PartialDate(iso: value.prefix(10)) {
                return Claim(value: date, evidence: Evidence(block: nil, line: number + 2, column: 1, text: String(line)))
            }
        }
        return nil
    }

    private static func firstBody(_ document: Document) -> Int? { document.blocks.firstIndex { $0.role == .body } }
    private static func isShort(_ block: ReadBlock) -> Bool { block.read.tokenized.count <= 12 }

    /// A full date that is most of its line, or that opens or closes a short one.
    private static func dateLine(_ block: ReadBlock, in document: Document) -> Claim<PartialDate>? {
        let words = block.read.tokenized.count
        for fact in block.read.facts where fact.kind == .date {
            guard let date = fact.date, date.year != nil, date.month != nil, date.day != nil, fact.endDate == nil else { continue }
            guard fact.tokens.count * 2 >= words || words <= 16 else { continue }
            return Claim(value: date, evidence: document.evidence(block.index, fact.range, text: block.read.tokenized.string(fact.range)))
        }
        return nil
    }

    /// The metadata line that names an authority, the markup's publisher, or whom the disclaimer names as the one who provides it.
    static func publisher(_ blocks: [ReadBlock], disclaimer: Claim<Disclaimer>?, in document: Document) -> Claim<String>? {
        if let name = document.metadata.publisher {
            return Claim(value: name, evidence: Evidence(block: nil, line: 1, column: 1, text: name))
        }
        for block in blocks where block.block.role == .metadata && block.block.language == document.language && isShort(block) {
            guard block.has("publisher-word"), block.read.facts.allSatisfy({ $0.kind == .name }) else { continue }
            let name = DisclaimerFinder.trimmed(block.block.text)
            return Claim(value: name, evidence: document.evidence(block.index, 0..<0, text: name))
        }
        guard let index = disclaimer?.evidence.block, let block = blocks.first(where: { $0.index == index }), let by = block.first("provided-by") else { return nil }
        return phrase(after: by.tokens.upperBound, block).map { Claim(value: $0.text, evidence: document.evidence(index, $0.range, text: $0.text)) }
    }

    /// Whom the first sentences name as their source.
    static func attribution(_ blocks: [ReadBlock], in document: Document) -> Claim<String>? {
        let body = blocks.filter { $0.block.role == .body }.prefix(2)
        for block in body {
            guard let part = block.first("attribution"), part.tokens.lowerBound < 3, let named = phrase(after: part.tokens.upperBound, block) else { continue }
            return Claim(value: named.text, evidence: document.evidence(block.index, named.range, text: named.text))
        }
        return nil
    }

    /// The words from a token to the next punctuation, at most six.
    private static func phrase(after start: Int, _ block: ReadBlock) -> (text: String, range: Range<Int>)? {
        let text = block.read.tokenized
        var end = start
        while end < text.count, end < start + 6, text.tokens[end].kind == .word { end += 1 }
        guard end > start else { return nil }
        let range = text.tokens[start].range.lowerBound..<text.tokens[end - 1].range.upperBound
        return (text.string(range), range)
    }
}
