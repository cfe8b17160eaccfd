/// The cells of the alignment table that are looked at: for each source segment a range of target segments.
struct Band {
    private let lower: [Int]
    private let upper: [Int]
    private let starts: [Int]
    let cellCount: Int

    /// A band given by the columns of each row; rows are widened so that each meets the next.
    init(columns: [Range<Int>], width: Int) {
        lower = columns.map(\.lowerBound)
        upper = columns.map(\.upperBound)
        var starts: [Int] = []
        var total = 0
        for range in columns {
            starts.append(total)
            total += range.count
        }
        self.starts = starts
        cellCount = total
    }

    /// The columns of row `i`; empty beyond the last row.
    func columns(_ i: Int) -> Range<Int> { lower.indices.contains(i) ? lower[i]..<upper[i] : 0..<0 }

    /// The index of a cell, or nil outside the band.
    @inline(__always) func cell(_ i: Int, _ j: Int) -> Int? {
        guard i >= 0, i < lower.count, j >= lower[i], j < upper[i] else { return nil }
        return starts[i] + j - lower[i]
    }
}
