import Foundation

/// The forward pass of the dynamic program: for each cell of a band the sum over the alignments that lead to it, and the beads worth a
/// look that end there.
///
/// Arrays are gone through as spans, so that the loop over cells neither counts references nor asks whether an array is shared.
struct ForwardPass {
    private let model: BeadModel
    private let evidence: EvidenceMatrix
    private let band: Band
    private let start: Position
    private let shapes: [BeadShape]
    /// Where it is known what the beads from each cell on can say at most.
    private let bound: FutureBound?

    /// A bead whose bound lies this far below another way to its end is not looked at.
    private static let hopeless = 10.0

    init(_ model: BeadModel, evidence: EvidenceMatrix, band: Band, start: Position, shapes: [BeadShape], bound: FutureBound?) {
        self.model = model
        self.evidence = evidence
        self.band = band
        self.start = start
        self.shapes = shapes
        self.bound = bound
    }

    /// Fills the tables, whose room is used again.
    ///
    /// - Parameters:
    ///   - sums: the log of the sum at each cell; -∞ where none leads.
    ///   - edges: the beads, in the order of the cells where they end; there is room behind the last.
    ///   - firstEdges: the number of each cell's first edge; one more than there are cells.
    func run(_ sums: inout [Double], _ edges: inout [Lattice.Edge], _ firstEdges: inout [Int32]) {
        sums.refill(-.infinity, count: band.cellCount)
        firstEdges.refill(0, count: band.cellCount + 1)
        var edgeCount = 0
        var ways: [BeadWay] = []
        // The columns of the row above, and of that above it, that are worth a look.
        var alive = 0..<0, before = 0..<0
        for i in band.rowRange {
            let row = band.row(i)
            Self.makeRoom(edgeCount + row.columns.count * shapes.count + 3, in: &edges)
            readWays(&ways, endingAt: i)
            var room = edges.mutableSpan, rowSums = sums.mutableSpan, ends = firstEdges.mutableSpan
            let reached = bound == nil || i == start.row ? row.columns : reach(of: alive.union(before), in: row)
            for j in row.lower..<reached.lowerBound { ends[row.base + j + 1] = Int32(truncatingIfNeeded: edgeCount) }
            let found = fill(i, reached, ways, &rowSums, &room, &edgeCount, &ends)
            (alive, before) = (found, alive)
        }
    }

    /// The columns of a row that beads may come to from columns of the rows above.
    private func reach(of columns: Range<Int>, in row: BandRow) -> Range<Int> {
        guard !columns.isEmpty else { return row.upper..<row.upper }
        let lower = min(row.upper, max(row.lower, columns.lowerBound))
        return lower..<max(lower, min(row.upper, columns.upperBound + BeadShape.widestCommon))
    }

    /// Fills the cells of row `i` in `columns`, and on from there as long as there is something to add up, and adds the beads that end there to `edges`, of which there are `edgeCount`. Returns the columns that
    /// are worth a look from the rows below.
    ///
    /// What is indexed without a check lies in the band: a row's cells are checked once, and those of the rows above come before them.
    private func fill(
        _ i: Int, _ columns: Range<Int>, _ ways: [BeadWay], _ sums: inout MutableSpan<Double>,
        _ edges: inout MutableSpan<Lattice.Edge>,
        _ edgeCount: inout Int, _ firstEdges: inout MutableSpan<Int32>
    ) -> Range<Int> {
        let here = band.row(i), above = band.row(i - 1)
        let (gainList, columnList, additionList) = (evidence.gains, model.evidence.target.unmatched, model.additions)
        let columnSums = columnList.span, additions = additionList.span, ways = ways.span, gains = gainList.span
        let length = model.length
        let targetLengths = length.targets.span
        precondition(here.lower >= 0 && here.lower &+ here.base >= 0 && here.upper &+ here.base <= sums.count)
        precondition(here.upper <= min(columnSums.count, targetLengths.count, additions.count &+ 1) && gains.count == sums.count)
        let single = SingleBeads(model, endingAt: i)
        var block = GainBlock(
            band, endingAt: i, from: columns.lowerBound, isShallow: shapes.count <= BeadShape.common.count, gains)
        let origin = i == start.row ? start.column : -1
        var count = edgeCount
        let boundList = bound?.values ?? []
        let bounds = boundList.span
        let least = bound?.least ?? -.infinity
        var alive = 0..<0
        for j in columns.lowerBound..<here.upper {
            if j >= columns.upperBound, j == here.lower || sums[here.base &+ j &- 1] == -.infinity {
                for rest in j..<here.upper { firstEdges[here.base &+ rest &+ 1] = Int32(truncatingIfNeeded: count) }
                break
            }
            let cell = here.base &+ j
            block.slide(to: j, gains)
            if j == origin {
                sums[unchecked: cell] = 0
                alive = j..<(j + 1)
                firstEdges[cell &+ 1] = Int32(truncatingIfNeeded: count)
                continue
            }
            var ends = CellEnds(first: count)
            let last = j > 0 ? j &- 1 : 0
            if above.contains(j &- 1) {
                let words = single.silence + (columnSums[unchecked: j] - columnSums[unchecked: last]) + block.nearest
                let fit = length.score(
                    expected: single.expected, length: targetLengths[unchecked: j] - targetLengths[unchecked: last])
                ends.pair = sums[unchecked: above.base &+ j &- 1] + (single.prior + Double(words) + fit)
            }
            if above.contains(j) { ends.omission = sums[unchecked: above.base &+ j] + single.omission }
            if j > here.lower { ends.addition = sums[unchecked: cell &- 1] + additions[unchecked: last] }
            ends.compare()
            for index in ways.indices where ways[unchecked: index].contains(j) {
                let way = ways[unchecked: index]
                let before = sums[unchecked: way.base &+ j]
                // More than the score of the bead, at a fraction of its cost.
                let bound =
                    way.silence + (columnSums[unchecked: j] - columnSums[unchecked: j &- way.columns]) + block.sum(way.shape)
                guard before + way.prior + Double(bound) >= ends.least(Self.hopeless) else { continue }
                let score = model.jointScore((i - way.rows)..<i, (j - way.columns)..<j, shape: way.shape, evidence)
                ends.add(way.shape, from: way.base + j, before + score, &edges)
            }
            if bounds.isEmpty || ends.most + Double(bounds[cell]) >= least {
                sums[unchecked: cell] = ends.sum(above: above.base &+ j, here: cell, &edges)
                count = ends.end
                alive = (alive.isEmpty ? j : alive.lowerBound)..<(j + 1)
            }
            firstEdges[cell &+ 1] = Int32(truncatingIfNeeded: count)
        }
        edgeCount = count
        return alive
    }

