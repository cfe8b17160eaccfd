import Foundation

/// The forward pass of the dynamic program: for each cell of a band the sum over the alignments that lead to it, and the beads worth a
/// look that end there.
///
/// Arrays are gone through as spans, so that the loop over cells neither counts references nor asks whether an array is shared.
struct ForwardPass {
    private let model: BeadModel
    private let cells: EvidenceMatrix
    private let band: Band
    private let start: Position
    private let shapes: [BeadShape]

    /// The log of the sum at each cell; -∞ where none leads.
    private(set) var sums: [Double] = []
    /// The beads, in the order of the cells where they end; there is room behind the last.
    private(set) var edges: [Lattice.Edge] = []
    /// The number of each cell's first edge; one more than there are cells.
    private(set) var firstEdges: [Int32] = []

    /// A bead whose bound lies this far below another way to its end is not looked at.
    private static let hopeless = 10.0

    init(_ model: BeadModel, cells: EvidenceMatrix, band: Band, start: Position, shapes: [BeadShape]) {
        self.model = model
        self.cells = cells
        self.band = band
        self.start = start
        self.shapes = shapes
        var sums = [Double](repeating: -.infinity, count: band.cellCount)
        var firstEdges = [Int32](repeating: 0, count: band.cellCount + 1)
        var edges: [Lattice.Edge] = []
        var edgeCount = 0
        for i in band.rowRange {
            Self.makeRoom(edgeCount + band.row(i).columns.count * shapes.count, in: &edges)
            var room = edges.mutableSpan, rowSums = sums.mutableSpan, ends = firstEdges.mutableSpan
            fill(i, &rowSums, &room, &edgeCount, &ends)
        }
        (self.sums, self.edges, self.firstEdges) = (sums, edges, firstEdges)
    }

    /// Fills the cells of row `i`, and adds the beads that end there to `edges`, of which there are `edgeCount`.
    private func fill(
        _ i: Int, _ sums: inout MutableSpan<Double>, _ edges: inout MutableSpan<Lattice.Edge>, _ edgeCount: inout Int,
        _ firstEdges: inout MutableSpan<Int32>
    ) {
        let (gainList, columnList, additionList) = (cells.gains, model.evidence.target.unmatched, model.additions)
        let rowList = (0...BeadShape.longest).map { band.row(i - $0) }
        let wayList = shapes.indices.dropFirst(BeadShape.firstJoint).map { BeadWays(model, band, shape: $0, endingAt: i) }
        let gains = gainList.span, columnSums = columnList.span, additions = additionList.span
        let rows = rowList.span, ways = wayList.span
        let here = rows[0], above = rows[1]
        let prior = model.priors[0], omission = i > 0 ? model.omissions[i - 1] : 0
        let silence = i > 0 ? model.evidence.source.unmatched[i] - model.evidence.source.unmatched[i - 1] : 0
        let expected = i > 0 ? model.length.expected((i - 1)..<i) : 0
        let origin = i == start.row ? start.column : -1
        var block = GainBlock(rows, gains, before: here.lower)
        var found = Candidates()
        for j in here.columns {
            let cell = here.base + j
            block.slide(to: j, rows, gains)
            if j == origin {
                sums[cell] = 0
                firstEdges[cell + 1] = Int32(truncatingIfNeeded: edgeCount)
                continue
            }
            found.restart()
            if above.contains(j - 1) {
                let before = sums[above.base + j - 1]
                let words = Double(silence + (columnSums[j] - columnSums[j - 1]) + block.sum(0))
                let score = prior + words + model.length.score(expected: expected, (j - 1)..<j)
                found.add(0, from: above.base + j - 1, before, score: score)
            }
            if above.contains(j) { found.add(1, from: above.base + j, sums[above.base + j], score: omission) }
            if here.contains(j - 1) { found.add(2, from: cell - 1, sums[cell - 1], score: additions[j - 1]) }
            for index in ways.indices where ways[index].contains(j) {
                let way = ways[index]
                let before = sums[way.base + j]
                // More than the score of the bead, at a fraction of its cost.
                let bound = Double(way.silence + (columnSums[j] - columnSums[j - way.columns]) + block.sum(way.shape))
                guard before > -.infinity, before + way.prior + bound >= found.top - Self.hopeless else { continue }
                let score = model.jointScore((i - way.rows)..<i, (j - way.columns)..<j, shape: way.shape, cells: cells)
                found.add(way.shape, from: way.base + j, before, score: score)
            }
            sums[cell] = found.sum(keeping: &edges, &edgeCount)
            firstEdges[cell + 1] = Int32(truncatingIfNeeded: edgeCount)
        }
    }

    /// Makes room for so many edges.
    private static func makeRoom(_ count: Int, in edges: inout [Lattice.Edge]) {
        guard count > edges.count else { return }
        let added = max(count - edges.count, edges.count)
        edges.append(contentsOf: repeatElement(Lattice.Edge(before: 0, shape: 0, score: 0), count: added))
    }
}

