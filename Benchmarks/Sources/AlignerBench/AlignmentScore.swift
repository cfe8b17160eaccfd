import Aligner

/// Precision and recall of beads and of unpaired segments, summed over documents, as the field's scorers count them: beads with an
/// empty side are left out of strict and lax.
struct AlignmentScore {
    private struct Pair: Hashable {
        let source: [Int]
        let target: [Int]
    }

    private var predicted = 0
    private var gold = 0
    private var strictHits = 0
    private var laxPredicted = 0
    private var laxGold = 0
    private var nullHits = 0
    private var nullPredicted = 0
    private var nullGold = 0

    mutating func add(_ document: GoldDocument, _ alignment: Alignment) {
        let right = Set(
            document.gold.filter { !$0[0].isEmpty && !$0[1].isEmpty }.map { Pair(source: $0[0].sorted(), target: $0[1].sorted()) }
        )
        let found = Set(alignment.beads.filter(\.isPaired).map { Pair(source: Array($0.source), target: Array($0.target)) })
        predicted += found.count
        gold += right.count
        strictHits += found.intersection(right).count
        laxPredicted += Self.touching(found, right)
        laxGold += Self.touching(right, found)
        for (count, side) in [(document.source.count, \Pair.source), (document.target.count, \Pair.target)] {
            let alone = Set(0..<count).subtracting(right.flatMap { $0[keyPath: side] })
            let left = Set(0..<count).subtracting(found.flatMap { $0[keyPath: side] })
            nullHits += alone.intersection(left).count
            nullPredicted += left.count
            nullGold += alone.count
        }
    }

    /// How many of `some` share a source and a target segment with one of `others`.
    private static func touching(_ some: Set<Pair>, _ others: Set<Pair>) -> Int {
        var reach: [Int: Set<Int>] = [:]
        for pair in others { for i in pair.source { reach[i, default: []].formUnion(pair.target) } }
        return some.filter { pair in pair.source.contains { !(reach[$0] ?? []).isDisjoint(with: pair.target) } }.count
    }

    var strict: Double { Self.balance(strictHits, predicted, strictHits, gold) }
    var lax: Double { Self.balance(laxPredicted, predicted, laxGold, gold) }
    var null: Double { Self.balance(nullHits, nullPredicted, nullHits, nullGold) }

    /// F1 of the precision `a` of `b` and the recall `c` of `d`.
    private static func balance(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Double {
        let precision = Double(a) / Double(max(1, b)), recall = Double(c) / Double(max(1, d))
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }

    var nullParts: (Double, Double) {
        (Double(nullHits) / Double(max(1, nullPredicted)), Double(nullHits) / Double(max(1, nullGold)))
    }
}
