/// Searches a long table window by window, so that memory is bounded; windows overlap, and meet where both have a boundary.
struct WindowedSearch {
    private let model: BeadModel
    private let band: Band
    private let shapes: [BeadShape]
    private let parameters: AlignerParameters

    /// Source segments of a window, and how far it reaches into its neighbours.
    static let windowRows = 800
    private static let overlap = 40

    init(_ model: BeadModel, band: Band, shapes: [BeadShape], parameters: AlignerParameters) {
        self.shapes = shapes
        self.model = model
        self.band = band
        self.parameters = parameters
    }

    /// What a search finds.
    struct Result {
        /// The beads of the whole table.
        let beads: [Bead]
        /// The band of the cells that alignments of any weight pass.
        let passed: Band
    }

    /// The beads of the whole table, and where others than these could run.
    func run() -> Result {
        var passed = [Range<Int>](repeating: 0..<0, count: model.source.count + 1)
        let beads = beads(&passed)
        return Result(beads: beads, passed: band.narrowed(to: passed))
    }

    /// What has less than this share of the weight of all alignments (e^-12) is not worth a second look.
    private static let leastWeight = 12.0

    private func beads(_ passed: inout [Range<Int>]) -> [Bead] {
        let rows = model.source.count, columns = model.target.count
        let end = Position(row: rows, column: columns)
        guard rows > Self.windowRows * 2 else { return search(Position(row: 0, column: 0), end, &passed) }
        var beads: [Bead] = []
        var cut = Self.windowRows
        var start = Position(row: 0, column: 0)
        while true {
            let isLast = cut + Self.windowRows / 2 >= rows
            let stop = isLast ? end : band.middle(min(rows, cut + Self.overlap))
            let found = search(start, stop, &passed)
            beads = beads.isEmpty ? found : Self.joined(beads, found, near: cut - Self.windowRows)
            if isLast { return beads }
            start = band.middle(cut - Self.overlap)
            cut += Self.windowRows
        }
    }

    private func search(_ start: Position, _ end: Position, _ passed: inout [Range<Int>]) -> [Bead] {
        let window = band.isWhole ? band : band.window(from: start, to: end)
        let cells = model.cells(window)
        let lattice = Lattice(model, cells: cells, band: window, from: start, to: end, shapes: shapes)
        if lattice.isConnected {
            let windowed = zip(window.rowRange, lattice.passedColumns(weight: Self.leastWeight))
            for (i, columns) in windowed where passed.indices.contains(i) {
                passed[i] = passed[i].union(columns)
            }
        }
        return Decoder(lattice, parameters: parameters).beads()
    }

    /// Two runs of beads that overlap, joined at the boundary they share that is nearest to row `cut`; where they share none, what lies
    /// between them is left unpaired.
    static func joined(_ first: [Bead], _ second: [Bead], near cut: Int) -> [Bead] {
        var ends: [Position: Int] = [:]
        for (index, bead) in first.enumerated().suffix(400) {
            ends[Position(row: bead.source.upperBound, column: bead.target.upperBound)] = index
        }
        var best: (first: Int, second: Int, distance: Int)?
        for (index, bead) in second.enumerated().prefix(400) {
            guard let end = ends[Position(row: bead.source.lowerBound, column: bead.target.lowerBound)] else { continue }
            let distance = abs(bead.source.lowerBound - cut)
            if distance < (best?.distance ?? .max) { best = (end, index, distance) }
        }
        if let best { return Array(first[...best.first] + second[best.second...]) }
        return bridged(first, second, at: cut)
    }

    private static func bridged(_ first: [Bead], _ second: [Bead], at cut: Int) -> [Bead] {
        var left = first.prefix { $0.source.upperBound <= cut }
        guard let from = left.last,
            let right = second.firstIndex(where: { bead in
                bead.source.lowerBound >= from.source.upperBound && bead.target.lowerBound >= from.target.upperBound
            })
        else { return first }
        let to = second[right]
        for i in from.source.upperBound..<to.source.lowerBound {
            left.append(Bead(source: i..<(i + 1), target: from.target.upperBound..<from.target.upperBound, posterior: 0))
        }
        for j in from.target.upperBound..<to.target.lowerBound {
            left.append(Bead(source: to.source.lowerBound..<to.source.lowerBound, target: j..<(j + 1), posterior: 0))
        }
        return Array(left + second[right...])
    }
}
