/// Marks in the cells of a band which features source and target segments share.
enum EvidenceMarks {
    /// The cells of `band`, and what the features shared in each add up to.
    ///
    /// - Complexity: linear in the features of the source segments times the places of what they are linked with, within the band.
    static func found(by model: EvidenceModel, in band: Band) -> (cells: [EvidenceCell], gains: [Float]) {
        var cells = [EvidenceCell](repeating: EvidenceCell(), count: band.cellCount)
        var gains = [Float](repeating: 0, count: band.cellCount)
        let sources = model.sources, targets = model.targets, links = model.links
        let source = model.source, target = model.target
        // Spans, so that the innermost loop neither counts references nor asks whether an array is shared.
        var marks = cells.mutableSpan, sums = gains.mutableSpan
        let features = sources.features.span, places = targets.placeList.span
        let weights = source.byType.span, others = target.byType.span, linked = links.types.span
        for i in band.rowRange where i < sources.segmentCount {
            let row = band.row(i)
            let range = sources.featureRange(of: i)
            for feature in range {
                let type = Int(features[feature])
                let weight = weights[type]
                for link in links.range(of: type) {
                    let other = others[Int(linked[link])]
                    guard weight.gain + other.gain > EvidenceWeights.negligible else { continue }
                    let found = targets.placeRange(of: Int(linked[link]))
                    var at = found.lowerBound
                    if found.count > fewPlaces { at = first(places, found, from: row.lower) }
                    while at < found.upperBound, Int(places[at].segment) < row.upper {
                        let place = places[at]
                        at += 1
                        guard Int(place.segment) >= row.lower else { continue }
                        let cell = row.base + Int(place.segment)
                        if marks[cell].source.set(feature - range.lowerBound) {
                            sums[cell] += weight.gain
                            marks[cell].sourceLoss += weight.loss
                        }
                        if marks[cell].target.set(Int(place.bit)) {
                            sums[cell] += other.gain
                            marks[cell].targetLoss += other.loss
                        }
                    }
                }
            }
        }
        return (cells, gains)
    }

    /// More places than these are not gone through one by one up to the first in the band.
    private static let fewPlaces = 8

    /// The first of a range of places whose segment is `segment` or a later one.
    private static func first(_ places: Span<FeaturePlace>, _ range: Range<Int>, from segment: Int) -> Int {
        range.partitioningIndex { Int(places[$0].segment) >= segment }
    }
}
