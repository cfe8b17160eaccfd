/// How much the beads from each cell of a band to its end can say at most: cells that even so stay far below a way that is known need not
/// be summed.
///
/// The bound is that of the best chain of beads of `BeadShape.common`, whatever their lengths, which costs less than the sums.
struct FutureBound {
    /// The bound of each cell.
    private(set) var values: [Float] = []
    /// What the beads to a cell, and its bound, must come to together.
    private(set) var least = -Double.infinity

    /// What lies this far below one way in log-probability, with all that shares its fate, adds nothing that could be seen.
    private static let margin = 34.0

    /// Finds the bounds of the cells between two cells of `band`, in the room that another band has left.
    mutating func fill(_ model: BeadModel, _ evidence: EvidenceMatrix, _ band: Band, from start: Position, to end: Position) {
        values.refill(-.infinity, count: band.cellCount)
        least = -.infinity
        let view = BoundView(model, evidence, band, end: end)
        for i in (start.row...max(start.row, end.row)).reversed() { view.fill(i, &values) }
        least = known(model, evidence, view, from: start) - Self.margin
    }

    /// What the best chain by the bounds really comes to.
    private func known(_ model: BeadModel, _ evidence: EvidenceMatrix, _ view: BoundView, from start: Position) -> Double {
        var sum = 0.0
        var i = start.row, j = start.column
        while i < view.end.row || j < view.end.column {
            guard view.band.row(i).contains(j) else { return -.infinity }
            let shape = view.best(i, j, values)
            guard shape >= 0 else { return -.infinity }
            let next = Position(row: i + BeadShape.all[shape].source, column: j + BeadShape.all[shape].target)
            switch shape {
            case 1: sum += model.omissions[i]
            case 2: sum += model.additions[j]
            default: sum += model.jointScore(i..<next.row, j..<next.column, shape: shape, evidence)
            }
            (i, j) = (next.row, next.column)
        }
        return sum
    }
}

/// What the bounds of a band rest on.
private struct BoundView {
    let model: BeadModel
    let band: Band
    let end: Position
    private let gains: [Float]
    private let columnSums: [Float]
    private let additions: [Double]

    init(_ model: BeadModel, _ evidence: EvidenceMatrix, _ band: Band, end: Position) {
        (self.model, self.band, self.end, gains) = (model, band, end, evidence.gains)
        (columnSums, additions) = (model.evidence.target.unmatched, model.additions)
    }

    /// Finds the bounds of row `i`; those of the rows after it are known.
    func fill(_ i: Int, _ values: inout [Float]) {
        let row = BoundRow(model, band, i, end: end)
        let sums = columnSums.span, additions = additions.span, gains = gains.span
        var bounds = values.mutableSpan
        for j in row.here.columns.reversed() {
            let isEnd = i == end.row && j == end.column
            bounds[row.here.base + j] = isEnd ? 0 : row.best(j, bounds.span, sums, additions, gains).value
        }
    }

    /// The shape of the bead that the best chain from a cell of the band starts with, or -1.
    func best(_ i: Int, _ j: Int, _ values: [Float]) -> Int {
        BoundRow(model, band, i, end: end).best(j, values.span, columnSums.span, additions.span, gains.span).shape
    }
}

/// The beads that start in one row.
private struct BoundRow {
    let here: BandRow
    private let below: BandRow
    private let second: BandRow
    private let omission: Float
    /// What the source segment, and the one after it, say when nothing is matched.
    private let silence: Float
    private let silences: Float
    private let priors: InlineArray<5, Float>

    init(_ model: BeadModel, _ band: Band, _ i: Int, end: Position) {
        here = band.row(i)
        below = i < end.row ? band.row(i + 1) : .none
        second = i + 1 < end.row ? band.row(i + 2) : .none
        let sums = model.evidence.source.unmatched
        omission = i < end.row ? Float(model.omissions[i]) : 0
        silence = i < end.row ? sums[i + 1] - sums[i] : 0
        silences = i + 1 < end.row ? sums[i + 2] - sums[i] : 0
        priors = InlineArray { Float(model.priors[$0]) }
    }

    /// The bound of the cell at column `j`, which is in the band, and the shape of the bead it starts with, or -1.
    @inline(__always)
    func best(
        _ j: Int, _ values: Span<Float>, _ columnSums: Span<Float>, _ additions: Span<Double>, _ allGains: Span<Float>
    ) -> (value: Float, shape: Int) {
        var best = (value: -Float.infinity, shape: -1)
        func offer(_ shape: Int, _ value: Float) { if value > best.value { best = (value, shape) } }
        let cell = here.base &+ j
        let hasNext = here.contains(j &+ 1)
        if hasNext { offer(2, values[cell &+ 1] + Float(additions[j])) }
        if below.contains(j) { offer(1, values[below.base &+ j] + omission) }
        let gain = allGains[cell]
        if below.contains(j &+ 1) {
            offer(0, values[below.base &+ j &+ 1] + (priors[0] + silence + columnSums[j &+ 1] - columnSums[j] + gain))
        }
        if below.contains(j &+ 2) {
            let gains = gain + (hasNext ? allGains[cell &+ 1] : 0)
            offer(3, values[below.base &+ j &+ 2] + (priors[3] + silence + columnSums[j &+ 2] - columnSums[j] + gains))
        }
        if second.contains(j &+ 1) {
            let gains = gain + (below.contains(j) ? allGains[below.base &+ j] : 0)
            offer(4, values[second.base &+ j &+ 1] + (priors[4] + silences + columnSums[j &+ 1] - columnSums[j] + gains))
        }
        return best
    }
}
