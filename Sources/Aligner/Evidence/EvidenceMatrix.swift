/// What all features of a document pair say, wherever they are matched. A class, like what is made of it, since the search passes it on
/// with every cell.
final class EvidenceModel {
    let sources: FeatureSet
    let targets: FeatureSet
    let links: LinkTable
    let source: EvidenceWeights
    let target: EvidenceWeights
    /// The number of each segment's first feature.
    let sourceFirst: [Int]
    let targetFirst: [Int]

    init(
        _ sources: FeatureSet, _ targets: FeatureSet, links: FeatureLinks, presence: PresenceModel, parameters: AlignerParameters
    ) {
        (self.sources, self.targets) = (sources, targets)
        self.links = links.forward
        source = EvidenceWeights(sources, other: targets, links: self.links, presence: presence, parameters: parameters)
        target = EvidenceWeights(targets, other: sources, links: links.backward, presence: presence, parameters: parameters)
        sourceFirst = (0...sources.segmentCount).map { sources.firstFeature(of: $0) }
        targetFirst = (0...targets.segmentCount).map { targets.firstFeature(of: $0) }
    }
}

/// The evidence of all cells of a band: which features of a source and a target segment find each other, and what that says.
final class EvidenceMatrix {
    private let source: EvidenceWeights
    private let target: EvidenceWeights
    private let sourceFirst: [Int]
    private let targetFirst: [Int]
    private let band: Band
    private let cells: [Cell]

    /// What a source and a target segment share.
    private struct Cell {
        /// Features of the source segment that the target segment accounts for, and the reverse.
        var source = EvidenceMask()
        var target = EvidenceMask()
        /// What these add up to, and what is lost of it when the bead has more segments.
        var gain: Float = 0
        var sourceLoss: Float = 0
        var targetLoss: Float = 0
    }

    init(_ weights: EvidenceModel, band: Band) {
        self.band = band
        (source, target) = (weights.source, weights.target)
        (sourceFirst, targetFirst) = (weights.sourceFirst, weights.targetFirst)
        cells = Self.marked(weights, band)
    }

    /// The cells of a band with all that source and target segments share.
    private static func marked(_ weights: EvidenceModel, _ band: Band) -> [Cell] {
        let (sources, targets, links) = (weights.sources, weights.targets, weights.links)
        let (source, target) = (weights.source, weights.target)
        let (sourceFirst, targetFirst) = (weights.sourceFirst, weights.targetFirst)
        var cells = [Cell](repeating: Cell(), count: band.cellCount)
        for i in band.rowRange where i < sources.segmentCount {
            let columns = band.columns(i)
            let base = band.base(i)
            for (bit, type) in sources.types(of: i).enumerated() {
                let gain = source.gains[sourceFirst[i] + bit]
                for link in links.range(of: Int(type)) {
                    let places = targets.places(of: Int(links[link]))
                    var at = places.startIndex
                    if places.count > 8 { at = places.partitioningIndex { Int($0.segment) >= columns.lowerBound } }
                    while at < places.endIndex, Int(places[at].segment) < columns.upperBound {
                        let place = places[at]
                        at += 1
                        guard Int(place.segment) >= columns.lowerBound else { continue }
                        let other = target.gains[targetFirst[Int(place.segment)] + Int(place.bit)]
                        guard gain + other > EvidenceWeights.negligible else { continue }
                        let cell = base + Int(place.segment)
                        if cells[cell].source.set(bit) {
                            cells[cell].gain += gain
                            cells[cell].sourceLoss += source.losses[sourceFirst[i] + bit]
                        }
                        if cells[cell].target.set(Int(place.bit)) {
                            cells[cell].gain += other
                            cells[cell].targetLoss += target.losses[targetFirst[Int(place.segment)] + Int(place.bit)]
                        }
                    }
                }
            }
        }
        return cells
    }

    /// More than `score` gives for the same segments, at a fraction of its cost.
    @inline(__always)
    func bound(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
        var sum = source.unmatched[rows.upperBound] - source.unmatched[rows.lowerBound]
        sum += target.unmatched[columns.upperBound] - target.unmatched[columns.lowerBound]
        for i in rows {
            let base = band.base(i)
            let known = band.columns(i)
            for j in columns where known.contains(j) { sum += cells[base + j].gain }
        }
        return sum
    }

    /// What the features of source segments `rows` and target segments `columns` say about their being translations of one another. A
    /// feature that several segments of the other side account for counts once.
    @inline(__always)
    func score(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
        var sum = source.unmatched[rows.upperBound] - source.unmatched[rows.lowerBound]
        sum += target.unmatched[columns.upperBound] - target.unmatched[columns.lowerBound]
        let sourceShare = Self.share(columns.count), targetShare = Self.share(rows.count)
        for i in rows {
            let base = band.base(i)
            let known = band.columns(i)
            var mask = EvidenceMask()
            for j in columns where known.contains(j) {
                let cell = cells[base + j]
                sum += cell.gain - sourceShare * cell.sourceLoss - targetShare * cell.targetLoss
                guard columns.count > 1 else { continue }
                let both = mask & cell.source
                if !both.isEmpty {
                    sum -=
                        both.sum(source.gains, from: sourceFirst[i]) - sourceShare * both.sum(source.losses, from: sourceFirst[i])
                }
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
                if !both.isEmpty {
                    sum += both.sum(target.gains, from: targetFirst[j]) - share * both.sum(target.losses, from: targetFirst[j])
                }
                mask = mask | cells[cell].target
            }
        }
        return sum
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
