import Aligner

/// How much of two texts stands in aligned sentences, each bead counted by its posterior.
struct Coverage: Sendable {
    /// The share of the original's sentences that have a counterpart, and of the translation's; 1 for a text without sentences.
    let source: Double
    let target: Double

    /// Below this share much is missing: a summary, an excerpt, another text.
    private static let least = 0.5
    /// Below this share on the mean of both sides nothing aligns.
    private static let leastOfAny = 0.42
    /// Texts of so few sentences are judged one by one.
    private static let fewest = 4

    private let sourceCount: Int
    private let targetCount: Int

    init(_ alignment: Alignment, _ original: [AlignmentSegment], _ translation: [AlignmentSegment]) {
        func share(_ side: (Bead) -> Range<Int>, _ isMetadata: (Int) -> Bool, _ count: Int) -> (share: Double, count: Int) {
            let body = (0..<count).filter { !isMetadata($0) }.count
            let covered = alignment.beads.filter(\.isPaired).reduce(0.0) { sum, bead in
                sum + bead.posterior * Double(side(bead).filter { !isMetadata($0) }.count)
            }
            return (body == 0 ? 1 : covered / Double(body), body)
        }
        (source, sourceCount) = share(\.source, { original[$0].isMetadata }, original.count)
        (target, targetCount) = share(\.target, { translation[$0].isMetadata }, translation.count)
    }

    /// Whether so much of the original is missing that one finding speaks of all.
    var isPartialSource: Bool { source < Self.least && sourceCount > Self.fewest }
    /// Whether so much of the translation is not in the original.
    var isPartialTarget: Bool { target < Self.least && targetCount > Self.fewest }
    /// Whether the two are no translations of one another.
    var isOtherText: Bool {
        max(source, target) < Self.least && source + target < 2 * Self.leastOfAny && max(sourceCount, targetCount) > Self.fewest
    }
}
