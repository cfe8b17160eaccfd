import Facts
import Languages

/// A person or body that words such as *according to* or *provided by* introduce.
struct NamedParty {
    let text: String
    /// UTF-8 bytes in the block.
    let range: Range<Int>

    private static let mostWords = 7
    /// Ideographs of a name.
    private static let mostIdeographs = 16

    /// The name that starts at token `start`: to the next sign or to a word that goes on with the sentence. Without such an end in reach it is
    /// not known where the name ends, so that only what is surely of it is taken.
    static func after(_ start: Int, in block: ReadBlock) -> NamedParty? {
        let tokens = block.tokens.tokens
        let ends = Set(
            block.all("attribution-end").filter {
                $0.tokens.count == 1 || tokens[$0.tokens.lowerBound].traits.contains(.ideograph)
            }
            .map(\.tokens.lowerBound))
        // The article of a name in a language that writes it apart.
        var first = start
        if ends.contains(first), tokens.indices.contains(first), !tokens[first].traits.contains(.uncased) { first += 1 }
        var end = first
        while tokens.indices.contains(end), tokens[end].kind != .symbol || isInsideName(end, block),
            end < first + limit(first, block),
            end == first || !ends.contains(end)
        { end += 1 }
        let isClosed = !tokens.indices.contains(end) || tokens[end].kind == .symbol || ends.contains(end)
        if !isClosed { end = first + certain(first, block) }
        guard end > first, tokens.indices.contains(first), isName(first..<end, block) else { return nil }
        return party(first..<end, block)
    }

    private static func limit(_ first: Int, _ block: ReadBlock) -> Int {
        let tokens = block.tokens.tokens
        return tokens.indices.contains(first) && tokens[first].traits.contains(.ideograph) ? mostIdeographs : mostWords
    }

    /// The name that ends at token `end`, from the sign before it or the start of the text.
    static func before(_ end: Int, in block: ReadBlock) -> NamedParty? {
        var start = end
        while start > 0, block.tokens.tokens[start - 1].kind != .symbol || isInsideName(start - 1, block) { start -= 1 }
        guard start < end, end - start <= mostWords, isName(start..<end, block) else { return nil }
        return party(start..<end, block)
    }

    /// All that follows token `start`, without the punctuation at its end.
    static func rest(_ start: Int, in block: ReadBlock) -> NamedParty? {
        let tokens = block.tokens.tokens
        var end = tokens.count
        while end > start, tokens[end - 1].kind == .symbol { end -= 1 }
        return end > start ? party(start..<end, block) : nil
    }

    /// A point inside an abbreviation (*U.S.*), a hyphen inside a word.
    private static func isInsideName(_ index: Int, _ block: ReadBlock) -> Bool {
        let tokens = block.tokens.tokens
        guard [0x2E, 0x2D, 0x26].contains(block.tokens.symbol(index)), !tokens[index].spaceBefore else { return false }
        if tokens.indices.contains(index + 1), !tokens[index + 1].spaceBefore, tokens[index + 1].kind == .word { return true }
        return block.tokens.symbol(index) == 0x2E && index > 0 && tokens[index - 1].length == 1
    }

    private static func certain(_ start: Int, _ block: ReadBlock) -> Int {
        if let name = block.facts.first(where: {
            $0.kind == .name && $0.tokens.lowerBound <= start + 1 && $0.tokens.upperBound > start
        }) {
            return name.tokens.upperBound - start
        }
        return block.all("publisher-word").contains { $0.tokens.lowerBound == start } ? 2 : 1
    }

    /// In a script with case a name is capitalised; in others a pronoun or demonstrative is none.
    private static func isName(_ range: Range<Int>, _ block: ReadBlock) -> Bool {
        let tokens = block.tokens.tokens[range]
        if tokens.first?.traits.contains(.uncased) ?? false {
            return !block.all("this").contains { $0.tokens.lowerBound == range.lowerBound }
        }
        return tokens.contains { $0.traits.contains(.capitalised) || $0.traits.contains(.allCapitals) }
    }

    private static func party(_ range: Range<Int>, _ block: ReadBlock) -> NamedParty {
        let bytes =
            block.tokens.tokens[range.lowerBound].range.lowerBound..<block.tokens.tokens[range.upperBound - 1].range.upperBound
        return NamedParty(text: block.tokens.string(bytes), range: bytes)
    }
}
