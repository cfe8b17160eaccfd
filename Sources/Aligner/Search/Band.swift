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

    /// The part of the band that beads between the boundaries in `passed` can touch, one range of columns for each row: a row that no
    /// boundary passes lies inside a bead of several source segments, whose evidence is in the columns between its ends.
    func narrowed(to passed: [Range<Int>]) -> Band {
        guard passed.count == rows.count, passed.contains(where: { !$0.isEmpty }) else { return self }
        var lower = rows.map(\.lowerBound), upper = rows.map(\.upperBound)
        for row in rows.indices {
            if !passed[row].isEmpty {
                lower[row] = passed[row].lowerBound
            } else if row > 0 {
                lower[row] = lower[row - 1]
            }
        }
        for row in rows.indices.reversed() {
            if !passed[row].isEmpty {
                upper[row] = passed[row].upperBound
            } else if row + 1 < rows.count {
                upper[row] = upper[row + 1]
            }
        }
        let columns = rows.indices.map { row in
            let first = max(0, row - Self.reach), last = min(rows.count - 1, row + Self.reach + 1)
            let start = lower[first...row].reduce(lower[row]) { min($0, $1) } - 1
            let end = upper[row...last].reduce(upper[row]) { max($0, $1) } + 1
            return (max(0, start)..<max(start, end)).clamped(to: rows[row])
        }
        return Band(columns: columns, firstRow: rowRange.lowerBound, isWhole: false)
    }

    /// How many rows beyond those between its ends a bead is allowed for that no search has tried yet.
    private static let reach = 2

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

extension Range<Int> {
    /// The least range that holds both; an empty one counts for nothing.
    func union(_ other: Range<Int>) -> Range<Int> {
        if isEmpty { return other }
        return other.isEmpty ? self : Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
