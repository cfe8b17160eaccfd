import Foundation

/// The dynamic program: by forward and backward sums the posterior of each bead.
struct Lattice {
    let start: Position
    let end: Position
    let band: Band
    private let model: BeadModel
    private let cells: EvidenceMatrix
    let shapes: [BeadShape]

    /// The log-probability of each bead that ends at each cell, by cell and shape; -∞ where there is none.
    private var scores: [Float]
    private var forward: [Double]
    private var backward: [Double]

    /// The sums over all alignments, by beads of `shapes`, of what lies between two cells of `band`.
    init(_ model: BeadModel, cells: EvidenceMatrix, band: Band, from start: Position, to end: Position, shapes: [BeadShape]) {
        self.shapes = shapes
        self.model = model
        self.cells = cells
        self.start = start
        self.end = end
        self.band = band
        scores = [Float](repeating: -.infinity, count: band.cellCount * shapes.count)
        forward = [Double](repeating: -.infinity, count: band.cellCount)
        backward = forward
        fillForward()
        fillBackward()
    }

    /// Whether a chain of beads leads through the band from one end to the other.
    var isConnected: Bool { total > -.infinity }

    /// The log of the sum over all alignments.
    private var total: Double { band.cell(end.row, end.column).map { forward[$0] } ?? -.infinity }

    /// The posterior of the bead of `shape` that ends at `cell`, whose start is at `before`.
    @inline(__always)
    func posterior(_ cell: Int, _ shape: Int, before: Int, total: Double) -> Double {
        let score = scores[cell * shapes.count + shape]
        guard score > -.infinity else { return 0 }
        return exp(min(0, forward[before] + Double(score) + backward[cell] - total))
    }

    var totalScore: Double { total }

    /// Whether alignments of any weight pass a cell.
    @inline(__always) func isPassed(_ cell: Int) -> Bool { forward[cell] + backward[cell] >= total - Self.negligible }

    /// For each row of the band the columns that some alignment of weight passes: those whose share of all is `e^-weight` or more.
    func passedColumns(weight: Double) -> [Range<Int>] {
        band.rowRange.map { i in
            let base = band.base(i)
            var passed: Range<Int>?
            for j in band.columns(i) where forward[base + j] + backward[base + j] >= total - weight {
                passed = (passed?.lowerBound ?? j)..<(j + 1)
            }
            return passed ?? 0..<0
        }
    }

    /// What lies this far below the best in log-probability adds nothing that could be seen.
    private static let negligible = 25.0

    /// A bead whose bound lies this far below another way to its end is not looked at.
    private static let hopeless = 10.0

    private mutating func fillForward() {
        let count = shapes.count
        var values = [Double](repeating: -.infinity, count: count)
        for i in band.rowRange {
            for j in band.columns(i) {
                let cell = band.base(i) + j
                if i == start.row, j == start.column {
                    forward[cell] = 0
                    continue
                }
                var top = -Double.infinity
                for index in 0..<count {
                    values[index] = -.infinity
                    let shape = shapes[index]
                    guard let before = band.cell(i - shape.source, j - shape.target),
                        forward[before] > -.infinity
                    else { continue }
                    if shape.isJoint,
                        forward[before] + model.bound((i - shape.source)..<i, (j - shape.target)..<j, shape: index, cells: cells)
                            < top - Self.hopeless
                    {
                        continue
                    }
                    let score = model.score((i - shape.source)..<i, (j - shape.target)..<j, shape: index, cells: cells)
                    scores[cell * count + index] = Float(score)
                    values[index] = forward[before] + score
                    top = max(top, values[index])
                }
                guard top > -.infinity else { continue }
                var sum = 0.0
                for value in values where value > top - Self.negligible { sum += value == top ? 1 : exp(value - top) }
                forward[cell] = top + log(sum)
            }
        }
    }

    private mutating func fillBackward() {
        let count = shapes.count
        for i in band.rowRange.reversed() {
            for j in band.columns(i).reversed() {
                let cell = band.base(i) + j
                if i == end.row, j == end.column { backward[cell] = 0 }
                let here = backward[cell]
                guard here > -.infinity else { continue }
                for index in 0..<count {
                    let score = scores[cell * count + index]
                    guard score > -.infinity, let before = band.cell(i - shapes[index].source, j - shapes[index].target) else {
                        continue
                    }
                    backward[before] = Self.logAdd(backward[before], here + Double(score))
                }
            }
        }
    }

    @inline(__always)
    private static func logAdd(_ a: Double, _ b: Double) -> Double {
        if a == -.infinity { return b }
        let top = max(a, b), difference = min(a, b) - top
        return difference < -negligible ? top : top + log1p(exp(difference))
    }
}
