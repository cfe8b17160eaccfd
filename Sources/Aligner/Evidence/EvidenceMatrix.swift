/// What all features of a document pair say, wherever they are matched. A class, like what is made of it, since the search passes it on.
final class EvidenceModel {
    let sources: FeatureSet
    let targets: FeatureSet
    let links: LinkTable
    let source: EvidenceWeights
    let target: EvidenceWeights

    init(
        _ sources: FeatureSet, _ targets: FeatureSet, links: LinkTables, presence: PresenceModel, parameters: AlignerParameters
    ) {
        (self.sources, self.targets) = (sources, targets)
        self.links = links.forward
        source = EvidenceWeights(sources, other: targets, links: self.links, presence: presence, parameters: parameters)
        target = EvidenceWeights(targets, other: sources, links: links.backward, presence: presence, parameters: parameters)
    }
}

/// The evidence of all cells of a band: which features of a source and a target segment find each other, and what that says.
final class EvidenceMatrix {
    private let model: EvidenceModel
    private let band: Band
    private let cells: [EvidenceCell]
    /// What the features that a source and a target segment share add up to, by cell.
    let gains: [Float]

    init(_ model: EvidenceModel, band: Band) {
        self.model = model
        self.band = band
        (cells, gains) = EvidenceMarks.found(by: model, in: band)
    }

    /// What the features of source segments `rows` and target segments `columns` say about their being translations of one another. A
    /// feature that several segments of the other side account for counts once.
    func score(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
        var sum = model.source.unmatched[rows.upperBound] - model.source.unmatched[rows.lowerBound]
        sum += model.target.unmatched[columns.upperBound] - model.target.unmatched[columns.lowerBound]
        let sourceShare = Self.share(columns.count), targetShare = Self.share(rows.count)
        for i in rows {
            let row = band.row(i)
            var mask = EvidenceMask()
            for j in columns where row.contains(j) {
                let cell = cells[row.base + j]
                sum += gains[row.base + j] - sourceShare * cell.sourceLoss - targetShare * cell.targetLoss
                guard columns.count > 1 else { continue }
                let both = mask & cell.source
                if !both.isEmpty { sum -= Self.worth(both, of: i, model.sources, model.source, sourceShare) }
                mask = mask | cell.source
            }
        }
        if rows.count > 1 { sum -= twice(rows, columns, targetShare) }
        return sum
    }

    /// The share of the losses that a match with a group of segments has.
    @inline(__always) private static func share(_ count: Int) -> Float {
        switch count {
        case ...1: 0
        case 2: 1
        case 3: 1.585
        default: 2
        }
    }

    /// What is counted twice because two source segments account for one feature of a target segment.
    private func twice(_ rows: Range<Int>, _ columns: Range<Int>, _ share: Float) -> Float {
        var sum: Float = 0
        for j in columns {
            var mask = EvidenceMask()
            for i in rows {
                guard let cell = band.cell(i, j) else { continue }
                let both = mask & cells[cell].target
                if !both.isEmpty { sum += Self.worth(both, of: j, model.targets, model.target, share) }
                mask = mask | cells[cell].target
            }
        }
        return sum
    }

    /// What the marked features of a segment say, less a share of their losses.
    private static func worth(
        _ mask: EvidenceMask, of segment: Int, _ set: FeatureSet, _ weights: EvidenceWeights, _ share: Float
    ) -> Float {
        let first = set.featureRange(of: segment).lowerBound
        var gain: Float = 0, loss: Float = 0
        mask.forEachBit { bit in
            let weight = weights.byType[Int(set.features[first + bit])]
            gain += weight.gain
            loss += weight.loss
        }
        return gain - share * loss
    }
}

/// What a source and a target segment share.
struct EvidenceCell {
    /// Features of the source segment that the target segment accounts for, and the reverse.
    var source = EvidenceMask()
    var target = EvidenceMask()
    /// What is lost of the gain when the bead has more segments.
    var sourceLoss: Float = 0
    var targetLoss: Float = 0
}

extension RandomAccessCollection where Index == Int {
    /// The first index at which `predicate` holds, in a collection where it holds from some index on; the end when nowhere.
    func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
