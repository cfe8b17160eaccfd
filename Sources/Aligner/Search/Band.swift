/// The cells of the alignment table that are looked at: for each source boundary a range of target boundaries.
struct Band {
    /// The rows: the band of a window starts at the window's first row.
    let rowRange: Range<Int>
    private let rows: [BandRow]
    let cellCount: Int
    /// No cell is left out.
    let isWhole: Bool

    /// A band given by the columns of each row, the first of which is `firstRow`.
    init(columns: [Range<Int>], firstRow: Int = 0, isWhole: Bool) {
        rowRange = firstRow..<(firstRow + columns.count)
        var rows: [BandRow] = []
        rows.reserveCapacity(columns.count)
        var total = 0
        for range in columns {
            rows.append(BandRow(lower: range.lowerBound, upper: range.upperBound, base: total - range.lowerBound))
            total += range.count
        }
        self.rows = rows
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
        var lower = rows.map(\.lower), upper = rows.map(\.upper)
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
        var columns: [Range<Int>] = []
        columns.reserveCapacity(rows.count)
        for row in rows.indices {
            var start = lower[row], end = upper[row]
            for near in max(0, row - Self.reach)..<row { start = min(start, lower[near]) }
            for near in row..<min(rows.count, row + Self.reach + 2) { end = max(end, upper[near]) }
            start = max(0, start - 1)
            columns.append((start..<max(start, end + 1)).clamped(to: rows[row].columns))
        }
        return Band(columns: columns, firstRow: rowRange.lowerBound, isWhole: false)
    }

    /// How many rows beyond those between its ends a bead is allowed for that no search has tried yet.
    private static let reach = 2

    /// Row `i`; an empty one for a row that is not there.
    @inline(__always) func row(_ i: Int) -> BandRow { rowRange.contains(i) ? rows[i - rowRange.lowerBound] : .none }

    /// The columns of row `i`; empty for a row that is not there.
    @inline(__always) func columns(_ i: Int) -> Range<Int> { row(i).columns }

    /// The index of a cell, or nil outside the band.
    @inline(__always) func cell(_ i: Int, _ j: Int) -> Int? {
        let row = row(i)
        return row.contains(j) ? row.base + j : nil
    }

    /// The middle of row `i`.
    func middle(_ i: Int) -> Position {
        let columns = columns(i)
        return Position(row: i, column: (columns.lowerBound + max(columns.lowerBound, columns.upperBound - 1)) / 2)
    }
}

/// The cells of one row of a band.
struct BandRow {
    /// The first column, and the one after the last.
    let lower: Int
    let upper: Int
    /// The index that the cell of column 0 would have.
    let base: Int

    static let none = BandRow(lower: 0, upper: 0, base: 0)

    @inline(__always) var columns: Range<Int> { lower..<upper }
    @inline(__always) func contains(_ j: Int) -> Bool { j >= lower && j < upper }
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
