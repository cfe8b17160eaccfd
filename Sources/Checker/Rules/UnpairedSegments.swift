import Aligner
import Facts
import Languages

/// Sentences without counterpart: what the rules `omission` and `addition` share.
enum UnpairedSegments {
    /// Below this posterior a sentence may as well be part of a neighbouring bead. A sentence too many has no rival reading as figures
    /// have, so that this is well below a half.
    private static let leastPosterior = 0.3
    /// So many in a row are one finding.
    private static let longRun = 4

    static func omissions(_ rule: RuleDeclaration, in context: CheckContext) -> [Finding] {
        let unpaired = Self.unpaired(
            context.alignment.beads.filter(\.isOmission).map { ($0.source, $0.posterior) }, context.source)
        let coverage = context.coverage
        if coverage.isOtherText, !context.source.isEmpty {
            let message =
                "the two texts hardly match (\(percent(coverage.source)) of the original's sentences, "
                + "\(percent(coverage.target)) of the translation's): another text? Check which original it renders"
            let first = CheckContext.whole(0, context.source)
            return [Finding(rule: rule.id, severity: .error, confidence: 0.9, message: message, source: first, target: nil)]
        }
        if coverage.isPartialSource, let first = unpaired.first?.first {
            let message =
                "only \(percent(coverage.source)) of the original's sentences have a counterpart: a summary, an excerpt or another text"
            let passage = CheckContext.whole(first.index, context.source)
            return [
                Finding(rule: rule.id, severity: rule.severity, confidence: 0.9, message: message, source: passage, target: nil)
            ]
        }
        return unpaired.flatMap { run in
            findings(rule, run, context.source, "the translation has no counterpart of this sentence") {
                (CheckContext.whole($0, context.source), nil)
            }
        }
    }

    static func additions(_ rule: RuleDeclaration, in context: CheckContext) -> [Finding] {
        let coverage = context.coverage
        if coverage.isOtherText, !context.source.isEmpty { return [] }
        let unpaired = Self.unpaired(
            context.alignment.beads.filter(\.isAddition).map { ($0.target, $0.posterior) }, context.target)
        if coverage.isPartialTarget, let first = unpaired.first?.first {
            let message = "only \(percent(coverage.target)) of the translation's sentences have a counterpart in the original"
            let passage = CheckContext.whole(first.index, context.target)
            return [
                Finding(rule: rule.id, severity: rule.severity, confidence: 0.9, message: message, source: nil, target: passage)
            ]
        }
        return unpaired.flatMap { run in
            findings(rule, run, context.target, "the original has no counterpart of this sentence") {
                (nil, CheckContext.whole($0, context.target))
            }
        }
    }

    private typealias Unpaired = (index: Int, posterior: Double)

    /// The segments of one-sided beads, in runs of neighbours; metadata lines come and go freely.
    private static func unpaired(_ beads: [(Range<Int>, Double)], _ segments: [AlignmentSegment]) -> [[Unpaired]] {
        var runs: [[Unpaired]] = []
        for (range, posterior) in beads {
            for index in range
            where segments.indices.contains(index) && !segments[index].isMetadata && saysSomething(segments[index]) {
                if let last = runs.last?.last, last.index == index - 1 {
                    runs[runs.count - 1].append((index, posterior))
                } else {
                    runs.append([(index, posterior)])
                }
            }
        }
        return runs
    }

    /// A line of marks alone says nothing that could be left out.
    private static func saysSomething(_ segment: AlignmentSegment) -> Bool {
        segment.read.tokenized.tokens.contains { $0.kind != .symbol }
    }

    private static func findings(
        _ rule: RuleDeclaration, _ run: [Unpaired], _ segments: [AlignmentSegment], _ message: String,
        passages: (Int) -> (source: Passage?, target: Passage?)
    ) -> [Finding] {
        let isLong = run.count >= longRun
        return (isLong ? Array(run.prefix(1)) : run).map { index, posterior in
            let confidence = isLong ? run.map(\.posterior).max() ?? posterior : posterior
            let isWeak = confidence < leastPosterior || (segments[index].isHeading && !isLong)
            let (source, target) = passages(index)
            return Finding(
                rule: rule.id, severity: isWeak ? .info : rule.severity, confidence: confidence,
                message: isLong ? message + ", nor of the \(run.count - 1) after it" : message, source: source, target: target)
        }
    }

    private static func percent(_ share: Double) -> String { "\(Int((min(max(share, 0), 1) * 100).rounded()))%" }
}
