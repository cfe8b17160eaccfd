import Foundation
import Languages

/// The second pass: what occurs together in the sure beads of this document pair, again and again, renders one another.
///
/// Nothing is taken from other documents, so that an answer depends on its own text alone.
struct CooccurrenceLinks {
    private let source: FeatureSet
    private let target: FeatureSet
    private let parameters: AlignerParameters

    /// A pair of types that were seen together, and how often.
    private struct Pair {
        let source: Int32
        let target: Int32
        var count: Int32
    }

    /// The pairs so far, and where each stands in the list.
    private var pairs: [Pair] = []
    private var index = HashIndex(capacity: 256)
    private var beadCount = 0
    /// For each kind of evidence how many features of the sure beads find a counterpart there, and how many there are.
    private(set) var sightings = [(matched: Int, seen: Int)](repeating: (0, 0), count: EvidenceKind.allCases.count)

    /// The types of the bead under way, each once, and the bead in which each type was seen last.
    private var sources: BeadTypes
    private var targets: BeadTypes
    /// Those of its types that nothing accounts for yet and that occur more than once.
    private var left: [Int32] = []
    private var right: [Int32] = []

    /// At most this many features of a side take part in a bead: those that nothing accounts for yet.
    private static let mostPerSide = 24

    init(_ source: FeatureSet, _ target: FeatureSet, parameters: AlignerParameters) {
        self.source = source
        self.target = target
        self.parameters = parameters
        sources = BeadTypes(source)
        targets = BeadTypes(target)
    }

    /// The pairs of types that the sure ones among `beads` show to belong together, and that `links` does not hold yet.
    ///
    /// - Complexity: linear in the number of beads.
    mutating func pairs(in beads: [Bead], _ links: LinkTable, back: LinkTable) -> [(source: Int, target: Int32)] {
        for bead in beads where bead.isPaired && bead.posterior >= parameters.sureBead { count(bead, links, back) }
        var found: [(source: Int, target: Int32)] = []
        for pair in pairs where pair.count >= 2 {
            if belongs(together: Double(pair.count), source.count(of: Int(pair.source)), target.count(of: Int(pair.target))) {
                found.append((Int(pair.source), pair.target))
            }
        }
        return found.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    }

    private mutating func count(_ bead: Bead, _ links: LinkTable, _ back: LinkTable) {
        beadCount += 1
        sources.read(bead.source, of: source)
        targets.read(bead.target, of: target)
        readLeft(links)
        guard !left.isEmpty, left.count <= Self.mostPerSide else { return }
        right.removeAll(keepingCapacity: true)
        for type in targets.types where target.count(of: Int(type)) >= 2 && !sources.hasAny(of: type, back) { right.append(type) }
        guard right.count <= Self.mostPerSide else { return }
        if right.isEmpty { return }
        for a in left { for b in right { add(a, b) } }
    }

    /// Counts the sightings of the source types, and collects those that have no counterpart in the bead.
    private mutating func readLeft(_ links: LinkTable) {
        left.removeAll(keepingCapacity: true)
        for type in sources.types {
            let isMatched = targets.hasAny(of: type, links)
            if !links.range(of: Int(type)).isEmpty {
                let kind = Int(source.types[Int(type)].kind.rawValue)
                sightings[kind].seen += 1
                if isMatched { sightings[kind].matched += 1 }
            }
            if !isMatched, source.count(of: Int(type)) >= 2 { left.append(type) }
        }
    }

    private mutating func add(_ a: Int32, _ b: Int32) {
        // Spread over the table, since hashes are expected there.
        let key = (UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))) &* 0x9E37_79B9_7F4A_7C15
        let slot = key ^ (key >> 32)
        if let known = index[slot] {
            pairs[Int(known)].count += 1
        } else {
            index[slot] = Int32(clamping: pairs.count)
            pairs.append(Pair(source: a, target: b, count: 1))
        }
    }

    /// Whether two types that share `count` beads do so too often for chance: most of their places, and many for their frequency.
    private func belongs(together count: Double, _ first: Int, _ second: Int) -> Bool {
        guard count * 2 >= parameters.sharedPlaces * Double(first + second) else { return false }
        let expected = Double(first) * Double(second) / Double(max(1, beadCount))
        return 2 * count * log(count / expected) >= parameters.leastAssociation
    }
}

/// The types of the segments on one side of a bead, each once.
private struct BeadTypes {
    private(set) var types: [Int32] = []
    private var lastSeen: [Int32]
    private var bead: Int32 = 0

    init(_ set: FeatureSet) { lastSeen = [Int32](repeating: 0, count: set.types.count) }

    mutating func read(_ segments: Range<Int>, of set: FeatureSet) {
        bead += 1
        let features = set.features.span, range = set.featureRange(of: segments), bead = bead
        types.refill(0, count: range.count)
        var types = exchange(&types, with: []), count = 0
        var list = types.mutableSpan, last = lastSeen.mutableSpan
        for feature in range {
            let type = features[feature]
            guard last[Int(type)] != bead else { continue }
            last[Int(type)] = bead
            list[count] = type
            count += 1
        }
        types.removeLast(types.count - count)
        self.types = types
    }

    /// Whether the bead has a type that `links` ties to `type`.
    func hasAny(of type: Int32, _ links: LinkTable) -> Bool {
        let linked = links.types.span, last = lastSeen.span
        for place in links.range(of: Int(type)) where last[Int(linked[place])] == bead { return true }
        return false
    }
}
