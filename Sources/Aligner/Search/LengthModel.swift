import Foundation

/// How well the lengths of two groups of segments fit: the exponent of a normal density (Gale and Church 1993), bounded.
struct LengthModel {
    private let sources: [Double]
    /// Running sums of the lengths of target segments; one more than there are.
    let targets: [Double]
    private let ratio: Double
    private let variance: Double
    private let weight: Double
    private let most: Double

    init(_ source: [AlignmentSegment], _ target: [AlignmentSegment], parameters: AlignerParameters) {
        variance = parameters.lengthVariance
        weight = parameters.usesLength ? parameters.lengthWeight : 0
        most = parameters.lengthMost
        sources = Self.sums(source)
        targets = Self.sums(target)
        let total = sources[source.count], other = targets[target.count]
        ratio = total > 0 && other > 0 ? min(2.5, max(0.4, other / total)) : 1
    }

    /// Running sums of the lengths; one more than there are segments.
    private static func sums(_ segments: [AlignmentSegment]) -> [Double] {
        var sums = [0.0]
        sums.reserveCapacity(segments.count + 1)
        let segments = segments.span
        for index in segments.indices { sums.append(sums[index] + segments[index].length) }
        return sums
    }

    /// The score of source segments `rows` against target segments `columns`; 0 at best.
    func score(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
        score(expected: expected(rows), length: targets[columns.upperBound] - targets[columns.lowerBound])
    }

    /// The length that a translation of source segments `rows` is expected to have.
    @inline(__always)
    func expected(_ rows: Range<Int>) -> Double { (sources[rows.upperBound] - sources[rows.lowerBound]) * ratio }

    /// The score of target segments of a length where another is expected; 0 at best.
    @inline(__always)
    func score(expected: Double, length: Double) -> Double {
        let variance = variance * (expected + length) / 2 + 30
        let difference = length - expected
        return -weight * min(most, difference * difference / (2 * variance))
    }
}
