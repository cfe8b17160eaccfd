import Foundation

/// The dynamic program: the best sequence of beads, and by forward and backward sums the posterior of each.
struct Lattice {
    private let source: [AlignmentSegment]
    private let target: [AlignmentSegment]
    private let evidence: EvidenceMatrix
    private let band: Band
    private let parameters: AlignerParameters
    private let priors: [Double]
    private let ratio: Double
    private let sourceLengths: [Double]
    private let targetLengths: [Double]

    private var scores: [Float]
    private var forward: [Double]
    private var best: [Double]
    private var choice: [Int8]

    init(_ source: [AlignmentSegment], _ target: [AlignmentSegment], evidence: EvidenceMatrix, band: Band, parameters: AlignerParameters) {
        self.source = source
        self.target = target
        self.evidence = evidence
        self.band = band
        self.parameters = parameters
        priors = BeadShape.all.map { $0.prior(parameters) }
        sourceLengths = Self.sums(source)
        targetLengths = Self.sums(target)
        let total = sourceLengths[source.count], other = targetLengths[target.count]
        ratio = total > 0 && other > 0 ? min(2.5, max(0.4, other / total)) : 1
        scores = [Float](repeating: -.infinity, count: band.cellCount * BeadShape.all.count)
        forward = [Double](repeating: -.infinity, count: band.cellCount)
        best = forward
        choice = [Int8](repeating: -1, count: band.cellCount)
    }

    private static func sums(_ segments: [AlignmentSegment]) -> [Double] {
        var sums = [0.0]
        for segment in segments { sums.append(sums[sums.count - 1] + segment.length) }
        return sums
    }

    /// The most probable alignment with the posteriors of its beads.
    mutating func solve() -> [Bead] {
        fillForward()
        let backward = fillBackward()
        guard let last = band.cell(source.count, target.count), forward[last] > -.infinity else { return fallback() }
        var beads: [Bead] = []
        var i = source.count, j = target.count
        while i > 0 || j > 0 {
            guard let cell = band.cell(i, j), choice[cell] >= 0 else { return fallback() }
            let index = Int(choice[cell])
            let shape = BeadShape.all[index]
            guard let before = band.cell(i - shape.source, j - shape.target) else { return fallback() }
            let log = forward[before] + Double(scores[cell * BeadShape.all.count + index]) + backward[cell] - forward[last]
            beads.append(Bead(source: (i - shape.source)..<i, target: (j - shape.target)..<j, posterior: min(1, exp(min(0, log)))))
            i -= shape.source
            j -= shape.target
        }
        return beads.reversed()
    }

    /// Nothing connects the two ends: every segment stands alone.
    private func fallback() -> [Bead] {
        source.indices.map { Bead(source: $0..<($0 + 1), target: 0..<0, posterior: 0) }
            + target.indices.map { Bead(source: source.count..<source.count, target: $0..<($0 + 1), posterior: 0) }
    }

    private mutating func fillForward() {
        let shapes = BeadShape.all
        var values = [Double](repeating: -.infinity, count: shapes.count)
        for i in 0...source.count {
            for j in band.columns(i) {
                guard let cell = band.cell(i, j) else { continue }
                if i == 0, j == 0 {
                    forward[cell] = 0
                    best[cell] = 0
                    continue
                }
                var top = -Double.infinity
                for (index, shape) in shapes.enumerated() {
                    values[index] = -.infinity
                    guard i >= shape.source, j >= shape.target, let before = band.cell(i - shape.source, j - shape.target), best[before] > -.infinity
                    else { continue }
                    let score = score(i, j, shape, priors[index])
                    scores[cell * shapes.count + index] = Float(score)
                    values[index] = forward[before] + score
                    top = max(top, values[index])
                    if best[before] + score > best[cell] {
                        best[cell] = best[before] + score
                        choice[cell] = Int8(index)
                    }
                }
                if top > -.infinity { forward[cell] = top + log(values.reduce(0) { $0 + ($1 > -.infinity ? exp($1 - top) : 0) }) }
            }
        }
    }

    private func fillBackward() -> [Double] {
        let shapes = BeadShape.all
        var backward = [Double](repeating: -.infinity, count: band.cellCount)
        for i in stride(from: source.count, through: 0, by: -1) {
            for j in band.columns(i).reversed() {
                guard let cell = band.cell(i, j) else { continue }
                if i == source.count, j == target.count { backward[cell] = 0 }
                guard backward[cell] > -.infinity else { continue }
                for (index, shape) in shapes.enumerated() {
                    let score = scores[cell * shapes.count + index]
                    guard score > -.infinity, let before = band.cell(i - shape.source, j - shape.target) else { continue }
                    backward[before] = Self.logAdd(backward[before], backward[cell] + Double(score))
                }
            }
        }
        return backward
    }

    private static func logAdd(_ a: Double, _ b: Double) -> Double {
        if a == -.infinity { return b }
        let top = max(a, b)
        return top + log1p(exp(min(a, b) - top))
    }

    /// The log-odds of the bead of `shape` that ends before source segment `i` and target segment `j`.
    private func score(_ i: Int, _ j: Int, _ shape: BeadShape, _ prior: Double) -> Double {
        if shape.target == 0 { return source[i - 1].isMetadata ? parameters.nullMetadata : prior }
        if shape.source == 0 { return target[j - 1].isMetadata ? parameters.nullMetadata : prior }
        var sum: Float = 0
        for s in (i - shape.source)..<i {
            var mask = EvidenceMask()
            for t in (j - shape.target)..<j { mask = mask | evidence.sourceMask(s, t) }
            sum += evidence.source[s].score(mask)
        }
        for t in (j - shape.target)..<j {
            var mask = EvidenceMask()
            for s in (i - shape.source)..<i { mask = mask | evidence.targetMask(s, t) }
            sum += evidence.target[t].score(mask)
        }
        return prior + Double(sum) + length(sourceLengths[i] - sourceLengths[i - shape.source], targetLengths[j] - targetLengths[j - shape.target])
    }

    /// How well the lengths fit: the exponent of a normal density (Gale and Church 1993), bounded.
    private func length(_ source: Double, _ target: Double) -> Double {
        let expected = source * ratio
        let variance = parameters.lengthVariance * (expected + target) / 2 + 30
        let difference = target - expected
        return -parameters.lengthWeight * min(parameters.lengthMost, difference * difference / (2 * variance))
    }
}
