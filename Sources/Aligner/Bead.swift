/// A group of source segments aligned with a group of target segments, with the probability that it is right.
public struct Bead: Sendable, Hashable {
    /// Indices of segments of the original; empty for an addition.
    public let source: Range<Int>
    /// Indices of segments of the translation; empty for an omission.
    public let target: Range<Int>
    /// Posterior probability, 0 to 1.
    public let posterior: Double
    /// The passage stands in another place in the translation than in the original: the bead breaks the order of the texts.
    public let isMoved: Bool

    public init(source: Range<Int>, target: Range<Int>, posterior: Double, isMoved: Bool = false) {
        self.source = source
        self.target = target
        self.posterior = posterior
        self.isMoved = isMoved
    }

    public var isOmission: Bool { target.isEmpty }
    public var isAddition: Bool { source.isEmpty }
    /// Both sides have a segment.
    public var isPaired: Bool { !source.isEmpty && !target.isEmpty }
}

/// The beads of a document pair, in the order of the translation; each segment of either side is in exactly one. But for those of passages that
/// have moved, they are in the order of the original too.
public struct Alignment: Sendable {
    public let beads: [Bead]

    public init(beads: [Bead]) { self.beads = beads }

    /// The share of source segments that are in a paired bead.
    public func sourceCoverage(_ count: Int) -> Double {
        count == 0 ? 0 : Double(beads.filter(\.isPaired).reduce(0) { $0 + $1.source.count }) / Double(count)
    }

    /// The share of target segments that are in a paired bead.
    public func targetCoverage(_ count: Int) -> Double {
        count == 0 ? 0 : Double(beads.filter(\.isPaired).reduce(0) { $0 + $1.target.count }) / Double(count)
    }
}
