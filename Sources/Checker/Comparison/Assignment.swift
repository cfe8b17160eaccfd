/// Minimum-cost assignment between two small sets, of which any member may stay alone.
enum Assignment {
    /// Above this size the cheapest pairs are taken first instead: exact assignment costs the cube.
    private static let mostExact = 48

    /// The pairs, in order of the rows, that make the sum of costs least, where leaving two alone costs 1.
    ///
    /// - Complexity: cubic up to 48 members, beyond that the number of pairs times its logarithm.
    static func pairs(rows: Int, columns: Int, cost: (Int, Int) -> Double) -> [(row: Int, column: Int)] {
        guard rows > 0, columns > 0 else { return [] }
        if rows == 1 || columns == 1 { return cheapest(rows, columns, cost) }
        if max(rows, columns) > mostExact { return greedy(rows, columns, cost) }
        let size = rows + columns
        // Rows beyond the given ones and columns beyond theirs stand for staying alone.
        let matrix = (0..<size).map { row in
            (0..<size).map { column -> Double in
                if row < rows, column < columns { return min(cost(row, column), 2) }
                return row < rows || column < columns ? 0.5 : 0
            }
        }
        return hungarian(matrix).enumerated().filter {
            $0.offset < rows && $0.element < columns && matrix[$0.offset][$0.element] < 1
        }
        .map { (row: $0.offset, column: $0.element) }
    }

    /// The one pair there can be when one side has a single member.
    private static func cheapest(_ rows: Int, _ columns: Int, _ cost: (Int, Int) -> Double) -> [(row: Int, column: Int)] {
        var best: (row: Int, column: Int)?, least = 1.0
        for row in 0..<rows {
            for column in 0..<columns {
                let value = cost(row, column)
                if value < least { (best, least) = ((row, column), value) }
            }
        }
        return best.map { [$0] } ?? []
    }

    private static func greedy(_ rows: Int, _ columns: Int, _ cost: (Int, Int) -> Double) -> [(row: Int, column: Int)] {
        var candidates: [(cost: Double, row: Int, column: Int)] = []
        for row in 0..<rows {
            // Only partners at about the same place, so that a line of many thousand figures stays cheap.
            let middle = row * columns / rows
            for column in max(0, middle - mostExact)..<min(columns, middle + mostExact) {
                let value = cost(row, column)
                if value < 1 { candidates.append((value, row, column)) }
            }
        }
        var usedRows: Set<Int> = [], usedColumns: Set<Int> = []
        var pairs: [(row: Int, column: Int)] = []
        for candidate in candidates.sorted(by: { ($0.cost, $0.row, $0.column) < ($1.cost, $1.row, $1.column) }) {
            guard !usedRows.contains(candidate.row), !usedColumns.contains(candidate.column) else { continue }
            usedRows.insert(candidate.row)
            usedColumns.insert(candidate.column)
            pairs.append((candidate.row, candidate.column))
        }
        return pairs.sorted { $0.row < $1.row }
    }

    /// The column of each row of a square matrix (Kuhn 1955, with potentials: shortest augmenting paths).
    private static func hungarian(_ matrix: [[Double]]) -> [Int] {
        let size = matrix.count
        var rowPotential = [Double](repeating: 0, count: size + 1), columnPotential = rowPotential
        var owner = [Int](repeating: 0, count: size + 1)
        for row in 1...size {
            owner[0] = row
            var column = 0
            var least = [Double](repeating: .infinity, count: size + 1)
            var before = [Int](repeating: 0, count: size + 1)
            var used = [Bool](repeating: false, count: size + 1)
            repeat {
                used[column] = true
                let current = owner[column]
                var delta = Double.infinity, next = 0
                for other in 1...size where !used[other] {
                    let reduced = matrix[current - 1][other - 1] - rowPotential[current] - columnPotential[other]
                    if reduced < least[other] { (least[other], before[other]) = (reduced, column) }
                    if least[other] < delta { (delta, next) = (least[other], other) }
                }
                for other in 0...size {
                    if used[other] {
                        rowPotential[owner[other]] += delta; columnPotential[other] -= delta
                    } else {
                        least[other] -= delta
                    }
                }
                column = next
            } while owner[column] != 0
            repeat {
                let previous = before[column]
                owner[column] = owner[previous]
                column = previous
            } while column != 0
        }
        var columns = [Int](repeating: 0, count: size)
        for column in 1...size where owner[column] > 0 { columns[owner[column] - 1] = column - 1 }
        return columns
    }
}
