/// A web address in a text.
struct WebAddress: Hashable {
    /// As written, without the punctuation of the sentence around it.
    let text: String
    /// UTF-8 bytes in the text it stands in.
    let range: Range<Int>

    /// The address with a scheme, which readers of addresses want.
    var url: String { text.lowercased().hasPrefix("http") ? text : "https://" + text }
}

/// Finds the web addresses in a text: also ones with letters of any script in their path, and ones in parentheses.
///
/// An address ends at white space, at quotation marks, at invisible marks, and where letters of a script without case are glued to
/// Latin ones, since particles are written so.
struct WebAddressScanner {
    /// No address is longer, in UTF-8 bytes.
    private static let longest = 4096

    private let scalars: [Unicode.Scalar]
    private let offsets: [Int]

    /// - Complexity: linear in the length of the text.
    static func scan(_ text: String) -> [WebAddress] {
        guard text.utf8.contains(UInt8(ascii: ".")) else { return [] }
        return WebAddressScanner(text).all()
    }

    private init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var offset = 0
        var offsets: [Int] = []
        offsets.reserveCapacity(scalars.count + 1)
        for scalar in scalars {
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        self.offsets = offsets + [offset]
    }

    private func all() -> [WebAddress] {
        var found: [WebAddress] = []
        var index = 0
        while index < scalars.count {
            if let host = host(at: index), let end = end(from: host, startedAt: index), end > index {
                let text = String(String.UnicodeScalarView(scalars[index..<end]))
                found.append(WebAddress(text: text, range: offsets[index]..<offsets[end]))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    /// Where the host starts when an address starts at `index`.
    private func host(at index: Int) -> Int? {
        if index > 0, Self.isLatin(scalars[index - 1]) { return nil }
        for start in ["https://", "http://"] where starts(with: start, at: index) { return index + start.count }
        return starts(with: "www.", at: index) ? index : nil
    }

    private func starts(with prefix: String, at index: Int) -> Bool {
        var position = index
        for expected in prefix.utf8 {
            guard position < scalars.count else { return false }
            let value = scalars[position].value
            guard ((0x41...0x5A).contains(value) ? value + 0x20 : value) == UInt32(expected) else { return false }
            position += 1
        }
        return true
    }

    /// The end of the address whose host starts at `host`; nil when that is no host.
    private func end(from host: Int, startedAt start: Int) -> Int? {
        var end = host
        var isInPath = false
        while end < scalars.count, offsets[end] - offsets[start] < Self.longest, !Self.ends(scalars[end]) {
            if Self.isUncased(scalars[end]), end > start,
                Self.isLatin(scalars[end - 1]) || (!isInPath && scalars[end - 1].value < 0x80 && end > host)
            {
                break
            }
            if scalars[end] == "/" || scalars[end] == "?" || scalars[end] == "#" { isInPath = true }
            end += 1
        }
        end = trimmed(end, from: host)
        return scalars[host..<max(host, end)].dropFirst().dropLast().contains(".") ? end : nil
    }

    /// Without the punctuation of the sentence around it, and without a closing bracket that the address does not open.
    private func trimmed(_ end: Int, from start: Int) -> Int {
        var end = end
        while end > start {
            let last = scalars[end - 1]
            if Self.punctuation.contains(last) {
                end -= 1
            } else if let opening = Self.brackets[last] {
                let inside = scalars[start..<end]
                guard inside.count(where: { $0 == last }) > inside.count(where: { $0 == opening }) else { return end }
                end -= 1
            } else {
                return end
            }
        }
        return end
    }

    private static let punctuation: Set<Unicode.Scalar> = [
        ".", ",", ";", ":", "!", "?", "'", "*", "_", "|", "،", "؛", "؟", "。", "…", "۔",
    ]
    private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "[", "}": "{"]

    private static func ends(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x21, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F..<0xA1, 0xAB, 0xBB, 0x061C: true
        case 0x1680, 0x2000...0x200F, 0x2018...0x201F, 0x2028...0x202F, 0x2039, 0x203A, 0x205F...0x206F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }

    /// A letter of a script without case.
    private static func isUncased(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x590 && scalar.properties.isAlphabetic && !scalar.properties.isCased
    }
}
