/// The cells of the alignment table that are looked at: for each source boundary a range of target boundaries.
struct Band {
    /// The rows: the band of a window starts at the window's first row.
    let rowRange: Range<Int>
    private let rows: [Range<Int>]
    /// For each row the index that its cell of column 0 would have.
    private let bases: [Int]
    let cellCount: Int
    /// No cell is left out.
    let isWhole: Bool

    /// A band given by the columns of each row, the first of which is `firstRow`.
    init(columns: [Range<Int>], firstRow: Int = 0, isWhole: Bool) {
        rowRange = firstRow..<(firstRow + columns.count)
        rows = columns
        var bases: [Int] = []
        bases.reserveCapacity(columns.count)
        var total = 0
        for range in columns {
            bases.append(total - range.lowerBound)
            total += range.count
        }
        self.bases = bases
        self.isWhole = isWhole
        cellCount = total
    }

    /// The band that leaves nothing out.
    static func whole(_ rows: Int, _ columns: Int) -> Band {
        Band(columns: [Range<Int>](repeating: 0..<(columns + 1), count: rows + 1), isWhole: true)
    }

    /// The part of the band between two of its cells, both included.
    func window(from start: Position, to end: Position) -> Band {
        let columns = (start.row...max(start.row, end.row)).map { self.columns($0).clamped(to: start.column..<(end.column + 1)) }
        return Band(columns: columns, firstRow: start.row, isWhole: false)
    }

    /// The columns of row `i`; empty for a row that is not there.
    @inline(__always) func columns(_ i: Int) -> Range<Int> { rowRange.contains(i) ? rows[i - rowRange.lowerBound] : 0..<0 }

    /// What to add to a column of row `i`, which must be there, for the index of its cell.
    @inline(__always) func base(_ i: Int) -> Int { bases[i - rowRange.lowerBound] }

    /// The index of a cell, or nil outside the band.
    @inline(__always) func cell(_ i: Int, _ j: Int) -> Int? {
        guard rowRange.contains(i), rows[i - rowRange.lowerBound].contains(j) else { return nil }
        return bases[i - rowRange.lowerBound] + j
    }

    /// The middle of row `i`.
    func middle(_ i: Int) -> Position {
        let columns = columns(i)
        return Position(row: i, column: (columns.lowerBound + max(columns.lowerBound, columns.upperBound - 1)) / 2)
    }
}

/// A place between segments: how many of each side lie before it.
struct Position: Hashable {
    let row: Int
    let column: Int
}
