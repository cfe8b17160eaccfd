import Foundation

/// Host names: lower case, ASCII, nothing a path or another host could be read out of.
enum HostName {
    /// The normal form of a host name or address.
    ///
    /// Names outside ASCII are put in compatibility form and lower case, then each label in Punycode, which is what IDNA does
    /// for the names in use; what may not stand in a name is refused after that, since a mapping can bring in `/` or `@`.
    static func normalize(_ host: Substring, of url: String) throws -> String {
        if host.utf8.first == UInt8(ascii: "[") { return try address(host, of: url) }
        var name = String(host)
        if !name.utf8.allSatisfy({ $0 < 0x80 }) {
            name = name.precomposedStringWithCompatibilityMapping.replacingOccurrences(of: "\u{3002}", with: ".")
        }
        var labels = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        if labels.last?.isEmpty == true { labels.removeLast() }
        let ascii = try labels.map { label in
            guard let ascii = encode(label) else { throw InvalidURL(.badHost, url) }
            return ascii
        }
        let result = ascii.joined(separator: ".")
        guard !result.isEmpty, result.utf8.count <= 253 else { throw InvalidURL(.badHost, url) }
        return result
    }

    private static func encode(_ label: Substring) -> String? {
        guard !label.isEmpty, label.unicodeScalars.count <= 63, label.utf8.first != UInt8(ascii: "-"),
            label.unicodeScalars.allSatisfy(mayStandInLabel)
        else { return nil }
        let ascii = label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : "xn--" + Punycode.encode(label.unicodeScalars)
        return ascii.utf8.count <= 63 ? ascii : nil
    }

    private static func mayStandInLabel(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "-", "_", "\u{200C}", "\u{200D}": return true
        default: break
        }
        guard scalar.value >= 0x80 else { return false }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: return true
        default: return false
        }
    }

    /// An IPv6 address in brackets, in the shortest spelling.
    private static func address(_ host: Substring, of url: String) throws -> String {
        var bytes = in6_addr()
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard host.utf8.count <= 64, host.utf8.last == UInt8(ascii: "]"),
            inet_pton(AF_INET6, String(Substring(host.utf8.dropFirst().dropLast())), &bytes) == 1,
            inet_ntop(AF_INET6, &bytes, &text, socklen_t(INET6_ADDRSTRLEN)) != nil
        else { throw InvalidURL(.badHost, url) }
        return "[" + String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) + "]"
    }
}
