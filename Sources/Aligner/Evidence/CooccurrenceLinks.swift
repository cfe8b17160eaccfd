import Foundation

/// The second pass: what occurs together in the sure beads of this document pair, again and again, renders one another.
///
/// Nothing is taken from other documents, so that an answer depends on its own text alone.
struct CooccurrenceLinks {
    private let source: FeatureSet
    private let target: FeatureSet
    private let parameters: AlignerParameters
    private var counts: [UInt64: Int32] = [:]
    private var beadCount = 0
    /// For each kind of evidence how many features of the sure beads find a counterpart there, and how many there are.
    private(set) var sightings = [(matched: Int, seen: Int)](repeating: (0, 0), count: EvidenceKind.allCases.count)

    /// At most this many features of a side take part in a bead: those that nothing accounts for yet.
    private static let mostPerSide = 24

    init(_ source: FeatureSet, _ target: FeatureSet, parameters: AlignerParameters) {
        self.source = source
        self.target = target
        self.parameters = parameters
    }

    /// The pairs of types that the sure ones among `beads` show to belong together, and that `links` does not hold yet.
    ///
    /// - Complexity: linear in the number of beads.
    mutating func pairs(in beads: [Bead], _ links: FeatureLinks, back: [[Int32]]) -> [(source: Int, target: Int32)] {
        for bead in beads where bead.isPaired && bead.posterior >= parameters.sureBead { count(bead, links, back) }
        var found: [(source: Int, target: Int32)] = []
        for (pair, count) in counts where count >= 2 {
            let a = Int(pair >> 32), b = Int(pair & 0xFFFF_FFFF)
            if belongs(together: Double(count), Double(source.count(of: a)), Double(target.count(of: b))) {
                found.append((a, Int32(clamping: b)))
            }
        }
        return found.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    }

    private mutating func count(_ bead: Bead, _ links: FeatureLinks, _ back: [[Int32]]) {
        beadCount += 1
        let sources = Set(bead.source.flatMap { source.types(of: $0) }),
            targets = Set(bead.target.flatMap { target.types(of: $0) })
        for type in sources where !links.targets[Int(type)].isEmpty {
            let kind = Int(source.types[Int(type)].kind.rawValue)
            sightings[kind].seen += 1
            if links.targets[Int(type)].contains(where: targets.contains) { sightings[kind].matched += 1 }
        }
        let left = sources.filter { type in
            !links.targets[Int(type)].contains(where: targets.contains) && source.count(of: Int(type)) >= 2
        }
        let right = targets.filter { type in
            !back[Int(type)].contains(where: sources.contains) && target.count(of: Int(type)) >= 2
        }
        guard left.count <= Self.mostPerSide, right.count <= Self.mostPerSide else { return }
        for a in left { for b in right { counts[UInt64(a) << 32 | UInt64(b), default: 0] += 1 } }
    }

    /// Whether two types that share `count` beads do so too often for chance: most of their places, and many for their frequency.
    private func belongs(together count: Double, _ first: Double, _ second: Double) -> Bool {
        guard count * 2 >= parameters.sharedPlaces * (first + second) else { return false }
        return 2 * count * log(count * Double(max(1, beadCount)) / (first * second)) >= parameters.leastAssociation
    }
}
