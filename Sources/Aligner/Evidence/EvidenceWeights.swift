import Foundation

/// What each feature of one side says when it is matched, and when not: log-likelihood ratios of "this is the translation" to "this is
/// some other segment".
struct EvidenceWeights {
    /// What a match adds to the sum in which nothing is matched, by feature in order of segments.
    let gains: [Float]
    /// What of that is lost when two segments together make the match, since one of two matches by chance twice as often; three and
    /// four lose by their logarithm.
    let losses: [Float]
    /// Running sums over segments of what is said when nothing is matched; one more than there are segments.
    let unmatched: [Float]

    /// - Parameter links: for each type of `set` the types of `other` that match it.
    init(_ set: FeatureSet, other: FeatureSet, links: LinkTable, presence: PresenceModel, parameters: AlignerParameters) {
        let count = Double(max(1, other.segmentCount))
        var typeGains = [Float](repeating: 0, count: set.types.count)
        var typeLosses = typeGains
        var typeUnmatched = typeGains
        // Most features of a kind have few counterparts, so that the same few weights come again and again.
        var known = [TypeWeight?](repeating: nil, count: EvidenceKind.allCases.count * Self.fewPlaces)
        for (index, type) in set.types.enumerated() {
            let linked = links.range(of: index).reduce(0) { $0 + other.count(of: Int(links[$1])) }
            let slot = Int(type.kind.rawValue) * Self.fewPlaces + linked
            let weight: TypeWeight
            if linked < Self.fewPlaces, let seen = known[slot] {
                weight = seen
            } else {
                weight = TypeWeight(type.kind, places: linked, of: count, presence[type.kind], parameters)
                if linked < Self.fewPlaces { known[slot] = weight }
            }
            (typeGains[index], typeLosses[index], typeUnmatched[index]) = (weight.gain, weight.loss, weight.unmatched)
        }
        var gains: [Float] = []
        var losses: [Float] = []
        var unmatched: [Float] = [0]
        gains.reserveCapacity(set.firstFeature(of: set.segmentCount))
        unmatched.reserveCapacity(set.segmentCount + 1)
        var sum: Float = 0
        for segment in 0..<set.segmentCount {
            for type in set.types(of: segment) {
                gains.append(typeGains[Int(type)])
                losses.append(typeLosses[Int(type)])
                sum += typeUnmatched[Int(type)]
            }
            unmatched.append(sum)
        }
        (self.gains, self.losses, self.unmatched) = (gains, losses, unmatched)
    }

    private static let fewPlaces = 64

    /// What a feature that never finds a counterpart weighs.
    static let negligible: Float = 0.01
}

/// What one feature says.
private struct TypeWeight {
    /// What a match adds to the sum in which nothing is matched, what of it is lost when two segments make the match, and what is said when
    /// nothing does.
    var gain: Float = 0
    var loss: Float = 0
    let unmatched: Float

    /// - Parameters:
    ///   - places: how many segments of the other side have a counterpart.
    ///   - count: how many segments the other side has.
    ///   - p: how likely a true partner has one.
    init(_ kind: EvidenceKind, places: Int, of count: Double, _ p: Double, _ parameters: AlignerParameters) {
        let q = min(0.95, (Double(places) + 0.3) / (count + 0.6))
        let cap = parameters.mostPerFeature
        guard places > 0 else {
            unmatched = Float(Self.silence(kind, p, q, parameters) * parameters.evidenceWeight)
            return
        }
        let match = max(0, min(cap, log(p / q)))
        let matchOfTwo = max(0, min(cap, log(p / (q * (2 - q)))))
        let without = min(0, max(-cap, log((1 - p) / (1 - q))))
        unmatched = Float(without * parameters.evidenceWeight)
        gain = Float((match - without) * parameters.evidenceWeight)
        loss = Float((match - matchOfTwo) * parameters.evidenceWeight * parameters.chanceOfGroups)
    }

    /// What a feature says that has no counterpart anywhere in the other text: a name little, since its spelling may just not be
    /// recognised; a word more, a value all.
    private static func silence(_ kind: EvidenceKind, _ p: Double, _ q: Double, _ parameters: AlignerParameters) -> Double {
        switch kind {
        case .name, .cognate: 0
        case .word: parameters.silentWord
        case .value, .weakValue, .listedName, .exact, .mark: min(0, max(-parameters.mostPerFeature, log((1 - p) / (1 - q))))
        }
    }
}

/// How likely a true partner shows a counterpart, by kind of evidence.
struct PresenceModel {
    private var values: [Double]

    init(_ parameters: AlignerParameters) {
        values = EvidenceKind.allCases.map { parameters.presence[$0] ?? 0.5 }
    }

    /// What is learned from the sure beads of a document pair: how often features of each kind, that occur on the other side at all, are
    /// matched in their bead. What was known before counts as `inertia` sightings.
    mutating func learn(_ sightings: [(matched: Int, seen: Int)], inertia: Double) {
        for (index, sighting) in sightings.enumerated() where values.indices.contains(index) {
            let p = (values[index] * inertia + Double(sighting.matched)) / (inertia + Double(sighting.seen))
            values[index] = min(0.98, max(0.3, p))
        }
    }

    subscript(kind: EvidenceKind) -> Double {
        get { values[Int(kind.rawValue)] }
        set { values[Int(kind.rawValue)] = newValue }
    }
}
