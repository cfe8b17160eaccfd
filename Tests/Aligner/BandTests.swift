import Languages
import Testing

@testable import Aligner

@Suite("Bands")
struct BandTests {
    /// A text of `count` segments, each with a figure of its own but every third, which has one that many have.
    static func text(_ numbers: [Int]) -> [String] {
        numbers.map { $0 % 3 == 0 ? "They saw 7 of them." : "They saw \(10_000 + $0) sheep and \(90_000 - $0) goats." }
    }

    static func plan(_ source: [String], _ target: [String]) -> Band {
        let parameters = AlignerParameters()
        let words = Vocabulary(lexicon: Lexicon.empty, isSource: true)
        let left = FeatureSet(Make.segments(source, "en"), pack: nil, vocabulary: words, parameters: parameters)
        let right = FeatureSet(Make.segments(target, "en"), pack: nil, vocabulary: words, parameters: parameters)
        return BandPlanner.plan(left, right, FeatureLinks(left, right, lexicon: Lexicon.empty))
    }

    @Test("a small table is searched whole")
    func whole() {
        let band = Self.plan(Self.text(Array(0..<50)), Self.text(Array(0..<40)))
        #expect(band.isWhole && band.cellCount == 51 * 41)
    }

    /// How the second text differs, and which segments still belong together.
    @Test("the band holds what belongs together and is narrow", arguments: [0, 1, 2, 3])
    func follows(change: Int) {
        let all = Array(0..<600)
        let target: [Int] =
            switch change {
            case 1: Array(all[0..<200] + all[300...])
            case 2: all.filter { $0 % 5 != 2 }
            case 3: Array(5000..<5100) + all
            default: all
            }
        let band = Self.plan(Self.text(all), Self.text(target))
        #expect(!band.isWhole)
        #expect(band.cellCount < 600 * 200)
        for (column, number) in target.enumerated() where all.indices.contains(number) {
            #expect(band.cell(number, column) != nil)
        }
    }

    @Test(
        "rows reach from corner to corner and overlap", arguments: [(600, 110), (110, 600), (400, 400), (2, 25_000), (25_000, 2)])
    func connected(rows: Int, columns: Int) {
        let band = Self.plan([String](repeating: "Same.", count: rows), [String](repeating: "Same.", count: columns))
        #expect(band.cell(0, 0) != nil)
        #expect(band.cell(rows, columns) != nil)
        for row in 1...rows {
            #expect(band.columns(row).lowerBound <= band.columns(row - 1).upperBound && !band.columns(row).isEmpty)
        }
    }
}
