/// Chooses which cells to look at: all of a small table; of a large one those near a chain of anchors, the features that each side has
/// exactly once (as in patience diff; the chain is a longest increasing subsequence).
enum BandPlanner {
    /// Tables up to this many cells are searched whole.
    static let wholeTable = 16_000
    /// How far the search may stray from the line between two anchors.
    private static let margin = 24
    /// The most that a stretch without anchors widens it.
    private static let mostSlack = 400

    /// The band of boundaries: row `i` holds the positions before source segment `i`.
    static func plan(_ source: FeatureSet, _ target: FeatureSet, _ links: FeatureLinks) -> Band {
        let rows = source.segmentCount, columns = target.segmentCount
        if (rows + 1) * (columns + 1) <= wholeTable { return .whole(rows, columns) }
        var finder = AnchorFinder(source, target, links)
        let chain = chain(Position(row: 0, column: 0), Position(row: rows, column: columns), depth: 0, &finder)
        return Band(columns: ranges(chain, rows: rows, columns: columns), isWhole: false)
    }

    /// Stretches without anchors that are longer than this are searched for some of their own: what is common in a long text may be rare
    /// in a part of it.
    private static let longStretch = 48
    /// How often stretches are searched within stretches.
    private static let mostDepth = 6

    /// The chain of anchors between two positions, and between those it finds.
    private static func chain(_ from: Position, _ to: Position, depth: Int, _ finder: inout AnchorFinder) -> [Position] {
        let found = chain(finder.anchors(from, to, isWhole: depth == 0))
        guard depth < mostDepth, !found.isEmpty else { return found }
        var all: [Position] = []
        var start = from
        for stop in found + [to] {
            if stop.row - start.row > longStretch, stop.column - start.column > longStretch {
                all += chain(start, stop, depth: depth + 1, &finder)
            }
            if stop != to { all.append(stop) }
            start = Position(row: min(stop.row + 1, to.row), column: min(stop.column + 1, to.column))
        }
        return all
    }

    /// The longest chain of anchors that ascend on both sides.
    private static func chain(_ anchors: [Position]) -> [Position] {
        var tails: [Int] = []
        var previous = [Int](repeating: -1, count: anchors.count)
        for (index, anchor) in anchors.enumerated() {
            let at = tails.partitioningIndex { anchors[$0].column >= anchor.column }
            if at > 0 { previous[index] = tails[at - 1] }
            if at < tails.count { tails[at] = index } else { tails.append(index) }
        }
        var chain: [Position] = []
        var next = tails.last ?? -1
        while next >= 0 {
            chain.append(anchors[next])
            next = previous[next]
        }
        return dropLeaps(chain.reversed())
    }

    /// Without anchors that lie far off the line between their neighbours: chance pairs.
    private static func dropLeaps(_ chain: [Position]) -> [Position] {
        guard chain.count > 4 else { return chain }
        return chain.indices.filter { index in
            guard index > 0, index + 1 < chain.count else { return true }
            let before = chain[index - 1], here = chain[index], after = chain[index + 1]
            let slope = Double(after.column - before.column) / Double(max(1, after.row - before.row))
            let expected = Double(before.column) + slope * Double(here.row - before.row)
            return abs(expected - Double(here.column)) <= Double(3 * margin)
        }.map { chain[$0] }
    }

    private static func ranges(_ chain: [Position], rows: Int, columns: Int) -> [Range<Int>] {
        let stops = [Position(row: 0, column: 0)] + chain + [Position(row: rows, column: columns)]
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(rows + 1)
        for (before, after) in zip(stops, stops.dropFirst()) {
            let height = max(1, after.row - before.row), width = after.column - before.column
            // What one side has more may stand anywhere in between.
            let slack = margin + min(mostSlack, max(max(height, width) / 4, abs(width - height)))
            while ranges.count <= after.row {
                let expected = before.column + width * (ranges.count - before.row) / height
                ranges.append(max(0, expected - slack)..<min(columns + 1, expected + slack + 1))
            }
        }
        return joined(ranges)
    }

    /// Widens rows so that each starts where the one before can be left.
    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var joined = ranges
        for row in joined.indices.dropFirst() {
            let before = joined[row - 1]
            let lower = max(before.lowerBound, min(joined[row].lowerBound, before.upperBound - 1))
            joined[row] = lower..<max(joined[row].upperBound, before.upperBound, lower + 1)
        }
        return joined
    }
}
