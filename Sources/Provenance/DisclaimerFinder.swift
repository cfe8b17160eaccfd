import Documents
import Languages

/// Finds the disclaimer: a short block that speaks of a translation, of an original, of what counts, and of a language, in any words.
enum DisclaimerFinder {
    /// How many of the kinds of part a disclaimer has at least.
    private static let leastParts = 3
    private static let kinds = ["translation", "courtesy", "original", "authoritative", "language-name"]

    static func find(_ blocks: [ReadBlock], in document: Document) -> Claim<Disclaimer>? {
        let candidates = blocks.filter { isDisclaimer($0, in: document) }
        guard let best = candidates.max(by: { score($0) < score($1) }) else { return nil }
        let text = trimmed(best.block.text)
        let disclaimer = Disclaimer(text: text, authoritativeLanguage: language(best, of: document))
        return Claim(value: disclaimer, evidence: document.evidence(best.index, 0..<0, text: text))
    }

    static func isDisclaimer(_ block: ReadBlock, in document: Document) -> Bool {
        let speaksOfTranslation = block.has("translation") && (block.has("courtesy") || block.has("authoritative"))
        let speaksOfOriginal = block.has("original") && block.has("authoritative") && block.has("language-name")
        guard speaksOfTranslation || speaksOfOriginal, score(block) >= leastParts, block.block.text.utf8.count < 900 else { return false }
        return isAtTheEdge(block, of: document) || (score(block) >= 4 && speaksOfTranslation)
    }

    /// Notices stand at the head or the foot, not in the middle of the text.
    private static func isAtTheEdge(_ block: ReadBlock, of document: Document) -> Bool {
        let body = document.blocks.indices.filter { document.blocks[$0].role == .body }
        guard block.block.role == .body, let position = body.firstIndex(of: block.index) else { return true }
        return position < 2 || position >= body.count - 4
    }

    private static func score(_ block: ReadBlock) -> Int { kinds.filter(block.has).count }

    /// The language that counts: the one named nearest after a word such as *original* or *only*, and not that of the document.
    private static func language(_ block: ReadBlock, of document: Document) -> String? {
        let names = block.parts.filter { $0.kind == "language-name" }
        let anchors = block.parts.filter { $0.kind == "authoritative" || $0.kind == "original" || $0.kind == "only" }
        let ranked = names.sorted { distance($0, anchors) < distance($1, anchors) }
        return (ranked.first { $0.value != document.language } ?? ranked.first)?.value
    }

    private static func distance(_ name: PartFinder.Found, _ anchors: [PartFinder.Found]) -> Int {
        anchors.map { abs($0.tokens.lowerBound - name.tokens.lowerBound) }.min() ?? .max
    }

    static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
