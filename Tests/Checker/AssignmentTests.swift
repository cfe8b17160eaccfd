import Testing

@testable import Checker

@Suite struct AssignmentTests {
    private func cost(of pairs: [(row: Int, column: Int)], _ matrix: [[Double]]) -> Double {
        let paired = pairs.reduce(0) { $0 + matrix[$1.row][$1.column] }
        return paired + 0.5 * Double(matrix.count + (matrix.first?.count ?? 0) - 2 * pairs.count)
    }

    /// The least cost by trying everything.
    private func least(_ matrix: [[Double]], row: Int = 0, used: Set<Int> = []) -> Double {
        guard row < matrix.count else { return 0.5 * Double((matrix.first?.count ?? 0) - used.count) }
        var best = 0.5 + least(matrix, row: row + 1, used: used)
        for column in matrix[row].indices where !used.contains(column) {
            best = min(best, matrix[row][column] + least(matrix, row: row + 1, used: used.union([column])))
        }
        return best
    }

    @Test(arguments: 1...40) func costsTheLeast(_ seed: Int) {
        var state = UInt64(seed)
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33) / Double(1 << 31) * 1.6
        }
        let rows = 1 + seed % 5, columns = 1 + seed / 5 % 5
        let matrix = (0..<rows).map { _ in (0..<columns).map { _ in next() } }
        let pairs = Assignment.pairs(rows: rows, columns: columns) { matrix[$0][$1] }
        #expect(Set(pairs.map(\.row)).count == pairs.count && Set(pairs.map(\.column)).count == pairs.count)
        #expect(abs(cost(of: pairs, matrix) - least(matrix)) < 1e-9)
    }

    @Test func theCheapestFirstIsNotAlwaysBest() {
        // One and four against eight: the nearer neighbour must not take it.
        let matrix = [[0.1, 0.2], [0.15, 0.95]]
        let pairs = Assignment.pairs(rows: 2, columns: 2) { matrix[$0][$1] }
        #expect(pairs.map { [$0.row, $0.column] } == [[0, 1], [1, 0]])
    }

    @Test func emptyAndHugeSetsAreFine() {
        #expect(Assignment.pairs(rows: 0, columns: 3) { _, _ in 0 }.isEmpty)
        let pairs = Assignment.pairs(rows: 2000, columns: 2000) { $0 == $1 ? 0 : 2 }
        #expect(pairs.count == 2000)
    }
}
