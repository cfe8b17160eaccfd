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
        guard lattice.isConnected, let start = lattice.band.cell(lattice.start.row, lattice.start.column) else { return apart() }
        var best = [Float](repeating: -.infinity, count: lattice.band.cellCount)
        var choice = [Int32](repeating: -1, count: lattice.band.cellCount)
        choose(from: start, &best, &choice)
        return trace(choice)
    }

    /// For each cell the best that the beads up to it can be worth, and the last of these.
    private func choose(from start: Int, _ best: inout [Float], _ choice: inout [Int32]) {
        let worthList = shapes.map(worth)
        let worths = worthList.span, passing = lattice.passing.span
        let edges = lattice.edges.span, firstEdges = lattice.firstEdges.span
        var best = best.mutableSpan, choice = choice.mutableSpan
        best[start] = 0
        for cell in start..<passing.count where passing[cell] >= Lattice.leastPassing {
            for number in Int(firstEdges[cell])..<Int(firstEdges[cell + 1]) {
                let edge = edges[number]
                let before = best[Int(edge.before)]
                guard before > -.infinity else { continue }
                let worth = before + Float(passing[cell] * edge.share) * worths[Int(edge.shape)]
                if worth > best[cell] {
                    best[cell] = worth
                    choice[cell] = Int32(truncatingIfNeeded: number)
                }
            }
        }
    }

    /// What a bead that is right is worth: as much as the segments that it settles.
    private func worth(_ shape: BeadShape) -> Float {
        shape.source + shape.target == 1 ? Float(parameters.nullWorth) : Float(shape.source + shape.target)
    }

    private func trace(_ choice: [Int32]) -> [Bead] {
        var beads: [Bead] = []
        var i = lattice.end.row, j = lattice.end.column
        while i > lattice.start.row || j > lattice.start.column {
            guard let cell = lattice.band.cell(i, j), choice[cell] >= 0 else { return apart() }
            let number = Int(choice[cell])
            let shape = shapes[Int(lattice.edges[number].shape)]
            let posterior = lattice.posterior(number, endingAt: cell)
            beads.append(Bead(source: (i - shape.source)..<i, target: (j - shape.target)..<j, posterior: posterior))
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
