import Aligner
import Foundation
import Testing

@Suite("Quality on gold alignments")
struct GateTests {
    /// Floors a little under what is reached: below them something broke.
    struct Floor: Sendable {
        let name: String
        let strict: Double
        let null: Double
    }

    private struct Gold: Decodable {
        let lang: String
        let source: [String]
        let target: [String]
        let gold: [[[Int]]]
    }

    static let folder = ProcessInfo.processInfo.environment["SANAD_BENCH"]

    @Test("SKIPPED unless SANAD_BENCH names the folder of gold alignments", .enabled(if: folder == nil))
    func skipped() {
        print(
            "*** The aligner's quality gate was SKIPPED: set SANAD_BENCH to the folder that holds align/fa.jsonl to run it. ***")
    }

    @Test(
        "F1 stays above its floor", .enabled(if: folder != nil, "set SANAD_BENCH to the folder that holds align/fa.jsonl"),
        arguments: [Floor(name: "fa", strict: 0.97, null: 0.89), Floor(name: "ar", strict: 0.97, null: 0.92)])
    func gate(floor: Floor) throws {
        let file = URL(fileURLWithPath: try #require(Self.folder)).appendingPathComponent("align/\(floor.name).jsonl")
        let documents = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Gold.self, from: $0)
        }
        try #require(!documents.isEmpty)
        var pairs = (hits: 0, found: 0, gold: 0), nulls = (hits: 0, found: 0, gold: 0)
        for document in documents {
            let beads = Make.alignment(document.source, "en", document.target, document.lang).beads
            let gold = Set(document.gold), found = Set(beads.map { [Array($0.source), Array($0.target)] })
            let isPair = { (bead: [[Int]]) in !bead[0].isEmpty && !bead[1].isEmpty }
            pairs.hits += gold.intersection(found).filter(isPair).count
            pairs.found += found.filter(isPair).count
            pairs.gold += gold.filter(isPair).count
            nulls.hits += gold.intersection(found).filter { !isPair($0) }.count
            nulls.found += found.filter { !isPair($0) }.count
            nulls.gold += gold.filter { !isPair($0) }.count
        }
        #expect(Double(2 * pairs.hits) / Double(pairs.found + pairs.gold) >= floor.strict)
        #expect(Double(2 * nulls.hits) / Double(nulls.found + nulls.gold) >= floor.null)
    }
}
