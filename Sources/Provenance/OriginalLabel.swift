import Languages

/// The words that introduce the address of an original: *Original text:*, *Read the original*, *Source:*.
enum OriginalLabel {
    /// How many tokens may stand between such words and the address.
    private static let reach = 10
    /// How many words a line may have, besides the address, that only says *original* or *source*.
    private static let mostLabelWords = 5
    /// How many words a line may have at all.
    private static let mostWords = 60

    /// Whether what stands at UTF-8 bytes `range` of a block is introduced as the original.
    static func introduces(_ range: Range<Int>, in block: ReadBlock) -> Bool {
        let tokens = block.tokens.tokens
        guard block.words <= mostWords, let start = tokens.firstIndex(where: { $0.range.upperBound > range.lowerBound }) else {
            return false
        }
        let end = tokens.firstIndex { $0.range.lowerBound >= range.upperBound } ?? tokens.count
        if block.words <= mostLabelWords, isBareLabel(block, before: start) { return true }
        return block.strong("original-link").contains { label in
            if label.tokens.upperBound <= start {
                let between = label.tokens.upperBound..<start
                return words(between, block) <= reach && !block.endsSentence(in: between) && !hasOtherAddress(between, block)
            }
            // *See ADDRESS for the original text.*
            let between = end..<max(end, label.tokens.lowerBound)
            return label.tokens.lowerBound >= end && between.count <= 4 && !block.endsSentence(in: between)
        }
    }

    /// A line that says nothing but *original* or *source*, before the address.
    private static func isBareLabel(_ block: ReadBlock, before start: Int) -> Bool {
        if block.all("original-link").contains(where: { $0.tokens.upperBound <= start }) { return true }
        return block.first("source-label").map { $0.tokens.lowerBound == 0 && $0.tokens.upperBound <= start } ?? false
    }

    private static func words(_ range: Range<Int>, _ block: ReadBlock) -> Int {
        range.count { block.tokens.tokens[$0].kind != .symbol }
    }

    private static func hasOtherAddress(_ range: Range<Int>, _ block: ReadBlock) -> Bool {
        range.contains { block.isInAddress(block.tokens.tokens[$0]) }
    }

    /// Whether a block without an address announces that the next one is that of the original.
    static func introducesNext(_ block: ReadBlock) -> Bool {
        guard block.addresses.isEmpty, block.has("original-link") || block.first("source-label")?.tokens.lowerBound == 0 else {
            return false
        }
        let endsInColon = block.tokens.symbol(block.tokens.count - 1) == 0x3A
        return endsInColon ? block.words <= 20 : block.words <= mostLabelWords + 1
    }

    /// Whether the words of a link are such words, in any language that has a pack.
    static func isLabel(_ text: String) -> Bool {
        let tokens = Tokenizer.tokenize(text)
        guard tokens.count <= 12 else { return false }
        return LanguageCatalog.provenance.contains { words in
            words.find(in: tokens).contains { $0.kind == "original-link" && ($0.value != "weak" || tokens.count <= 2) }
        }
    }
}
