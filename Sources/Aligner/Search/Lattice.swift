import Foundation

/// The dynamic program: by forward and backward sums the posterior of each bead.
///
/// Its nodes are the cells of a band, the boundaries between segments; its edges are the beads worth a look, in the order of the cells
/// where they end, so that what follows the forward pass sees these alone. One lattice serves for one window after the other.
struct Lattice {
    private(set) var start = Position(row: 0, column: 0)
    private(set) var end = Position(row: 0, column: 0)
    private(set) var band = Band(columns: [], isWhole: false)
    private(set) var shapes: [BeadShape] = []

    /// A bead that ends at a cell.
    struct Edge {
        /// The cell where it starts.
        let before: Int32
        /// The index of its shape.
        let shape: Int32
        /// Its share of the sum over the alignments that lead to the cell.
        var share: Double
    }

    /// The beads, in the order of the cells where they end; there is room behind the last.
    private(set) var edges: [Edge] = []
    /// The number of each cell's first edge; one more than there are cells.
    private(set) var firstEdges: [Int32] = []
    /// The logs of the sums over the alignments from the start to each cell.
    private var sums: [Double] = []
    /// The share of all alignments that pass each cell.
    private(set) var passing: [Double] = []

    /// What the beads from each cell on can say at most, where that is found first.
    private var bound = FutureBound()

    /// Whether a chain of beads leads through the band from one end to the other.
    private(set) var isConnected = false

    /// Sums over all alignments, by beads of `shapes`, of what lies between two cells of `band`.
    ///
    /// - Parameters:
    ///   - shapes: the first shapes of `BeadShape.all`.
    ///   - isBounded: cells are left out that cannot matter, where a bound holds for all of `shapes`.
    mutating func fill(
        _ model: BeadModel, evidence: EvidenceMatrix, band: Band, from start: Position, to end: Position, shapes: [BeadShape],
        isBounded: Bool = true
    ) {
        (self.start, self.end, self.band, self.shapes) = (start, end, band, shapes)
        let isBounded = isBounded && shapes.count <= BeadShape.common.count
        if isBounded { bound.fill(model, evidence, band, from: start, to: end) }
        let pass = ForwardPass(
            model, evidence: evidence, band: band, start: start, shapes: shapes, bound: isBounded ? bound : nil)
        pass.run(&sums, &edges, &firstEdges)
        let last = band.cell(end.row, end.column)
        isConnected = last.map { sums[$0] > -.infinity } ?? false
        passing.refill(0, count: band.cellCount)
        if let last, isConnected { Self.passBack(from: last, edges, firstEdges, to: &passing) }
    }

    /// The beads that end at a cell, as a range of numbers.
    @inline(__always) func edges(into cell: Int) -> Range<Int> { Int(firstEdges[cell])..<Int(firstEdges[cell + 1]) }

    /// For each row of the band the columns that some alignment of weight passes: those whose share of all is `share` or more.
    func passedColumns(share: Double) -> [Range<Int>] {
        let passing = self.passing.span
        return band.rowRange.map { i in
            let row = band.row(i)
            guard let first = row.columns.first(where: { passing[row.base + $0] >= share }),
                let last = row.columns.last(where: { passing[row.base + $0] >= share })
            else { return 0..<0 }
            return first..<(last + 1)
        }
    }

    /// What lies this far below the best in log-probability adds nothing that could be seen.
    static let negligible = 25.0
    /// Cells that a lesser share of all alignments passes than this (e^-25) are not looked at.
    static let leastPassing = 1.4e-11

    /// Shares of all alignments are handed back from `end`: edges lead from earlier cells to later ones, so that in descending order the
    /// share of a cell is whole when its own edges are come to.
    private static func passBack(from end: Int, _ edges: [Edge], _ firstEdges: [Int32], to passing: inout [Double]) {
        var passing = passing.mutableSpan
        let edges = edges.span, firstEdges = firstEdges.span
        passing[end] = 1
        for cell in (0...end).reversed() {
            let share = passing[cell]
            guard share > nothing else { continue }
            for number in Int(firstEdges[cell])..<Int(firstEdges[cell + 1]) {
                passing[Int(edges[number].before)] += share * edges[number].share
            }
        }
    }

    /// What is less is not handed on: it would only become a number that is slow to reckon with.
    private static let nothing = 1e-30

    /// The posterior of the bead `number`, which ends at `cell`.
    @inline(__always)
    func posterior(_ number: Int, endingAt cell: Int) -> Double { min(1, passing[cell] * edges[number].share) }
}

extension Array {
    /// Makes the array `count` times `value`, in the room that it has.
    mutating func refill(_ value: Element, count: Int) {
        removeAll(keepingCapacity: true)
        append(contentsOf: repeatElement(value, count: count))
    }
}
