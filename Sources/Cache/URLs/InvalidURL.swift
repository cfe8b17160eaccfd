/// Why a text is not a URL the cache can file, and what to do about it.
public struct InvalidURL: Error, Sendable, Hashable, CustomStringConvertible {
    /// A stable name of the reason.
    public enum Code: String, Sendable {
        case tooLong = "too-long"
        case noScheme = "no-scheme"
        case unsupportedScheme = "unsupported-scheme"
        case credentials
        case badHost = "bad-host"
        case badPort = "bad-port"
    }

    public let code: Code
    /// The text as given, without control characters and cut where it is very long.
    public let url: String

    init(_ code: Code, _ url: String) {
        self.code = code
        let shown = url.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        self.url = String(String.UnicodeScalarView(shown.prefix(200))) + (shown.count > 200 ? "…" : "")
    }

    /// What is wrong, without the URL.
    public var message: String {
        switch code {
        case .tooLong: "The URL is longer than \(URLNormalizer.maximumBytes) bytes."
        case .noScheme: "The URL does not begin with https:// or http://."
        case .unsupportedScheme: "Only https and http URLs can be originals."
        case .credentials: "The URL carries a user name or password, which must not go into a cache kept in git."
        case .badHost: "The host name of the URL is not valid."
        case .badPort: "The port of the URL is not a number from 1 to 65535."
        }
    }

    /// The way out.
    public var remedy: String {
        switch code {
        case .tooLong: "Give the page's plain address, without the parameters of a search or a session."
        case .noScheme: "Write it in full: https://HOST/PATH."
        case .unsupportedScheme: "For a file, add it by hand under the URL it came from: sanad cache add URL FILE."
        case .credentials: "Remove what stands before the @ sign."
        case .badHost, .badPort: "Copy the address again from the browser."
        }
    }

    public var description: String { "\(url): \(message) \(remedy)" }
}
