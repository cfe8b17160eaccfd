import Foundation

/// How well the lengths of two groups of segments fit: the exponent of a normal density (Gale and Church 1993), bounded.
struct LengthModel {
    private let sources: [Double]
    private let targets: [Double]
    private let ratio: Double
    private let parameters: AlignerParameters

    init(_ source: [AlignmentSegment], _ target: [AlignmentSegment], parameters: AlignerParameters) {
        self.parameters = parameters
        sources = Self.sums(source)
        targets = Self.sums(target)
        let total = sources[source.count], other = targets[target.count]
        ratio = total > 0 && other > 0 ? min(2.5, max(0.4, other / total)) : 1
    }

    /// Running sums of the lengths; one more than there are segments.
    private static func sums(_ segments: [AlignmentSegment]) -> [Double] {
        var sums = [0.0]
        sums.reserveCapacity(segments.count + 1)
        for segment in segments { sums.append(sums[sums.count - 1] + segment.length) }
        return sums
    }

    /// The score of source segments `rows` against target segments `columns`; 0 at best.
    func score(_ rows: Range<Int>, _ columns: Range<Int>) -> Double { score(expected: expected(rows), columns) }

    /// The length that a translation of source segments `rows` is expected to have.
    @inline(__always)
    func expected(_ rows: Range<Int>) -> Double { (sources[rows.upperBound] - sources[rows.lowerBound]) * ratio }

    /// The score of target segments `columns` where a length is expected; 0 at best.
    @inline(__always)
    func score(expected: Double, _ columns: Range<Int>) -> Double {
        guard parameters.usesLength else { return 0 }
        let length = targets[columns.upperBound] - targets[columns.lowerBound]
        let variance = parameters.lengthVariance * (expected + length) / 2 + 30
        let difference = length - expected
        return -parameters.lengthWeight * min(parameters.lengthMost, difference * difference / (2 * variance))
    }
}
