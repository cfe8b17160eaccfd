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

    /// Fills the cells of row `i` in `columns`, and on from there as long as there is something to add up, and adds the beads that end there
    /// to `edges`, of which there are `edgeCount`. Returns the columns that are worth a look from the rows below.
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
                sums[cell] = 0
                alive = j..<(j + 1)
                firstEdges[cell &+ 1] = Int32(truncatingIfNeeded: count)
                continue
            }
            var ends = CellEnds(first: count)
            let last = j > 0 ? j &- 1 : 0
            if above.contains(j &- 1) {
                let words = single.silence + (columnSums[j] - columnSums[last]) + block.nearest
                let fit = length.score(
                    expected: single.expected, length: targetLengths[j] - targetLengths[last])
                ends.pair = sums[above.base &+ j &- 1] + (single.prior + Double(words) + fit)
            }
            if above.contains(j) { ends.omission = sums[above.base &+ j] + single.omission }
            if j > here.lower { ends.addition = sums[cell &- 1] + additions[last] }
            ends.compare()
            for index in ways.indices where ways[index].contains(j) {
                // What its cells gain at most: more than its evidence, at a fraction of the cost.
                let words = (columnSums[j] - columnSums[j &- ways[index].columns]) + block.sum(ways[index].shape)
                add(ways[index], endingAt: i, j, from: sums[ways[index].base &+ j], atMost: words, to: &ends, &edges)
            }
            if bounds.isEmpty || ends.most + Double(bounds[cell]) >= least {
                sums[cell] = ends.sum(above: above.base &+ j, here: cell, &edges)
                count = ends.end
                alive = (alive.isEmpty ? j : alive.lowerBound)..<(j + 1)
            }
            firstEdges[cell &+ 1] = Int32(truncatingIfNeeded: count)
        }
        edgeCount = count
        return alive
    }

    /// Adds a joint bead to those that end at a cell, unless it is hopeless beside them.
    ///
    /// - Parameters:
    ///   - before: the log of the sum at the cell where it starts.
    ///   - words: what is said at most by its target segments and what they share with the source.
    @inline(__always)
    private func add(
        _ way: BeadWay, endingAt i: Int, _ j: Int, from before: Double, atMost words: Float, to ends: inout CellEnds,
        _ edges: inout MutableSpan<Lattice.Edge>
    ) {
        let most = before + way.prior + Double(way.silence + words)
        guard most >= ends.least(Self.hopeless) else { return }
        let rows = (i - way.rows)..<i, columns = (j - way.columns)..<j
        // The lengths tell many beads before their evidence is added up.
        let form = model.form(rows, columns)
        guard most + form >= ends.least(Self.hopeless) else { return }
        let score = way.prior + Double(evidence.score(rows, columns, model.evidence)) + form
        ends.add(way.shape, from: way.base + j, before + score, &edges)
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
