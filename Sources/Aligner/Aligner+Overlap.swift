import Facts
import Languages

extension Aligner {
    /// How much of what the translation says the original says anywhere, whatever the order: the weighted share of its values, names and
    /// words that have a counterpart, 0 to 1. A quick measure for choosing among many originals.
    ///
    /// - Complexity: linear in the lengths, but for the names.
    public func overlap(_ original: [AlignmentSegment], _ translation: [AlignmentSegment]) -> Double {
        let (sources, targets, links) = features(original, translation)
        return sources.types.isEmpty ? 0 : Self.share(of: targets, linkedBy: links.tables.backward)
    }

    /// The share of what the translation says that the original says, and of what the original says that the translation says, each 0 to
    /// 1 and measured as by ``overlap(_:_:)``.
    public func mutualOverlap(
        _ original: [AlignmentSegment], _ translation: [AlignmentSegment]
    ) -> (translation: Double, original: Double) {
        let (sources, targets, links) = features(original, translation)
        let tables = links.tables
        return (Self.share(of: targets, linkedBy: tables.backward), Self.share(of: sources, linkedBy: tables.forward))
    }

    private static func share(of set: FeatureSet, linkedBy links: LinkTable) -> Double {
        var total = 0.0, found = 0.0
        for (index, type) in set.types.enumerated() {
            guard let weight = overlapWeight(type.kind) else { continue }
            total += weight
            if !links.range(of: index).isEmpty { found += weight }
        }
        return total == 0 ? 0 : found / total
    }

    /// Values and listed names say more than words; names that no list has may just not be recognised.
    static func overlapWeight(_ kind: EvidenceKind) -> Double? {
        switch kind {
        case .value, .exact: 3
        case .listedName: 2
        case .word, .weakValue: 1
        case .name, .cognate, .mark: nil
        }
    }
}
