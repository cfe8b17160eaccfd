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
    func run(_ tables: inout SearchTables) -> Result {
        var passed = [Range<Int>](repeating: 0..<0, count: model.rowCount + 1)
        let beads = beads(&passed, &tables)
        return Result(beads: beads, passed: band.narrowed(to: passed))
    }

    /// What has less than this share of the weight of all alignments (e^-12) is not worth a second look.
    private static let leastShare = 6.144e-6

    private func beads(_ passed: inout [Range<Int>], _ tables: inout SearchTables) -> [Bead] {
        let rows = model.rowCount, columns = model.columnCount
        let end = Position(row: rows, column: columns)
        guard rows > Self.windowRows * 2 else { return search(Position(row: 0, column: 0), end, &passed, &tables) }
        var beads: [Bead] = []
        var cut = Self.windowRows
        var start = Position(row: 0, column: 0)
        while true {
            let isLast = cut + Self.windowRows / 2 >= rows
            let stop = isLast ? end : band.middle(min(rows, cut + Self.overlap))
            let found = search(start, stop, &passed, &tables)
            Self.join(&beads, found, near: cut - Self.windowRows)
            if isLast { return beads }
            start = band.middle(cut - Self.overlap)
            cut += Self.windowRows
        }
    }

    private func search(
        _ start: Position, _ end: Position, _ passed: inout [Range<Int>], _ tables: inout SearchTables
    ) -> [Bead] {
        let window = band.isWhole ? band : band.window(from: start, to: end)
        let beads = tables.beads(model, window, from: start, to: end, shapes: shapes, parameters: parameters)
        if tables.lattice.isConnected {
            for (i, columns) in zip(window.rowRange, tables.lattice.passedColumns(share: Self.leastShare)) {
                if passed.indices.contains(i) { passed[i] = passed[i].union(columns) }
            }
        }
        return beads
    }

    /// Adds to a run of beads one that overlaps it, at the boundary they share that is nearest to row `cut`; where they share none, what
    /// lies between them is left unpaired.
    static func join(_ first: inout [Bead], _ second: [Bead], near cut: Int) {
        guard !first.isEmpty else {
            first = second
            return
        }
        var ends: [Position: Int] = [:]
        for index in first.indices.suffix(400) {
            ends[Position(row: first[index].source.upperBound, column: first[index].target.upperBound)] = index
        }
        var best: (first: Int, second: Int, distance: Int)?
        for (index, bead) in second.enumerated().prefix(400) {
            guard let end = ends[Position(row: bead.source.lowerBound, column: bead.target.lowerBound)] else { continue }
            let distance = abs(bead.source.lowerBound - cut)
            if distance < (best?.distance ?? .max) { best = (end, index, distance) }
        }
        if let best {
            first.removeSubrange((best.first + 1)...)
            first += second[best.second...]
        } else {
            bridge(&first, second, at: cut)
        }
    }

    private static func bridge(_ first: inout [Bead], _ second: [Bead], at cut: Int) {
        let count = (first.lastIndex { $0.source.upperBound <= cut } ?? -1) + 1
        guard count > 0 else { return }
        let from = first[count - 1]
        guard
            let right = second.firstIndex(where: { bead in
                bead.source.lowerBound >= from.source.upperBound && bead.target.lowerBound >= from.target.upperBound
            })
        else { return }
        first.removeSubrange(count...)
        let to = second[right]
        for i in from.source.upperBound..<to.source.lowerBound {
            first.append(Bead(source: i..<(i + 1), target: from.target.upperBound..<from.target.upperBound, posterior: 0))
        }
        for j in from.target.upperBound..<to.target.lowerBound {
            first.append(Bead(source: to.source.lowerBound..<to.source.lowerBound, target: j..<(j + 1), posterior: 0))
        }
        first += second[right...]
    }
}

/// The tables that a search fills. Their room serves for one window after the other.
struct SearchTables {
    private var evidence = EvidenceMatrix()
    private(set) var lattice = Lattice()

    /// The beads between two cells of `band`, each of a shape among the first of `BeadShape.all`.
    mutating func beads(
        _ model: BeadModel, _ band: Band, from start: Position, to end: Position, shapes: [BeadShape],
        parameters: AlignerParameters
    ) -> [Bead] {
        evidence.mark(by: model.evidence, in: band)
        lattice.fill(model, evidence: evidence, band: band, from: start, to: end, shapes: shapes)
        return Decoder(lattice, parameters: parameters).beads()
    }
}
