import Crypto
import Foundation

/// An `http` or `https` URL in the one spelling under which the cache files it. Made by ``URLNormalizer/normalize(_:)``.
public struct NormalizedURL: Sendable, Hashable, CustomStringConvertible {
    /// The whole URL, ASCII only: what `entry.json` holds and what the folder's hash is made of.
    public let string: String
    /// `http` or `https`.
    public let scheme: String
    /// Lower case; an internationalised name in its `xn--` form; an IPv6 address in brackets.
    public let host: String
    /// The port, where it is not the scheme's own.
    public let port: Int?
    /// Percent-encoded, never empty.
    public let path: String
    /// Percent-encoded and without tracking parameters; nil where nothing is left.
    public let query: String?

    init(scheme: String, host: String, port: Int?, path: String, query: String?) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
        self.query = query
        let authority = port.map { "\(host):\($0)" } ?? host
        string = "\(scheme)://\(authority)\(path)" + (query.map { "?" + $0 } ?? "")
    }

    public var description: String { string }

    /// The folder of this URL below the cache's root: `HOST/SLUG-HASH8`.
    ///
    /// The slug is for the reader; the hash, the first 8 hexadecimal digits of the SHA-256 of ``string``, tells URLs apart.
    public var folder: String { hostFolder + "/" + entryFolder }

    /// A folder name may have 255 bytes, a host almost as many: the rest is left to the hash.
    private static let maximumHostBytes = 200
    private static let maximumSlugBytes = 64

    var hostFolder: String {
        let plain = host.utf8.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
        let safe = plain.map { $0 == UInt8(ascii: ":") ? UInt8(ascii: "_") : $0 }
        return String(decoding: safe.prefix(Self.maximumHostBytes), as: UTF8.self) + (port.map { "_\($0)" } ?? "")
    }

    var entryFolder: String { slug + "-" + SHA256Hex.of(Array(string.utf8)).prefix(8) }

    /// The path's ASCII letters and digits, runs of all else as one hyphen; `page` where there are none.
    private var slug: String {
        var slug: [UInt8] = []
        for byte in PercentEncoding.withoutEscapes(path.utf8) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
            default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
            }
            if slug.count == Self.maximumSlugBytes { break }
        }
        while slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return slug.isEmpty ? "page" : String(decoding: slug, as: UTF8.self)
    }
}
