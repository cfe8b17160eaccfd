import Facts
import Languages

extension Aligner {
    /// How much of what the translation says the original says anywhere, whatever the order: the weighted share of its values, names and
    /// words that have a counterpart, 0 to 1. A quick measure for choosing among many originals.
    ///
    /// - Complexity: linear in the lengths, but for the names.
    public func overlap(_ original: [AlignmentSegment], _ translation: [AlignmentSegment]) -> Double {
        let (sources, targets, links) = features(original, translation)
        var isLinked = [Bool](repeating: false, count: targets.types.count)
        let back = links.backward
        for type in isLinked.indices where !back.range(of: type).isEmpty { isLinked[type] = true }
        var total = 0.0, found = 0.0
        for (index, type) in targets.types.enumerated() {
            guard let weight = Self.overlapWeight(type.kind) else { continue }
            total += weight
            if isLinked[index] { found += weight }
        }
        return total == 0 || sources.types.isEmpty ? 0 : found / total
    }

    /// Values and listed names say more than words; names that no list has may just not be recognised.
    private static func overlapWeight(_ kind: EvidenceKind) -> Double? {
        switch kind {
        case .value, .exact: 3
        case .listedName: 2
        case .word, .weakValue: 1
        case .name, .cognate, .mark: nil
        }
    }
}
