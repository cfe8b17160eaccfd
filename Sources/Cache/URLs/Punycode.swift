/// Punycode (RFC 3492), the encoding of internationalised host labels.
enum Punycode {
    private static let base = 36
    private static let tMin = 1
    private static let tMax = 26

    /// `label` encoded, without the `xn--` prefix. The label has at most 63 scalars, which bounds every sum below.
    static func encode(_ label: some Collection<Unicode.Scalar>) -> String {
        var output = label.filter { $0.isASCII }.map { UInt8(truncatingIfNeeded: $0.value) }
        var handled = output.count
        let basicCount = handled
        if basicCount > 0 { output.append(UInt8(ascii: "-")) }

        var codePoint = 128
        var delta = 0
        var bias = 72
        while handled < label.count {
            guard let next = label.map({ Int($0.value) }).filter({ $0 >= codePoint }).min() else { break }
            delta += (next - codePoint) * (handled + 1)
            codePoint = next
            for scalar in label {
                if Int(scalar.value) < codePoint { delta += 1 }
                guard Int(scalar.value) == codePoint else { continue }
                appendVariableLength(delta, bias: bias, to: &output)
                bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
                delta = 0
                handled += 1
            }
            delta += 1
            codePoint += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func appendVariableLength(_ delta: Int, bias: Int, to output: inout [UInt8]) {
        var rest = delta
        var position = base
        while true {
            let threshold = min(max(position - bias, tMin), tMax)
            if rest < threshold { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            position += base
        }
        output.append(digit(rest))
    }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var steps = 0
        while delta > ((base - tMin) * tMax) / 2 {
            delta /= base - tMin
            steps += base
        }
        return steps + (base - tMin + 1) * delta / (delta + 38)
    }

    private static func digit(_ value: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 26 ? value + 97 : value - 26 + 48)
    }
}
