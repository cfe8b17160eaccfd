/// Chooses which cells to look at: all of a small table; of a large one those near a chain of anchors, the features that each side has
/// exactly once (as in patience diff; the chain is a longest increasing subsequence).
enum BandPlanner {
    /// Tables up to this many cells are searched whole.
    static let wholeTable = 160_000
    /// How far the search may stray from the line between two anchors.
    private static let margin = 24

    /// The band of boundaries: row `i` holds the positions before source segment `i`.
    static func plan(_ source: FeatureSet, _ target: FeatureSet, _ links: FeatureLinks) -> Band {
        let rows = source.segments.count, columns = target.segments.count
        if (rows + 1) * (columns + 1) <= wholeTable { return Band(columns: [Range<Int>](repeating: 0..<(columns + 1), count: rows + 1), width: columns + 1) }
        let chain = chain(anchors(source, target, links))
        return Band(columns: ranges(chain, rows: rows, columns: columns), width: columns + 1)
    }

    private struct Anchor {
        let row: Int
        let column: Int
    }

    /// Pairs of segments that share two features which occur once on each side, or one where the segment has few.
    private static func anchors(_ source: FeatureSet, _ target: FeatureSet, _ links: FeatureLinks) -> [Anchor] {
        var votes: [UInt64: Int] = [:]
        for (index, type) in source.types.enumerated() where type.segments.count == 1 && links.targets[index].count == 1 {
            let other = target.types[Int(links.targets[index][0])]
            guard other.segments.count == 1 else { continue }
            votes[UInt64(type.segments[0]) << 32 | UInt64(other.segments[0]), default: 0] += 1
        }
        return votes.filter { $0.value >= 2 }.keys.sorted().map { Anchor(row: Int($0 >> 32), column: Int($0 & 0xFFFF_FFFF)) }
    }

    /// The longest chain of anchors that ascend on both sides.
    private static func chain(_ anchors: [Anchor]) -> [Anchor] {
        var tails: [Int] = []
        var previous = [Int](repeating: -1, count: anchors.count)
        for (index, anchor) in anchors.enumerated() {
            let at = tails.partitioningIndex { anchors[$0].column >= anchor.column }
            if at > 0 { previous[index] = tails[at - 1] }
            if at < tails.count { tails[at] = index } else { tails.append(index) }
        }
        var chain: [Anchor] = []
        var next = tails.last ?? -1
        while next >= 0 {
            chain.append(anchors[next])
            next = previous[next]
        }
        return dropLeaps(chain.reversed())
    }

    /// Without anchors that lie far off the line between their neighbours: chance pairs.
    private static func dropLeaps(_ chain: [Anchor]) -> [Anchor] {
        guard chain.count > 4 else { return chain }
        return chain.indices.filter { index in
            guard index > 0, index + 1 < chain.count else { return true }
            let before = chain[index - 1], here = chain[index], after = chain[index + 1]
            let slope = Double(after.column - before.column) / Double(max(1, after.row - before.row))
            let expected = Double(before.column) + slope * Double(here.row - before.row)
            return abs(expected - Double(here.column)) <= Double(3 * margin)
        }.map { chain[$0] }
    }

    private static func ranges(_ chain: [Anchor], rows: Int, columns: Int) -> [Range<Int>] {
        let stops = [Anchor(row: 0, column: 0)] + chain + [Anchor(row: rows, column: columns)]
        var ranges: [Range<Int>] = []
        for (before, after) in zip(stops, stops.dropFirst()) {
            let height = max(1, after.row - before.row)
            let slack = margin + min(2000, height / 4)
            for row in ranges.count...max(ranges.count, after.row) where row <= after.row {
                let expected = before.column + (after.column - before.column) * (row - before.row) / height
                ranges.append(max(0, expected - slack)..<min(columns + 1, expected + slack + 1))
            }
        }
        return ranges
    }
}
