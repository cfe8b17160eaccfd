import Facts
import Languages

extension Aligner {
    /// How much of what the translation says the original says anywhere, whatever the order: the weighted share of its values, names and
    /// words that have a counterpart, 0 to 1. A quick measure for choosing among many originals.
    ///
    /// - Complexity: linear in the lengths, but for the names.
    public func overlap(_ original: [AlignmentSegment], _ translation: [AlignmentSegment]) -> Double {
        overlap(prepared(original: original), prepared(translation: translation))
    }

    /// The same of two texts that were prepared by an aligner for the same languages and lexicons.
    ///
    /// - Complexity: linear in the number of their features.
    public func overlap(_ original: PreparedText, _ translation: PreparedText) -> Double {
        if original.features.types.isEmpty { return 0 }
        let links = FeatureLinks(original.features, translation.features, lexicon: lexicon).tables
        return Self.share(of: translation.features, linkedBy: links.backward)
    }

    /// The share of what the translation says that the original says, and of what the original says that the translation says, each 0 to
    /// 1 and measured as by ``overlap(_:_:)``.
    public func mutualOverlap(
        _ original: [AlignmentSegment], _ translation: [AlignmentSegment]
    ) -> (translation: Double, original: Double) {
        let (sources, targets) = (prepared(original: original).features, prepared(translation: translation).features)
        let links = FeatureLinks(sources, targets, lexicon: lexicon).tables
        return (Self.share(of: targets, linkedBy: links.backward), Self.share(of: sources, linkedBy: links.forward))
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
