/// Chooses the alignment out of the posteriors: the one that can expect the most right beads, weighing each by its posterior (as in
/// "maximum expected accuracy" decoding of pairwise sequence alignments, Do et al. 2005).
struct Decoder {
    private let lattice: Lattice
    private let parameters: AlignerParameters
    private let shapes: [BeadShape]

    init(_ lattice: Lattice, parameters: AlignerParameters) {
        self.lattice = lattice
        self.parameters = parameters
        shapes = lattice.shapes
    }

    /// The beads, in order.
    func beads() -> [Bead] {
        guard lattice.isConnected else { return apart() }
        let band = lattice.band
        var best = [Float](repeating: -.infinity, count: band.cellCount)
        var choice = [Int8](repeating: -1, count: band.cellCount)
        let total = lattice.totalScore
        for i in band.rowRange {
            for j in band.columns(i) {
                let cell = band.base(i) + j
                if i == lattice.start.row, j == lattice.start.column { best[cell] = 0 }
                guard lattice.isPassed(cell) else { continue }
                for index in shapes.indices {
                    let shape = shapes[index]
                    guard let before = band.cell(i - shape.source, j - shape.target), best[before] > -.infinity else { continue }
                    let worth = best[before] + worth(lattice.posterior(cell, index, before: before, total: total), shape)
                    if worth > best[cell] {
                        best[cell] = worth
                        choice[cell] = Int8(index)
                    }
                }
            }
        }
        return trace(choice)
    }

    /// What a bead is worth: its posterior for each segment that it settles.
    @inline(__always)
    private func worth(_ posterior: Double, _ shape: BeadShape) -> Float {
        Float(posterior) * (shape.source + shape.target == 1 ? Float(parameters.nullWorth) : Float(shape.source + shape.target))
    }

    private func trace(_ choice: [Int8]) -> [Bead] {
        var beads: [Bead] = []
        var i = lattice.end.row, j = lattice.end.column
        let total = lattice.totalScore
        while i > lattice.start.row || j > lattice.start.column {
            guard let cell = lattice.band.cell(i, j), choice[cell] >= 0 else { return apart() }
            let index = Int(choice[cell])
            let shape = shapes[index]
            guard let before = lattice.band.cell(i - shape.source, j - shape.target) else { return apart() }
            let posterior = lattice.posterior(cell, index, before: before, total: total)
            beads.append(Bead(source: (i - shape.source)..<i, target: (j - shape.target)..<j, posterior: min(1, posterior)))
            i -= shape.source
            j -= shape.target
        }
        return beads.reversed()
    }

    /// Nothing connects the two ends: every segment stands alone.
    private func apart() -> [Bead] {
        let start = lattice.start, end = lattice.end
        return (start.row..<end.row).map { Bead(source: $0..<($0 + 1), target: start.column..<start.column, posterior: 0) }
            + (start.column..<end.column).map { Bead(source: end.row..<end.row, target: $0..<($0 + 1), posterior: 0) }
    }
}