/// The joint beads of one shape that end at one row.
private struct BeadWays {
    let shape: Int
    /// How many segments of either side it joins.
    let rows: Int
    let columns: Int
    let prior: Double
    /// What its source segments say when nothing is matched.
    let silence: Float
    /// The columns where such a bead may end, and what to add to one for the index of the cell where the bead starts.
    private let lower: Int
    private let upper: Int
    let base: Int

    init(_ model: BeadModel, _ band: Band, shape: Int, endingAt i: Int) {
        self.shape = shape
        (rows, columns, prior) = (BeadShape.all[shape].source, BeadShape.all[shape].target, model.priors[shape])
        let start = band.row(i - rows)
        (lower, upper, base) = (start.lower + columns, start.upper + columns, start.base - columns)
        let sums = model.evidence.source.unmatched
        silence = lower < upper ? sums[i] - sums[i - rows] : 0
    }

    @inline(__always) func contains(_ j: Int) -> Bool { j >= lower && j < upper }
}

/// The gains of the cells of evidence that beads ending at one boundary can hold: those of the four segments before it on either side.
private struct GainBlock {
    /// By row, counted back from the boundary, the gains of the columns before it, counted back too.
    private var a1: Float = 0, a2: Float = 0, a3: Float = 0, a4: Float = 0
    private var b1: Float = 0, b2: Float = 0, b3: Float = 0
    private var c1: Float = 0, c2: Float = 0
    private var d1: Float = 0

    /// The block that slides to column `first` next.
    init(_ rows: Span<BandRow>, _ gains: Span<Float>, before first: Int) {
        for column in (first - 3)..<first { slide(to: column, rows, gains) }
    }

    /// Moves the boundary from the column before to column `j`.
    @inline(__always)
    mutating func slide(to j: Int, _ rows: Span<BandRow>, _ gains: Span<Float>) {
        (a4, a3, a2, a1) = (a3, a2, a1, Self.gain(rows[1], j - 1, gains))
        (b3, b2, b1) = (b2, b1, Self.gain(rows[2], j - 1, gains))
        (c2, c1) = (c1, Self.gain(rows[3], j - 1, gains))
        d1 = Self.gain(rows[4], j - 1, gains)
    }

    @inline(__always)
    private static func gain(_ row: BandRow, _ column: Int, _ gains: Span<Float>) -> Float {
        row.contains(column) ? gains[row.base + column] : 0
    }

    /// The gains of the segments of a bead whose shape is `BeadShape.all[shape]`, one with segments on both sides.
    @inline(__always)
    func sum(_ shape: Int) -> Float {
        switch shape {
        case 0: a1
        case 3: a1 + a2
        case 4: a1 + b1
        case 5: a1 + a2 + b1 + b2
        case 6: a1 + a2 + a3
        case 7: a1 + b1 + c1
        case 8: a1 + a2 + a3 + b1 + b2 + b3
        case 9: a1 + a2 + b1 + b2 + c1 + c2
        case 10: a1 + a2 + a3 + a4
        default: a1 + b1 + c1 + d1
        }
    }
}

/// The beads that may end at one cell. It is not to be copied: it is most of what a cell costs otherwise.
private struct Candidates: ~Copyable {
    private var count = 0
    private var beads = InlineArray<12, Lattice.Edge>(repeating: Lattice.Edge(before: 0, shape: 0, score: 0))
    private var values = InlineArray<12, Double>(repeating: 0)
    /// The log of the greatest share that one of them brings.
    private(set) var top = -Double.infinity

    @inline(__always) mutating func restart() {
        count = 0
        top = -.infinity
    }

    /// Adds a bead from cell `before`, where `sum` is the log of the sum over the alignments that lead there.
    @inline(__always)
    mutating func add(_ shape: Int, from before: Int, _ sum: Double, score: Double) {
        let value = sum + score
        guard value > -.infinity else { return }
        beads[count] = Lattice.Edge(
            before: Int32(truncatingIfNeeded: before), shape: Int32(truncatingIfNeeded: shape), score: Float(score))
        values[count] = value
        count += 1
        top = max(top, value)
    }

    /// The log of the sum of all; writes those that count to `edges`, from `edgeCount` on.
    @inline(__always)
    mutating func sum(keeping edges: inout MutableSpan<Lattice.Edge>, _ edgeCount: inout Int) -> Double {
        var sum = 0.0
        for index in 0..<count {
            let value = values[index]
            guard value > top - Lattice.negligible else { continue }
            edges[edgeCount] = beads[index]
            edgeCount += 1
            sum += value == top ? 1 : exp(value - top)
        }
        return sum == 1 || count == 0 ? top : top + log(sum)
    }
}
