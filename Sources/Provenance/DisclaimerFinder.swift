import Documents
import Languages

/// Finds the disclaimer: a short block that says that a text is a translation, and which version counts, in any words.
///
/// It is told by its structure: it speaks of itself (*this translation*) or opens with the word, and calls itself a courtesy or another
/// version the authoritative one; or it says which language version counts. News about translations names someone who says so, or speaks of
/// a version of something else.
enum DisclaimerFinder {
    private static let mostBytes = 900
    /// The kinds of part that a disclaimer consists of.
    private static let kinds = ["translation", "courtesy", "original", "authoritative", "language-name"]

    static func find(_ blocks: [ReadBlock], in document: Document) -> Claim<Disclaimer>? {
        let candidates = blocks.filter(isDisclaimer)
        // Of equals the first: `max` would give the last.
        guard let best = candidates.reversed().max(by: { score($0) < score($1) }) else { return nil }
        let language = AuthoritativeLanguage.find(in: best, document: document.language)
        // What the chosen one leaves open, another may say.
        let other =
            language == nil
            ? candidates.lazy.compactMap { AuthoritativeLanguage.find(in: $0, document: document.language) }.first : nil
        let disclaimer = Disclaimer(text: best.line, authoritativeLanguage: language ?? other)
        return Claim(value: disclaimer, evidence: document.evidence(best.index, 0..<0, text: best.line))
    }

    static func isDisclaimer(_ block: ReadBlock) -> Bool {
        guard block.block.text.utf8.count < mostBytes, !block.has("reporting") else { return false }
        guard speaksOfItself(block) || isLabel(block) || givesPrecedence(block) else { return false }
        return block.isAtEdge || (score(block) >= 4 && isSelfReference(block))
    }

    private static func score(_ block: ReadBlock) -> Int { kinds.count { kind in !block.strong(kind).isEmpty } }

    /// *This translation* …, *this text is a translation*.
    private static func isSelfReference(_ block: ReadBlock) -> Bool {
        let translations = block.all("translation")
        guard !translations.isEmpty else { return false }
        if block.has("self") { return true }
        return block.all("this").contains { this in
            translations.contains { (this.tokens.lowerBound...(this.tokens.upperBound + 3)).contains($0.tokens.lowerBound) }
        }
    }

    private static func speaksOfItself(_ block: ReadBlock) -> Bool {
        guard isSelfReference(block) else { return false }
        if isCourtesy(block) { return true }
        if counts(block) && (namesVersion(block) || block.has("only") || block.has("not")) { return true }
        // *This is a translation of the English original.*
        return block.has("original") && block.has("language-name") && block.words <= 9 && coverage(block) >= 0.5
    }

    private static func isCourtesy(_ block: ReadBlock) -> Bool {
        if !block.strong("courtesy").isEmpty { return true }
        return block.has("courtesy") && ["provided-by", "original", "authoritative", "only", "not"].contains { block.has($0) }
    }

    /// *Unofficial translation*, *Translation from Arabic for information only*: little but the parts, and the word near the start.
    private static func isLabel(_ block: ReadBlock) -> Bool {
        guard !block.strong("courtesy").isEmpty, let translation = block.first("translation"),
            let courtesy = block.strong("courtesy").first
        else { return false }
        let start = min(translation.tokens.lowerBound, courtesy.tokens.lowerBound)
        guard start <= (block.words <= 4 ? 3 : 2) else { return false }
        if block.words <= 4 || coverage(block) >= 0.5 {
            return !block.endsSentence(in: 0..<max(0, block.tokens.count - 1)) || score(block) >= 3
        }
        return translation.tokens.lowerBound <= 3 && score(block) >= 3 && (counts(block) || block.has("only"))
            && !speaksOfInstrument(block)
    }

    /// *Only the English version is binding*, *the English text prevails*.
    private static func givesPrecedence(_ block: ReadBlock) -> Bool {
        guard block.has("language-name") || block.has("original"), namesVersion(block), countsAsVersion(block),
            !speaksOfInstrument(block)
        else { return false }
        let isExclusive = block.has("only") || block.has("conflict") || block.has("oblige")
        if block.has("language-name"), isExclusive { return true }
        if block.has("translation"), block.has("original"), isExclusive { return true }
        return coverage(block) >= 0.7 && block.words <= 14
    }

    private static func counts(_ block: ReadBlock) -> Bool { block.has("authoritative") || block.has("prevail") }

    /// What counts is not just an *official translation*, as offices ask for.
    private static func countsAsVersion(_ block: ReadBlock) -> Bool {
        if block.has("prevail") { return true }
        let translations = block.all("translation")
        return block.all("authoritative").contains { part in
            !translations.contains {
                $0.tokens.upperBound == part.tokens.lowerBound || part.tokens.upperBound == $0.tokens.lowerBound
            }
        }
    }

    /// A word for a version beside the name of a language or the word *original*: *the English text*, *the text in English*.
    private static func namesVersion(_ block: ReadBlock) -> Bool {
        let anchors = block.all("language-name") + block.all("original")
        return block.all("version").contains { version in
            anchors.contains { abs($0.tokens.lowerBound - version.tokens.lowerBound) <= 4 }
        }
    }

    /// What counts is a version of a treaty, a law, a book: the matter of a text, not a word about it.
    /// The law in *legal effect* is none.
    private static func speaksOfInstrument(_ block: ReadBlock) -> Bool {
        let phrases = block.all("authoritative")
        let instruments = block.all("instrument").filter { part in
            !phrases.contains { $0.tokens.count > part.tokens.count && $0.tokens.overlaps(part.tokens) }
        }
        return !instruments.isEmpty && !isSelfReference(block)
    }

    /// The share of the words, small ones apart, that the parts cover.
    private static func coverage(_ block: ReadBlock) -> Double {
        let kinds = Set(
            Self.kinds + ["this", "self", "version", "only", "not", "oblige", "prevail", "conflict", "from", "provided-by"])
        var covered: Set<Int> = []
        for part in block.parts where kinds.contains(part.kind) { covered.formUnion(part.tokens) }
        let filler = Set(block.all("filler").flatMap(\.tokens)).subtracting(covered)
        let words = block.tokens.tokens.indices.filter { block.tokens.tokens[$0].kind != .symbol && !filler.contains($0) }
        return words.isEmpty ? 0 : Double(words.count { covered.contains($0) }) / Double(words.count)
    }
}
