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
struct EvidenceMatrix {
    private var band = Band(columns: [], isWhole: false)
    private var cells: [EvidenceCell] = []
    /// What the features that a source and a target segment share add up to, by cell.
    private(set) var gains: [Float] = []
    /// For each target type the place where it was looked for last, or -1: rows further down look further on, in the next band too.
    private var cursors: [Int32] = []

    /// Finds the evidence of the cells of `band`, in the room that another band of the same two texts has left.
    mutating func mark(by model: EvidenceModel, in band: Band) {
        self.band = band
        cells.refill(EvidenceCell(), count: band.cellCount)
        gains.refill(0, count: band.cellCount)
        if cursors.count != model.targets.types.count { cursors.refill(-1, count: model.targets.types.count) }
        EvidenceMarks.mark(band, by: model, &cells, &gains, &cursors)
    }

    /// What the features of source segments `rows` and target segments `columns` say about their being translations of one another. A
    /// feature that several segments of the other side account for counts once.
    ///
    /// - Parameter columns: no more than `BeadShape.longest`.
    func score(_ rows: Range<Int>, _ columns: Range<Int>, _ model: EvidenceModel) -> Float {
        var sum = model.source.unmatched[rows.upperBound] - model.source.unmatched[rows.lowerBound]
        sum += model.target.unmatched[columns.upperBound] - model.target.unmatched[columns.lowerBound]
        let sourceShare = Self.share(columns.count), targetShare = Self.share(rows.count)
        let cells = self.cells.span, gains = self.gains.span
        // What of each target segment is accounted for by the rows so far.
        var above = InlineArray<4, EvidenceMask>(repeating: EvidenceMask())
        for i in rows {
            let row = band.row(i)
            var mask = EvidenceMask()
            for j in max(columns.lowerBound, row.lower)..<max(columns.lowerBound, row.lower, min(columns.upperBound, row.upper)) {
                let cell = cells[row.base + j]
                sum += gains[row.base + j] - sourceShare * cell.sourceLoss - targetShare * cell.targetLoss
                let both = mask & cell.source
                if !both.isEmpty { sum -= Self.worth(both, of: i, model.source, sourceShare) }
                mask = mask | cell.source
                let twice = above[j - columns.lowerBound] & cell.target
                if !twice.isEmpty { sum -= Self.worth(twice, of: j, model.target, targetShare) }
                above[j - columns.lowerBound] = above[j - columns.lowerBound] | cell.target
            }
        }
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

    /// What the marked features of a segment say, less a share of their losses.
    private static func worth(_ mask: EvidenceMask, of segment: Int, _ weights: EvidenceWeights, _ share: Float) -> Float {
        let first = Int(weights.featureStarts[segment])
        let features = weights.features.span, byType = weights.byType.span
        var gain: Float = 0, loss: Float = 0
        mask.forEachBit { bit in
            let weight = byType[Int(features[first + bit])]
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

    /// Marks a feature of either segment as shared, and adds to `gain` what that says.
    @inline(__always)
    mutating func mark(
        _ bit: Int, _ weight: TypeWeight, with other: Int, _ otherWeight: TypeWeight, addingTo gain: inout Float
    ) {
        if source.set(bit) {
            gain += weight.gain
            sourceLoss += weight.loss
        }
        if target.set(other) {
            gain += otherWeight.gain
            targetLoss += otherWeight.loss
        }
    }
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
