public import Aligner

/// Atoms that stand for each other and differ.
public struct AtomPair: Sendable {
    public let source: Atom
    public let target: Atom
    /// What the surroundings leave of its certainty, 0 to 1: a value that also occurs elsewhere on the other side may have moved.
    public let evidence: Double
}

/// An atom that nothing on the other side, here or near, says.
public struct LeftOver: Sendable {
    public let atom: Atom
    /// What the surroundings leave of its certainty, 0 to 1.
    public let evidence: Double
}

/// What one bead's two sides say differently: pairs that disagree, and what is left over on one side.
public struct BeadComparison: Sendable {
    public let bead: Bead
    public let mismatches: [AtomPair]
    /// Of the original.
    public let missing: [LeftOver]
    /// Of the translation.
    public let added: [LeftOver]
}
