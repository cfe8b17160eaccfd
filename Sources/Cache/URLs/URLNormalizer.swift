/// Brings the spellings of one address together, so that a page has one folder in the cache.
public enum URLNormalizer {
    /// No URL longer than this is accepted, in UTF-8 bytes of the text as given.
    public static let maximumBytes = 8192

    /// The normal form of `text`.
    ///
    /// White space, line breaks and invisible marks, which copying out of a document leaves behind, are taken out wherever they
    /// stand. Scheme and host become lower case, an internationalised host its `xn--` form; the default port, the fragment,
    /// `.` and `..` segments and tracking parameters go; letters outside ASCII are percent-encoded, needless escapes
    /// undone. The case of the path, its trailing slash and the order of the parameters stay, since servers may mind them.
    /// The result normalises to itself.
    ///
    /// - Throws: ``InvalidURL``.
    /// - Complexity: linear in the length of the text.
    public static func normalize(_ text: String) throws -> NormalizedURL {
        guard text.utf8.count <= maximumBytes else { throw InvalidURL(.tooLong, text) }
        let cleaned = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isStray($0) }))
        let (scheme, afterScheme) = try splitScheme(cleaned)
        let end = afterScheme.utf8.firstIndex { "/?#".utf8.contains($0) } ?? afterScheme.endIndex
        let (host, port) = try splitAuthority(afterScheme[..<end], scheme: scheme, of: cleaned)

        let address = afterScheme[end...].utf8.prefix { $0 != UInt8(ascii: "#") }
        let pathEnd = address.firstIndex(of: UInt8(ascii: "?")) ?? address.endIndex
        let path = PercentEncoding.withoutDotSegments(PercentEncoding.normalize(address[..<pathEnd], in: .path))
        let query = TrackingParameters.removed(from: PercentEncoding.normalize(address[pathEnd...].dropFirst(), in: .query))
        let url = NormalizedURL(scheme: scheme, host: host, port: port, path: path, query: query)
        // Encoding makes a letter up to three times as long; the limit holds for the result too, or it would not normalise.
        guard url.string.utf8.count <= maximumBytes else { throw InvalidURL(.tooLong, text) }
        return url
    }

    private static func splitScheme(_ text: String) throws -> (scheme: String, rest: Substring) {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw InvalidURL(.noScheme, text) }
        let scheme = text[..<colon].lowercased()
        guard scheme == "http" || scheme == "https" else {
            let looksLikeScheme = !scheme.isEmpty && scheme.utf8.allSatisfy { isASCIILetter($0) }
            throw InvalidURL(looksLikeScheme ? .unsupportedScheme : .noScheme, text)
        }
        let rest = text.utf8[colon...].dropFirst()
        guard rest.starts(with: "//".utf8) else { throw InvalidURL(.noScheme, text) }
        return (scheme, Substring(rest.dropFirst(2)))
    }

    private static func splitAuthority(
        _ authority: Substring, scheme: String, of url: String
    ) throws -> (host: String, port: Int?) {
        guard !authority.utf8.contains(UInt8(ascii: "@")) else { throw InvalidURL(.credentials, url) }
        let closing = authority.utf8.lastIndex(of: UInt8(ascii: "]")) ?? authority.startIndex
        guard let colon = authority.utf8[closing...].firstIndex(of: UInt8(ascii: ":")) else {
            return (try HostName.normalize(authority, of: url), nil)
        }
        let host = try HostName.normalize(authority[..<colon], of: url)
        let digits = authority.utf8[colon...].dropFirst()
        if digits.isEmpty { return (host, nil) }
        guard digits.count <= 5, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let port = Int(Substring(digits)), (1...65535).contains(port)
        else { throw InvalidURL(.badPort, url) }
        return (host, port == (scheme == "https" ? 443 : 80) ? nil : port)
    }

    private static func isASCIILetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// White space, controls and invisible marks. The joiner and non-joiner are letters' business and may belong to a path.
    private static func isStray(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0xA0, 0xAD, 0x61C, 0x1680, 0x2000...0x200B, 0x200E, 0x200F, 0x2028...0x202F, 0x205F...0x206F,
            0x3000, 0xFEFF:
            true
        default: false
        }
    }
}
