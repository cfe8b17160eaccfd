import Aligner
import Checker
import Facts

/// Says why a finding was made: the bead it stands in, how sure that is, and the facts that were read on both sides.
struct Explainer {
    private let context: CheckContext

    init(_ context: CheckContext) { self.context = context }

    func lines(_ finding: Finding) -> [String] {
        let confidence = "confidence \(Self.rounded(finding.confidence)), fingerprint \(finding.fingerprint)"
        guard let bead = bead(of: finding) else { return [confidence] }
        let shape = "bead \(bead.source.count)-\(bead.target.count), posterior \(Self.rounded(bead.posterior)); " + confidence
        return [
            shape, "read in the original: " + facts(bead.source, context.source),
            "read in the translation: " + facts(bead.target, context.target),
        ]
    }

    private func bead(of finding: Finding) -> Bead? {
        context.alignment.beads.first { bead in
            finding.target.map { bead.target.contains($0.segment) } ?? finding.source.map { bead.source.contains($0.segment) }
                ?? false
        }
    }

    private func facts(_ range: Range<Int>, _ segments: [AlignmentSegment]) -> String {
        let facts = range.flatMap { segments[$0].read.facts }
        return facts.isEmpty ? "no facts" : facts.map { "\($0.kind.rawValue) \($0.printedValue)" }.joined(separator: "; ")
    }

    private static func rounded(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
}
