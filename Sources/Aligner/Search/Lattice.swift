import Foundation

/// The dynamic program: by forward and backward sums the posterior of each bead.
///
/// Its nodes are the cells of a band, the boundaries between segments; its edges are the beads worth a look, in the order of the cells
/// where they end, so that what follows the forward pass sees these alone.
struct Lattice {
    let start: Position
    let end: Position
    let band: Band
    let shapes: [BeadShape]

    /// A bead that ends at a cell.
    struct Edge {
        /// The cell where it starts.
        let before: Int32
        /// The index of its shape.
        let shape: Int32
        /// The log-odds of the bead.
        let score: Float
    }

    private let edges: [Edge]
    /// The number of each cell's first edge; one more than there are cells.
    private let firstEdges: [Int32]
    /// The logs of the sums over the alignments from the start to each cell, and from each cell to the end.
    private let forward: [Double]
    private let backward: [Double]
    /// The log of the sum over all alignments.
    let total: Double

    /// The sums over all alignments, by beads of `shapes`, of what lies between two cells of `band`.
    ///
    /// - Parameter shapes: the first shapes of `BeadShape.all`.
    init(_ model: BeadModel, cells: EvidenceMatrix, band: Band, from start: Position, to end: Position, shapes: [BeadShape]) {
        self.shapes = shapes
        self.start = start
        self.end = end
        self.band = band
        let pass = ForwardPass(model, cells: cells, band: band, start: start, shapes: shapes)
        (edges, firstEdges, forward) = (pass.edges, pass.firstEdges, pass.sums)
        let last = band.cell(end.row, end.column)
        total = last.map { pass.sums[$0] } ?? -.infinity
        backward = Self.backwardSums(edges, firstEdges, end: last)
    }

    /// Whether a chain of beads leads through the band from one end to the other.
    var isConnected: Bool { total > -.infinity }

    /// The beads that end at a cell, as a range of numbers.
    @inline(__always) func edges(into cell: Int) -> Range<Int> { Int(firstEdges[cell])..<Int(firstEdges[cell + 1]) }

    @inline(__always) func edge(_ number: Int) -> Edge { edges[number] }

    /// The posterior of the bead `edge`, which ends at `cell`.
    @inline(__always)
    func posterior(_ edge: Edge, endingAt cell: Int) -> Double {
        exp(min(0, forward[Int(edge.before)] + Double(edge.score) + backward[cell] - total))
    }

    /// Whether alignments of any weight pass a cell.
    @inline(__always) func isPassed(_ cell: Int) -> Bool { forward[cell] + backward[cell] >= total - Self.negligible }

    /// For each row of the band the columns that some alignment of weight passes: those whose share of all is `e^-weight` or more.
    func passedColumns(weight: Double) -> [Range<Int>] {
        band.rowRange.map { i in
            let row = band.row(i)
            var passed = 0..<0
            for j in row.columns where forward[row.base + j] + backward[row.base + j] >= total - weight {
                passed = (passed.isEmpty ? j : passed.lowerBound)..<(j + 1)
            }
            return passed
        }
    }

    /// What lies this far below the best in log-probability adds nothing that could be seen.
    static let negligible = 25.0

    /// The logs of the sums from each cell to `end`: edges lead from earlier cells to later ones, so that in descending order the sum of a
    /// cell is whole when its own edges are come to.
    private static func backwardSums(_ edges: [Edge], _ firstEdges: [Int32], end: Int?) -> [Double] {
        let count = max(0, firstEdges.count - 1)
        // The greatest term of each cell's sum, and the sum as a multiple of it.
        var tops = [Double](repeating: -.infinity, count: count)
        var sums = [Double](repeating: 0, count: count)
        guard let end else { return tops }
        (tops[end], sums[end]) = (0, 1)
        var top = tops.mutableSpan, sum = sums.mutableSpan
        let edges = edges.span, firstEdges = firstEdges.span
        for cell in (0...end).reversed() where top[cell] > -.infinity {
            if sum[cell] != 1 { top[cell] += log(sum[cell]) }
            for number in Int(firstEdges[cell])..<Int(firstEdges[cell + 1]) {
                let before = Int(edges[number].before)
                let value = top[cell] + Double(edges[number].score)
                if value > top[before] {
                    let share = top[before] > value - negligible ? exp(top[before] - value) : 0
                    (top[before], sum[before]) = (value, sum[before] * share + 1)
                } else if value > top[before] - negligible {
                    sum[before] += exp(value - top[before])
                }
            }
        }
        return tops
    }
}
