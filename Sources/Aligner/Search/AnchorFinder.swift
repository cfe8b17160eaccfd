/// Finds pairs of segments that share features which occur once on each side of a stretch (as in patience diff).
struct AnchorFinder {
    private let source: FeatureSet
    private let target: FeatureSet
    private let links: LinkTable
    /// How often each type occurs in the stretch, and where last.
    private var sourceUse: [(count: Int32, segment: Int32)]
    private var targetUse: [(count: Int32, segment: Int32)]

    init(_ source: FeatureSet, _ target: FeatureSet, _ links: FeatureLinks) {
        self.source = source
        self.target = target
        self.links = links.tables.forward
        sourceUse = Array(repeating: (0, 0), count: source.types.count)
        targetUse = Array(repeating: (0, 0), count: target.types.count)
    }

    /// The pairs of segments between two positions, in ascending order.
    ///
    /// - Parameter isWhole: the stretch is all of both texts, where single shared features must do when pairs that share two are rare; in a
    ///   part of them too much is rare by chance.
    /// - Complexity: linear in the features of the stretch.
    mutating func anchors(_ from: Position, _ to: Position, isWhole: Bool) -> [Position] {
        let rows = from.row..<to.row, columns = from.column..<to.column
        Self.count(rows, of: source, into: &sourceUse, by: 1)
        Self.count(columns, of: target, into: &targetUse, by: 1)
        defer {
            Self.count(rows, of: source, into: &sourceUse, by: -1)
            Self.count(columns, of: target, into: &targetUse, by: -1)
        }
        var votes: [UInt64: Int] = [:]
        for row in rows {
            for type in source.types(of: row) where sourceUse[Int(type)].count == 1 {
                guard let column = onlyColumn(of: Int(type)) else { continue }
                votes[UInt64(row) << 32 | UInt64(column), default: 0] += 1
            }
        }
        // Two shared features are no chance.
        let sure = votes.filter { $0.value >= 2 }
        let isEnough = !isWhole || sure.count * 20 >= min(rows.count, columns.count)
        return (isEnough ? sure : votes).keys.sorted().map { Position(row: Int($0 >> 32), column: Int($0 & 0xFFFF_FFFF)) }
    }

    /// The only place in the stretch where anything that renders a type occurs; nil when there are none or several.
    private func onlyColumn(of type: Int) -> Int32? {
        var found: Int32?
        for place in links.range(of: type) {
            let use = targetUse[Int(links[place])]
            if use.count == 0 { continue }
            guard use.count == 1, found == nil else { return nil }
            found = use.segment
        }
        return found
    }

    private static func count(
        _ range: Range<Int>, of set: FeatureSet, into uses: inout [(count: Int32, segment: Int32)], by step: Int32
    ) {
        for segment in range {
            for type in set.types(of: segment) {
                uses[Int(type)].count += step
                uses[Int(type)].segment = Int32(truncatingIfNeeded: segment)
            }
        }
    }
}
