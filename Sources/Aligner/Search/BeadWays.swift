/// The beads of one source segment with one target segment or none: those that end at one row.
struct SingleBeads {
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
struct BeadWay {
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
struct GainBlock {
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
        row.contains(column) ? gains[row.base &+ column] : 0
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
