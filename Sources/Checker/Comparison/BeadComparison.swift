public import Aligner
import Facts

/// What one bead's two sides say differently: pairs that disagree, and what is left over on one side.
public struct BeadComparison: Sendable {
    public let bead: Bead
    /// Atoms that stand for each other and differ.
    public let mismatches: [(source: Atom, target: Atom)]
    /// Atoms of the original that nothing in the translation, here or near, says.
    public let missing: [Atom]
    /// Atoms of the translation that nothing in the original says.
    public let added: [Atom]
}

/// Compares the facts of two aligned texts, bead by bead: equal values first, within the bead and then near it; what is left over on
/// both sides is paired by likeness, and what then remains is missing or added.
struct FactComparer {
    private let source: [[Atom]]
    private let target: [[Atom]]
    /// How many segments on either side of a bead a fact may have moved.
    private static let reach = 2

    init(_ source: [AlignmentSegment], _ target: [AlignmentSegment]) {
        self.source = source.enumerated().map { Atom.atoms(of: $1.read.facts, segment: $0) }
        self.target = target.enumerated().map { Atom.atoms(of: $1.read.facts, segment: $0) }
    }

    func compare(_ bead: Bead) -> BeadComparison {
        var left = bead.source.flatMap { source[$0] }
        var right = bead.target.flatMap { target[$0] }
        let allLeft = left, allRight = right
        takeEqual(&left, &right)
        // A value said once on one side and twice on the other is no difference.
        left.removeAll { a in allRight.contains { a.equals($0) } }
        right.removeAll { b in allLeft.contains { $0.equals(b) } }
        let nearLeft = near(bead.source, source), nearRight = near(bead.target, target)
        let pairs = pair(&left, &right, nearLeft, nearRight)
        left.removeAll { a in nearRight.contains { a.equals($0) } }
        right.removeAll { b in nearLeft.contains { $0.equals(b) } }
        return BeadComparison(bead: bead, mismatches: pairs, missing: left, added: right)
    }

    private func near(_ range: Range<Int>, _ atoms: [[Atom]]) -> [Atom] {
        let wide = max(0, range.lowerBound - Self.reach)..<min(atoms.count, range.upperBound + Self.reach)
        return wide.filter { !range.contains($0) }.flatMap { atoms[$0] }
    }

    private func takeEqual(_ left: inout [Atom], _ right: inout [Atom]) {
        var index = 0
        while index < left.count {
            let same = right.indices.filter { left[index].equals(right[$0]) }
            guard let best = same.min(by: { left[index].distance(to: right[$0]) < left[index].distance(to: right[$1]) }) else {
                index += 1
                continue
            }
            right.remove(at: best)
            left.remove(at: index)
        }
    }

    /// Pairs what is left over on both sides, the likest first; what occurs on the other side nearby is moved, not changed, unless both are left.
    private func pair(_ left: inout [Atom], _ right: inout [Atom], _ nearLeft: [Atom], _ nearRight: [Atom]) -> [(source: Atom, target: Atom)] {
        var candidates: [(cost: Double, left: Int, right: Int)] = []
        for (i, a) in left.enumerated() {
            for (j, b) in right.enumerated() {
                let movedLeft = nearRight.contains { a.equals($0) }, movedRight = nearLeft.contains { $0.equals(b) }
                let cost = a.distance(to: b) + (movedLeft ? 0.3 : 0) + (movedRight ? 0.75 : 0) + order(i, left.count, j, right.count)
                if cost < 1 { candidates.append((cost, i, j)) }
            }
        }
        var usedLeft: Set<Int> = [], usedRight: Set<Int> = []
        var pairs: [(source: Atom, target: Atom)] = []
        for candidate in candidates.sorted(by: { ($0.cost, $0.left, $0.right) < ($1.cost, $1.left, $1.right) }) {
            guard !usedLeft.contains(candidate.left), !usedRight.contains(candidate.right) else { continue }
            usedLeft.insert(candidate.left)
            usedRight.insert(candidate.right)
            pairs.append((left[candidate.left], right[candidate.right]))
        }
        left = left.indices.filter { !usedLeft.contains($0) }.map { left[$0] }
        right = right.indices.filter { !usedRight.contains($0) }.map { right[$0] }
        return pairs
    }

    private func order(_ i: Int, _ leftCount: Int, _ j: Int, _ rightCount: Int) -> Double {
        0.15 * abs(Double(i + 1) / Double(leftCount + 1) - Double(j + 1) / Double(rightCount + 1))
    }
}
