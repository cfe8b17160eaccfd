/// A web address in a text.
struct WebAddress: Hashable {
    /// As written, without the punctuation of the sentence around it.
    let text: String
    /// UTF-8 bytes in the text it stands in.
    let range: Range<Int>

    /// The address with a scheme, which readers of addresses want, and without the line breaks that printing put into it.
    var url: String {
        let joined = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 }))
        return joined.lowercased().hasPrefix("http") ? joined : "https://" + joined
    }
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
                let end = continued(end)
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

    /// The end of an address that goes on in the next line: it breaks after a sign that cannot end it, or the line goes on with what can only
    /// be a part of an address.
    private func continued(_ end: Int) -> Int {
        var end = end
        for _ in 0..<Self.mostBreaks {
            // What was trimmed off as punctuation stands between.
            var index = end
            while index < scalars.count, index < end + 2, [".", "-", "_", "?", "&", "="].contains(scalars[index]) { index += 1 }
            let isOpen = index > 0 && ["-", "_", "=", "&", "?", "%", "/"].contains(scalars[index - 1])
            var next = index
            while next < scalars.count, scalars[next] == " " || scalars[next] == "\r" { next += 1 }
            guard isOpen, next < scalars.count, scalars[next] == "\n" else { return end }
            next += 1
            while next < scalars.count, scalars[next] == " " { next += 1 }
            var last = next
            while last < scalars.count, last < next + Self.longest, Self.isAddressPart(scalars[last]) { last += 1 }
            last = trimmed(last, from: next)
            let part = scalars[next..<max(next, last)]
            guard part.contains(where: { Self.joints.contains($0) }) || part.contains(where: { ("0"..."9").contains($0) }),
                !starts(with: "http", at: next), !starts(with: "www.", at: next),
                last >= scalars.count || Self.ends(scalars[last]) || Self.punctuation.contains(scalars[last])
            else { return end }
            end = last
        }
        return end
    }

    /// Lines that an address may be broken over.
    private static let mostBreaks = 8
    private static let joints: Set<Unicode.Scalar> = ["/", "-", "_", "=", "&", "%", "~", "+", "#"]

    private static func isAddressPart(_ scalar: Unicode.Scalar) -> Bool {
        isLatin(scalar) || ("0"..."9").contains(scalar) || joints.contains(scalar) || [".", "?", ":", ",", "!"].contains(scalar)
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
        ".", ",", ";", ":", "!", "?", "'", "*", "_", "|", "،", "؛", "؟", "。", "…", "۔", "।",
    ]
    private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "[", "}": "{"]

    private static func ends(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x21, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F..<0xA1, 0xAB, 0xBB, 0x061C: true
        // Signs of scripts without spaces, full-width ones among them.
        case 0x3001...0x3003, 0x3008...0x3011, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: true
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
