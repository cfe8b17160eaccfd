import Foundation

/// What each feature of one side says when it is matched, and when not: log-likelihood ratios of "this is the translation" to "this is
/// some other segment".
struct EvidenceWeights {
    /// What features of each type say.
    let byType: [TypeWeight]
    /// Running sums over segments of what is said when nothing is matched; one more than there are segments.
    let unmatched: [Float]

    /// The types of each segment, as in the set of features.
    let features: [Int32]
    let featureStarts: [Int32]

    /// - Parameter links: for each type of `set` the types of `other` that match it.
    init(_ set: FeatureSet, other: FeatureSet, links: LinkTable, presence: PresenceModel, parameters: AlignerParameters) {
        let count = Double(max(1, other.segmentCount))
        (features, featureStarts) = (set.features, set.featureStarts)
        // Most features of a kind have few counterparts, so that the same few weights come again and again.
        var knownList = [TypeWeight](repeating: .unknown, count: EvidenceKind.allCases.count * Self.fewPlaces)
        var byType = [TypeWeight](repeating: .unknown, count: set.types.count)
        var known = knownList.mutableSpan, weights = byType.mutableSpan
        let types = set.types.span, linkedTypes = links.types.span
        let linkStarts = links.starts.span, placeStarts = other.placeStarts.span
        for index in types.indices {
            let kind = types[index].kind
            var linked = 0
            for place in Int(linkStarts[index])..<Int(linkStarts[index + 1]) {
                let type = Int(linkedTypes[place])
                linked += Int(placeStarts[type + 1] - placeStarts[type])
            }
            let slot = Int(kind.rawValue) * Self.fewPlaces + linked
            if linked < Self.fewPlaces, known[slot].isKnown {
                weights[index] = known[slot]
            } else {
                weights[index] = TypeWeight(kind, places: linked, of: count, presence[kind], parameters)
                if linked < Self.fewPlaces { known[slot] = weights[index] }
            }
        }
        self.byType = byType
        unmatched = Self.runningSums(features, featureStarts, byType)
    }

    private static func runningSums(_ features: [Int32], _ starts: [Int32], _ byType: [TypeWeight]) -> [Float] {
        var unmatched: [Float] = [0]
        unmatched.reserveCapacity(starts.count)
        let features = features.span, starts = starts.span, weights = byType.span
        var sum: Float = 0
        for segment in 1..<max(1, starts.count) {
            for feature in Int(starts[segment - 1])..<Int(starts[segment]) { sum += weights[Int(features[feature])].unmatched }
            unmatched.append(sum)
        }
        return unmatched
    }

    private static let fewPlaces = 32

    /// What a feature that never finds a counterpart weighs.
    static let negligible: Float = 0.01
}

/// What one feature says.
struct TypeWeight {
    /// What a match adds to the sum in which nothing is matched.
    private(set) var gain: Float = 0
    /// What of that is lost when two segments together make the match, since one of two matches by chance twice as often; three and
    /// four lose by their logarithm.
    private(set) var loss: Float = 0
    /// What is said when nothing matches.
    let unmatched: Float

    /// What stands for a weight that has not been reckoned.
    static let unknown = TypeWeight(gain: 0, loss: 0, unmatched: .nan)
    var isKnown: Bool { unmatched == unmatched }

    private init(gain: Float, loss: Float, unmatched: Float) { (self.gain, self.loss, self.unmatched) = (gain, loss, unmatched) }

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