    /// Makes room for so many edges.
    private static func makeRoom(_ count: Int, in edges: inout [Lattice.Edge]) {
        guard count > edges.count else { return }
        let added = max(count - edges.count, edges.count)
        edges.append(contentsOf: repeatElement(Lattice.Edge(before: 0, shape: 0, share: 0), count: added))
    }

    private func readWays(_ ways: inout [BeadWay], endingAt i: Int) {
        ways.removeAll(keepingCapacity: true)
        for shape in BeadShape.firstJoint..<max(BeadShape.firstJoint, shapes.count) {
            let way = BeadWay(model, band, shape: shape, endingAt: i)
            if !way.isEmpty { ways.append(way) }
        }
    }
}

/// The beads of one source segment with one target segment or none: those that end at one row.
private struct SingleBeads {
    let prior: Double
    let omission: Double
    /// What the source segment says when nothing is matched.
    let silence: Float
    /// The length that its translation is expected to have.
    let expected: Double

    init(_ model: BeadModel, endingAt i: Int) {
        prior = model.priors[0]
        guard i > 0 else {
            (omission, silence, expected) = (0, 0, 0)
            return
        }
        omission = model.omissions[i - 1]
        silence = model.evidence.source.unmatched[i] - model.evidence.source.unmatched[i - 1]
        expected = model.length.expected((i - 1)..<i)
    }
}

/// The joint beads of one shape that end at one row.
private struct BeadWay {
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

    var isEmpty: Bool { lower >= upper }
    @inline(__always) func contains(_ j: Int) -> Bool { j >= lower && j < upper }
}

/// The gains of the cells of evidence that beads ending at one boundary can hold: those of the four segments before it on either side.
private struct GainBlock {
    /// By row, counted back from the boundary, the gains of the columns before it, counted back too.
    private var a1: Float = 0, a2: Float = 0, a3: Float = 0, a4: Float = 0
    private var b1: Float = 0, b2: Float = 0, b3: Float = 0
    private var c1: Float = 0, c2: Float = 0
    private var d1: Float = 0
    private let first: BandRow, second: BandRow, third: BandRow, fourth: BandRow
    /// Beads have no more source segments than two.
    private let isShallow: Bool

    /// The block that slides to column `start` of row `i` next.
    init(_ band: Band, endingAt i: Int, from start: Int, isShallow: Bool, _ gains: Span<Float>) {
        (first, second, third, fourth) = (band.row(i - 1), band.row(i - 2), band.row(i - 3), band.row(i - 4))
        self.isShallow = isShallow
        for column in (start - 3)..<start { slide(to: column, gains) }
    }

    /// Moves the boundary from the column before to column `j`.
    @inline(__always)
    mutating func slide(to j: Int, _ gains: Span<Float>) {
        (a4, a3, a2, a1) = (a3, a2, a1, Self.gain(first, j - 1, gains))
        (b3, b2, b1) = (b2, b1, Self.gain(second, j - 1, gains))
        if isShallow { return }
        (c2, c1) = (c1, Self.gain(third, j - 1, gains))
        d1 = Self.gain(fourth, j - 1, gains)
    }

