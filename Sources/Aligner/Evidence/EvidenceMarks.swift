/// Marks in the cells of a band which features source and target segments share.
enum EvidenceMarks {
    /// Marks the cells of `band` in `cells`, and adds to `gains` what the features shared in each say.
    ///
    /// - Complexity: linear in the features of the source segments times the places of what they are linked with, within the band.
    static func mark(
        _ band: Band, by model: EvidenceModel, _ cells: inout [EvidenceCell], _ gains: inout [Float], _ cursors: inout [Int32]
    ) {
        let sources = model.sources, targets = model.targets, links = model.links
        let weightList = model.source.byType, otherList = model.target.byType
        // Spans, so that the innermost loop neither counts references nor asks whether an array is shared.
        var marks = cells.mutableSpan, sums = gains.mutableSpan, cursors = cursors.mutableSpan
        let features = sources.features.span, places = targets.placeList.span, placeStarts = targets.placeStarts.span
        let weights = weightList.span, others = otherList.span
        let linked = links.types.span, linkStarts = links.starts.span
        for i in band.rowRange where i < sources.segmentCount {
            let row = band.row(i)
            let range = sources.featureRange(of: i)
            for feature in range {
                let type = Int(features[feature])
                let weight = weights[type]
                let bit = feature &- range.lowerBound
                for link in Int(linkStarts[type])..<Int(linkStarts[type + 1]) {
                    let otherType = Int(linked[link])
                    let other = others[otherType]
                    guard weight.gain + other.gain > EvidenceWeights.negligible else { continue }
                    let found = Int(placeStarts[otherType])..<Int(placeStarts[otherType + 1])
                    var at = found.lowerBound
                    if found.count > fewPlaces {
                        at = first(places, found, from: row.lower, near: Int(cursors[otherType]))
                        cursors[otherType] = Int32(truncatingIfNeeded: at)
                    }
                    while at < found.upperBound {
                        let place = places[at]
                        let column = Int(place.segment)
                        if column >= row.upper { break }
                        at += 1
                        if column < row.lower { continue }
                        let cell = row.base &+ column
                        marks[cell].mark(bit, weight, with: Int(place.bit), other, addingTo: &sums[cell])
                    }
                }
            }
        }
    }

    /// More places than these are not gone through one by one up to the first in the band.
    private static let fewPlaces = 8

    /// So many places around the last one are gone through.
    private static let nearby = 16

    /// The first of a range of places whose segment is `segment` or a later one.
    ///
    /// - Parameter cursor: a place near which it may be, or -1.
    @inline(__always)
    private static func first(_ places: Span<FeaturePlace>, _ range: Range<Int>, from segment: Int, near cursor: Int) -> Int {
        var at = cursor
        for _ in 0..<nearby where at >= 0 {
            if at < range.upperBound, Int(places[at].segment) < segment {
                at += 1
            } else if at > range.lowerBound, Int(places[at - 1].segment) >= segment {
                at -= 1
            } else {
                return at
            }
        }
        return range.partitioningIndex { Int(places[$0].segment) >= segment }
    }
}
