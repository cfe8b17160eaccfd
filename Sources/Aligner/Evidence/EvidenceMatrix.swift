import Foundation

/// The features of one segment that another segment accounts for, as bits.
struct EvidenceMask {
    var low: UInt64 = 0
    var high: UInt64 = 0

    mutating func set(_ bit: Int) {
        if bit < 64 { low |= 1 << UInt64(bit) } else { high |= 1 << UInt64(bit & 63) }
    }

    static func | (a: EvidenceMask, b: EvidenceMask) -> EvidenceMask { EvidenceMask(low: a.low | b.low, high: a.high | b.high) }

    var isEmpty: Bool { low == 0 && high == 0 }
}

/// What each feature of each segment says when it is matched, and when not: log-likelihood ratios of "this is the translation" to
/// "this is some other segment".
struct SegmentEvidence {
    /// The sum when nothing is matched.
    let unmatched: Float
    /// What each match adds, by bit.
    let gains: [Float]

    func score(_ mask: EvidenceMask) -> Float {
        var sum = unmatched
        var bits = mask.low
        while bits != 0 {
            let bit = bits.trailingZeroBitCount
            sum += gains[bit]
            bits &= bits - 1
        }
        bits = mask.high
        while bits != 0 {
            let bit = bits.trailingZeroBitCount + 64
            sum += gains[bit]
            bits &= bits - 1
        }
        return sum
    }
}

/// The evidence of all cells of the band: which features of a source and a target segment find each other.
struct EvidenceMatrix {
    let source: [SegmentEvidence]
    let target: [SegmentEvidence]
    private let band: Band
    private var sourceMasks: [EvidenceMask]
    private var targetMasks: [EvidenceMask]

    init(_ sources: FeatureSet, _ targets: FeatureSet, links: FeatureLinks, band: Band, parameters: AlignerParameters) {
        self.band = band
        sourceMasks = [EvidenceMask](repeating: EvidenceMask(), count: band.cellCount)
        targetMasks = sourceMasks
        var back = [[Int32]](repeating: [], count: targets.types.count)
        for (index, list) in links.targets.enumerated() { for type in list { back[Int(type)].append(Int32(index)) } }
        source = Self.evidence(sources, other: targets, links.targets, parameters)
        target = Self.evidence(targets, other: sources, back, parameters)
        mark(sources, targets, links)
    }

    func sourceMask(_ i: Int, _ j: Int) -> EvidenceMask { band.cell(i, j).map { sourceMasks[$0] } ?? EvidenceMask() }
    func targetMask(_ i: Int, _ j: Int) -> EvidenceMask { band.cell(i, j).map { targetMasks[$0] } ?? EvidenceMask() }

    private static func evidence(_ set: FeatureSet, other: FeatureSet, _ links: [[Int32]], _ parameters: AlignerParameters) -> [SegmentEvidence] {
        let count = Double(max(1, other.segments.count))
        let weights = set.types.enumerated().map { index, type -> (match: Float, unmatched: Float) in
            weight(type, linked: links[index].reduce(0) { $0 + other.types[Int($1)].segments.count }, of: count, parameters)
        }
        return set.segments.map { types in
            var unmatched: Float = 0
            let gains = types.map { type -> Float in
                unmatched += weights[Int(type)].unmatched
                return weights[Int(type)].match - weights[Int(type)].unmatched
            }
            return SegmentEvidence(unmatched: unmatched, gains: gains)
        }
    }

    /// Match: log p/q. No match: log (1-p)/(1-q). p is how often a true partner shows it, q how often any segment does.
    private static func weight(_ type: FeatureType, linked: Int, of count: Double, _ parameters: AlignerParameters) -> (match: Float, unmatched: Float) {
        let p = parameters.presence[type.kind] ?? 0.5
        let q = min(0.95, (Double(linked) + 0.3) / (count + 0.6))
        let cap = parameters.mostPerFeature
        let match = max(0, min(cap, log(p / q)))
        // A name or a loan that has no counterpart anywhere in the other text says little: its spelling may just not be recognised.
        let silent = linked == 0 && (type.kind == .name || type.kind == .cognate || type.kind == .word)
        let unmatched = silent ? (type.kind == .word ? parameters.silentWord : 0) : min(0, max(-cap, log((1 - p) / (1 - q))))
        return (Float(match * parameters.evidenceWeight), Float(unmatched * parameters.evidenceWeight))
    }

    private mutating func mark(_ sources: FeatureSet, _ targets: FeatureSet, _ links: FeatureLinks) {
        var positions: [[(segment: Int32, bit: Int16)]] = targets.types.map { _ in [] }
        for (segment, types) in targets.segments.enumerated() {
            for (bit, type) in types.enumerated() { positions[Int(type)].append((Int32(segment), Int16(bit))) }
        }
        for (i, types) in sources.segments.enumerated() {
            let columns = band.columns(i)
            for (bit, type) in types.enumerated() {
                for linked in links.targets[Int(type)] {
                    let list = positions[Int(linked)]
                    var at = list.partitioningIndex { Int($0.segment) >= columns.lowerBound }
                    while at < list.count, Int(list[at].segment) < columns.upperBound {
                        if let cell = band.cell(i, Int(list[at].segment)) {
                            sourceMasks[cell].set(bit)
                            targetMasks[cell].set(Int(list[at].bit))
                        }
                        at += 1
                    }
                }
            }
        }
    }
}

extension Array {
    /// The first index at which `predicate` holds, in an array where it holds from some index on; `count` when nowhere.
    func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