    @inline(__always)
    private static func gain(_ row: BandRow, _ column: Int, _ gains: Span<Float>) -> Float {
        row.contains(column) ? gains[unchecked: row.base &+ column] : 0
    }

    /// The gain of the last segments of either side.
    @inline(__always) var nearest: Float { a1 }

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

/// The beads that may end at one cell: by the log of what each brings to the sum of the cell, -∞ for what there is not.
private struct CellEnds {
    /// Those of one segment of either side, or of one of either alone.
    var pair = -Double.infinity
    var omission = -Double.infinity
    var addition = -Double.infinity
    /// The joint ones stand behind the edges there are, with room for the others before them; their share is a log as yet.
    private let first: Int
    private(set) var end: Int
    private var top = -Double.infinity

    @inline(__always) init(first: Int) { (self.first, end) = (first, first &+ 3) }

    /// Looks for the greatest of those of single segments.
    @inline(__always) mutating func compare() {
        // Not `max`, which asks about values that are no number.
        top = omission > addition ? omission : addition
        top = pair > top ? pair : top
    }

    /// The log of the sum of all is not more than this.
    @inline(__always) var most: Double { top + 2.5 }

    /// What lies so far below the greatest; always more than the sum of a cell that no alignment leads to.
    @inline(__always) func least(_ margin: Double) -> Double {
        let least = top - margin
        return least > -.greatestFiniteMagnitude ? least : -.greatestFiniteMagnitude
    }

    /// Adds a joint bead from cell `before`.
    @inline(__always)
    mutating func add(_ shape: Int, from before: Int, _ value: Double, _ edges: inout MutableSpan<Lattice.Edge>) {
        guard value > -.infinity else { return }
        edges[end] = Lattice.Edge(
            before: Int32(truncatingIfNeeded: before), shape: Int32(truncatingIfNeeded: shape), share: value)
        end &+= 1
        top = value > top ? value : top
    }

    /// The log of the sum of all, of which each bead gets its share; those that hardly count are dropped.
    ///
    /// - Parameters:
    ///   - above: the cell where a bead of one source segment alone starts.
    ///   - here: the cell where all of them end.
    @inline(__always)
    mutating func sum(above: Int, here: Int, _ edges: inout MutableSpan<Lattice.Edge>) -> Double {
        let joint = (first &+ 3)..<end
        end = first
        guard top > -.infinity else { return top }
        let least = top - Lattice.negligible
        var sum = 0.0
        if pair > least { keep(0, above &- 1, part(pair), &sum, &edges) }
        if omission > least { keep(1, above, part(omission), &sum, &edges) }
        if addition > least { keep(2, here &- 1, part(addition), &sum, &edges) }
        for index in joint {
            let edge = edges[index]
            guard edge.share > least else { continue }
            keep(edge.shape, Int(edge.before), part(edge.share), &sum, &edges)
        }
        if end == first &+ 1 { return top }
        let scale = 1 / sum
        for index in first..<end { edges[index].share *= scale }
        return top + log(sum)
    }

    @inline(__always) private func part(_ value: Double) -> Double { value == top ? 1 : Exponential.of(value - top) }

    @inline(__always)
    private mutating func keep(
        _ shape: Int32, _ before: Int, _ part: Double, _ sum: inout Double, _ edges: inout MutableSpan<Lattice.Edge>
    ) {
        edges[end] = Lattice.Edge(before: Int32(truncatingIfNeeded: before), shape: shape, share: part)
        end &+= 1
        sum += part
    }
}

/// e to a power, where a call of the library's function would cost several times what it computes.
private enum Exponential {
    /// e^`power` for a power of 0 down to about -700, right to about 14 digits: a power of two times the series of what is left.
    @inline(__always)
    static func of(_ power: Double) -> Double {
        // Adding and taking off 1.5 × 2^52 rounds to a whole number, which then stands in the low bits.
        let rounder = 6_755_399_441_055_744.0
        let shifted = power * 1.442_695_040_888_963_4 + rounder
        let whole = shifted - rounder
        let x = power - whole * 0.693_147_180_369_123_82 - whole * 1.908_214_929_270_587_7e-10
        let x2 = x * x, x4 = x2 * x2
        let low = (1 + x) + x2 * (1 / 2.0 + x * (1 / 6.0))
        let middle = (1 / 24.0 + x * (1 / 120.0)) + x2 * (1 / 720.0 + x * (1 / 5040.0))
        let high = (1 / 40_320.0 + x * (1 / 362_880.0)) + x2 * (1 / 3_628_800.0 + x * (1 / 39_916_800.0))
        let series = low + x4 * (middle + x4 * high)
        return Double(bitPattern: series.bitPattern &+ (shifted.bitPattern << 52))
    }
}
