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
    @inline(__always)
    func score(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
        guard parameters.usesLength else { return 0 }
        let expected = (sources[rows.upperBound] - sources[rows.lowerBound]) * ratio
        let length = targets[columns.upperBound] - targets[columns.lowerBound]
        let variance = parameters.lengthVariance * (expected + length) / 2 + 30
        let difference = length - expected
        return -parameters.lengthWeight * min(parameters.lengthMost, difference * difference / (2 * variance))
    }
}
