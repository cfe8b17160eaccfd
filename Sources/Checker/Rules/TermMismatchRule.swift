import Aligner
import Facts
import Languages

/// A glossary term is not rendered as approved.
enum TermMismatchRule: Rule {
    static let declaration = RuleDeclaration(
        id: "term-mismatch",
        summary: "A glossary term is not rendered as approved",
        rationale:
            "A house's terms are decisions; a glossary makes them checkable. Endings, clitics and spellings of letters are "
            + "set aside; of terms inside one another the longest counts.",
        severity: .warning, mqm: "terminology", its: "terminology")

    /// A term whose rendering may have moved to the sentence beside it is looked for there too.
    private static let reach = 1

    static func findings(in context: CheckContext) -> [Finding] {
        let entries = context.glossary.entries
        guard !entries.isEmpty else { return [] }
        let terms = TermIndex(entries.map(\.term), pack: context.sourcePack)
        let renderings = entries.flatMap(\.renderings)
        let approved = TermIndex(renderings, pack: context.targetPack)
        let firsts = entries.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.renderings.count) }
        return context.alignment.beads.filter(\.isPaired).flatMap { bead in
            let near = max(0, bead.target.lowerBound - reach)..<min(context.target.count, bead.target.upperBound + reach)
            return bead.source.flatMap { segment in
                terms.matches(in: context.source[segment].read.tokenized).filter { match in
                    !(firsts[match.phrase]..<firsts[match.phrase + 1]).contains { rendering in
                        near.contains { approved.contains(rendering, in: context.target[$0].read.tokenized) }
                    }
                }.map { finding(entries[$0.phrase], $0.range, segment, bead, context) }
            }
        }
    }

    private static func finding(
        _ entry: Glossary.Entry, _ range: Range<Int>, _ segment: Int, _ bead: Bead, _ context: CheckContext
    ) -> Finding {
        let text = context.source[segment].read.tokenized.string(range)
        let source = Passage(segment: segment, range: range, text: text, value: entry.term)
        let target = CheckContext.whole(bead.target.lowerBound, context.target)
        let list = entry.renderings.map { "“\($0)”" }.joined(separator: " or ")
        let confidence = 0.85 * bead.posterior
        let severity = context.isMetadata(bead) ? .info : Severity.of(declaration.severity, confidence: confidence)
        return Finding(
            rule: declaration.id, severity: severity, confidence: confidence, message: "the glossary has \(list) for “\(text)”",
            source: source,
            target: target)
    }
}
