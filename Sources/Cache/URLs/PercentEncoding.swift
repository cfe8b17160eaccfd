/// Percent-encoding (RFC 3986, sections 2 and 5.2.4) in its one normal form.
enum PercentEncoding {
    /// Where in a URL a text stands, which decides what may stand there unescaped.
    enum Component { case path, query }

    private static let unreserved = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
    private static let plainInPath = unreserved.union("!$&'()*+,;=:@/".utf8)
    private static let plainInQuery = plainInPath.union("?".utf8)
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// `bytes` with what must be escaped escaped, needless escapes undone and the others in upper case.
    static func normalize(_ bytes: some Sequence<UInt8>, in component: Component) -> String {
        let plain = component == .path ? plainInPath : plainInQuery
        let input = Array(bytes)
        var output: [UInt8] = []
        output.reserveCapacity(input.count)
        var index = 0
        while index < input.count {
            let byte = input[index]
            if byte == UInt8(ascii: "%"), let escaped = escape(in: input, at: index) {
                if unreserved.contains(escaped) { output.append(escaped) } else { appendEscape(of: escaped, to: &output) }
                index += 3
            } else {
                if plain.contains(byte) { output.append(byte) } else { appendEscape(of: byte, to: &output) }
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// `path` with `.` and `..` resolved and never empty; a final one leaves its slash.
    static func withoutDotSegments(_ path: String) -> String {
        var kept: [Substring] = []
        var endsOpen = false
        for segment in path.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            endsOpen = segment == "." || segment == ".."
            if segment == ".." { _ = kept.popLast() } else if segment != "." { kept.append(segment) }
        }
        if endsOpen { kept.append("") }
        return "/" + kept.joined(separator: "/")
    }

    /// The bytes of `text` with each escape replaced by one space: what is legible of a path.
    static func withoutEscapes(_ text: some Sequence<UInt8>) -> [UInt8] {
        let input = Array(text)
        var output: [UInt8] = []
        var index = 0
        while index < input.count {
            let isEscape = input[index] == UInt8(ascii: "%") && escape(in: input, at: index) != nil
            output.append(isEscape ? UInt8(ascii: " ") : input[index])
            index += isEscape ? 3 : 1
        }
        return output
    }

    private static func escape(in bytes: [UInt8], at index: Int) -> UInt8? {
        guard index + 2 < bytes.count, let high = value(bytes[index + 1]), let low = value(bytes[index + 2]) else { return nil }
        return high << 4 | low
    }

    private static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
