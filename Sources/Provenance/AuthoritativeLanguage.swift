import Languages

/// Tells which language's version a disclaimer declares to be the one that counts.
enum AuthoritativeLanguage {
    private typealias Part = PartFinder.Found

    /// ISO 639-1 code, or nil when the disclaimer does not say.
    ///
    /// It is the language named nearest to the word that says what counts, in the same sentence if there is one; else the one that the text
    /// is translated from; else the one beside *original*. The language that a translation is in, or that is ruled out, is none.
    static func find(in block: ReadBlock, document: String?) -> String? {
        let names = block.all("language-name").filter { !isOfTranslation($0, block) && !isRuledOut($0, block) }
        let counting = (block.all("authoritative") + block.all("prevail")).filter { !isDenied($0, block) }
        if let name = nearest(names, to: counting, in: block, document: document) { return name }
        if let source = names.first(where: { isSource($0, block) }) { return source.value }
        return nearest(names, to: block.all("original"), in: block, document: document)
    }

    private static func nearest(_ names: [Part], to anchors: [Part], in block: ReadBlock, document: String?) -> String? {
        guard !anchors.isEmpty else { return nil }
        let ranked = names.map { name in (name: name, cost: anchors.map { cost(name, $0, block) }.min() ?? .max) }
        let best = ranked.min { a, b in
            (a.cost, a.name.value == document ? 1 : 0, a.name.tokens.lowerBound) < (
                b.cost, b.name.value == document ? 1 : 0, b.name.tokens.lowerBound
            )
        }
        return best?.name.value
    }

    /// Tokens between, with a surcharge for the end of a sentence or clause.
    private static func cost(_ name: Part, _ anchor: Part, _ block: ReadBlock) -> Int {
        let low = min(name.tokens.upperBound, anchor.tokens.upperBound)
        let high = max(name.tokens.lowerBound, anchor.tokens.lowerBound)
        guard low < high else { return 0 }
        let between = low..<high
        if block.endsSentence(in: between) { return between.count + 100 }
        return between.count + 10 * between.count { [0x2C, 0x3B, 0x60C, 0x61B].contains(block.tokens.symbol($0)) }
    }

    /// *the Persian translation*, *translation into Persian*: not *translation from Persian*.
    private static func isOfTranslation(_ name: Part, _ block: ReadBlock) -> Bool {
        if isSource(name, block) { return false }
        return block.all("translation").contains { part in
            let gap = max(name.tokens.lowerBound - part.tokens.upperBound, part.tokens.lowerBound - name.tokens.upperBound)
            guard gap <= 1 else { return false }
            // *the English original of this translation*: what stands beside *original* is none.
            return !block.all("original").contains {
                abs($0.tokens.lowerBound - name.tokens.lowerBound) == 1 && !$0.tokens.overlaps(part.tokens)
            }
        }
    }

    private static func isRuledOut(_ name: Part, _ block: ReadBlock) -> Bool {
        block.all("not").contains { $0.value != "after" && (0...2).contains(name.tokens.lowerBound - $0.tokens.upperBound) }
    }

    /// *not official*, *unofficial*.
    private static func isDenied(_ part: Part, _ block: ReadBlock) -> Bool {
        if block.all("courtesy").contains(where: { $0.tokens.overlaps(part.tokens) }) { return true }
        // *Counts for nothing but* says *only*.
        if block.all("only").contains(where: { (0...1).contains($0.tokens.lowerBound - part.tokens.upperBound) }) { return false }
        return block.all("not").contains { negation in
            let gap =
                negation.value == "after"
                ? negation.tokens.lowerBound - part.tokens.upperBound : part.tokens.lowerBound - negation.tokens.upperBound
            return (0...(negation.value == "after" ? 1 : 2)).contains(gap)
        }
    }

    /// *translated from English*, *unofficial translation of the Persian text*, *originally published in French*.
    private static func isSource(_ name: Part, _ block: ReadBlock) -> Bool {
        let reach = 0...3
        if block.all("source-of").contains(where: { reach.contains(name.tokens.lowerBound - $0.tokens.upperBound) }) {
            return true
        }
        return block.all("from").contains { from in
            reach.contains(name.tokens.lowerBound - from.tokens.upperBound)
                && block.all("translation").contains { reach.contains(from.tokens.lowerBound - $0.tokens.upperBound) }
        }
    }
}
