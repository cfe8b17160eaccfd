import Aligner

/// Sentences without counterpart: what the rules `omission` and `addition` share.
enum UnpairedSegments {
    /// Below this share of aligned sentences one finding speaks of coverage, instead of one for each sentence.
    static let leastCoverage = 0.5
    /// So few sentences are listed one by one whatever their share.
    private static let alwaysListed = 3
    /// Below this posterior a sentence may as well be part of a neighbouring bead.
    private static let leastPosterior = 0.3

    static func omissions(_ rule: RuleDeclaration, in context: CheckContext) -> [Finding] {
        let unpaired = context.alignment.beads.filter(\.isOmission).flatMap { bead in bead.source.map { ($0, bead.posterior) } }
            .filter { !context.source[$0.0].isMetadata }
        let share = context.alignment.sourceCoverage(context.source.count)
        if share < leastCoverage, unpaired.count > alwaysListed {
            let message =
                "only \(percent(share)) of the original's sentences have a counterpart: a summary, an excerpt or another text"
            return [
                Finding(
                    rule: rule.id, severity: rule.severity, confidence: 0.9, message: message,
                    source: CheckContext.whole(unpaired[0].0, context.source), target: nil)
            ]
        }
        return unpaired.map { index, posterior in
            finding(
                rule, posterior, context.source[index], "the translation has no counterpart of this sentence",
                source: CheckContext.whole(index, context.source), target: nil)
        }
    }

    static func additions(_ rule: RuleDeclaration, in context: CheckContext) -> [Finding] {
        let unpaired = context.alignment.beads.filter(\.isAddition).flatMap { bead in bead.target.map { ($0, bead.posterior) } }
            .filter { !context.target[$0.0].isMetadata }
        let share = context.alignment.targetCoverage(context.target.count)
        if share < leastCoverage, unpaired.count > alwaysListed {
            let message = "only \(percent(share)) of the translation's sentences have a counterpart in the original"
            return [
                Finding(
                    rule: rule.id, severity: rule.severity, confidence: 0.9, message: message, source: nil,
                    target: CheckContext.whole(unpaired[0].0, context.target))
            ]
        }
        return unpaired.map { index, posterior in
            finding(
                rule, posterior, context.target[index], "the original has no counterpart of this sentence", source: nil,
                target: CheckContext.whole(index, context.target))
        }
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

    private static func finding(
        _ rule: RuleDeclaration, _ posterior: Double, _ segment: AlignmentSegment, _ message: String, source: Passage?,
        target: Passage?
    ) -> Finding {
        // A sentence too many has no rival reading as figures have: its posterior is evidence enough well below a half.
        let severity: Severity = segment.isHeading || posterior < leastPosterior ? .info : rule.severity
        return Finding(rule: rule.id, severity: severity, confidence: posterior, message: message, source: source, target: target)
    }
}
