import Aligner
import Foundation

/// The documents of one file of gold alignments.
struct BenchSet {
    let name: String
    let documents: [ReadDocument]

    /// The sets of the folder that the environment variable SANAD_BENCH names.
    static func all() throws -> [BenchSet] { try ["fa", "ar", "fa-long", "ar-long"].map(named) }

    static func named(_ name: String) throws -> BenchSet {
        guard let folder = ProcessInfo.processInfo.environment["SANAD_BENCH"] else {
            throw BenchFailure(description: "set SANAD_BENCH to the folder that holds align/\(name).jsonl")
        }
        return BenchSet(name: name, documents: try GoldDocument.read(folder + "/align/" + name + ".jsonl").map(ReadDocument.init))
    }

    func score(_ parameters: AlignerParameters) -> AlignmentScore {
        var score = AlignmentScore()
        for document in documents { score.add(document.gold, document.align(parameters)) }
        return score
    }
}

struct BenchFailure: Error, CustomStringConvertible { let description: String }

enum Text {
    static func decimals(_ value: Double, _ count: Int) -> String { String(format: "%.\(count)f", value) }
}
