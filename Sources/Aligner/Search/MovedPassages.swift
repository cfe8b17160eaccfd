/// Finds passages that stand in another place in the translation: a run of segments that is left over on either side, and the two are
/// translations of one another. The search keeps the order of both texts, so it leaves such passages unpaired.
struct MovedPassages {
    private let model: BeadModel
    private let parameters: AlignerParameters

    /// A single segment may find a like one anywhere by chance.
    private static let leastRun = 2
    /// Of the shorter run so much, by segments, must be paired for sure.
    private static let leastShare = 0.7
    private static let sure = 0.95
    /// So many cells are looked at in all, and so many runs of a side, so that the cost stays bounded whatever the two texts are.
    private static let mostCells = 200_000
    private static let mostRuns = 24

    init(_ model: BeadModel, parameters: AlignerParameters) {
        self.model = model
        self.parameters = parameters
    }

    /// `beads` with the passages that have moved paired, in the order of the translation.
    func restored(_ beads: [Bead], _ tables: inout SearchTables) -> [Bead] {
        let omitted = Self.runs(beads.filter(\.isOmission).map(\.source)),
            added = Self.runs(beads.filter(\.isAddition).map(\.target))
        guard !omitted.isEmpty, !added.isEmpty, omitted.count <= Self.mostRuns, added.count <= Self.mostRuns else { return beads }
        var found: [(share: Double, beads: [Bead])] = []
        var cellsLeft = Self.mostCells
        for rows in omitted {
            for columns in added where rows.count * columns.count <= cellsLeft {
                cellsLeft -= rows.count * columns.count
                let paired = search(rows, columns, &tables)
                let share =
                    Double(paired.reduce(0) { $0 + min($1.source.count, $1.target.count) })
                    / Double(min(rows.count, columns.count))
                if paired.count > 1, share >= Self.leastShare { found.append((share, paired)) }
            }
        }
        guard !found.isEmpty else { return beads }
        // Each segment goes to the passage that is paired best.
        var sources: Set<Int> = [], targets: Set<Int> = []
        var moved: [Bead] = []
        for passage in found.sorted(by: { $0.share > $1.share }) {
            for bead in passage.beads where sources.isDisjoint(with: bead.source) && targets.isDisjoint(with: bead.target) {
                sources.formUnion(bead.source)
                targets.formUnion(bead.target)
                moved.append(bead)
            }
        }
        return Self.merged(
            beads.filter { bead in
                !bead.source.contains(where: sources.contains) && !bead.target.contains(where: targets.contains)
            }, moved)
    }

    /// Consecutive segments, two or more.
    private static func runs(_ segments: [Range<Int>]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for segment in segments.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = runs.last, last.upperBound == segment.lowerBound {
                runs[runs.count - 1] = last.lowerBound..<segment.upperBound
            } else {
                runs.append(segment)
            }
        }
        return runs.filter { $0.count >= leastRun }
    }

    /// The sure beads of two runs.
    private func search(_ rows: Range<Int>, _ columns: Range<Int>, _ tables: inout SearchTables) -> [Bead] {
        let band = Band(
            columns: [Range<Int>](repeating: columns.lowerBound..<(columns.upperBound + 1), count: rows.count + 1),
            firstRow: rows.lowerBound, isWhole: false)
        let beads = tables.beads(
            model, band, from: Position(row: rows.lowerBound, column: columns.lowerBound),
            to: Position(row: rows.upperBound, column: columns.upperBound), shapes: BeadShape.all, parameters: parameters)
        return beads.filter { $0.isPaired && $0.posterior >= Self.sure }
            .map { Bead(source: $0.source, target: $0.target, posterior: $0.posterior, isMoved: true) }
    }

    /// The moved beads among the others, each where its place in the translation is.
    private static func merged(_ beads: [Bead], _ moved: [Bead]) -> [Bead] {
        var rest = moved.sorted { $0.target.lowerBound < $1.target.lowerBound }[...]
        var merged: [Bead] = []
        for bead in beads {
            while let next = rest.first, !bead.target.isEmpty, next.target.lowerBound < bead.target.lowerBound {
                merged.append(next)
                rest = rest.dropFirst()
            }
            merged.append(bead)
        }
        return merged + rest
    }
}
