/// Why a URL could not be fetched, and what to do about it.
public struct FetchError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A stable name of the reason.
    public enum Code: String, Sendable, CaseIterable {
        case invalidURL = "invalid-url"
        case scheme
        case credentials
        case privateAddress = "private-address"
        case resolve, connect, tls, timeout, dropped
        case tooLarge = "too-large"
        case badRedirect = "bad-redirect"
        case redirectLoop = "redirect-loop"
        case tooManyRedirects = "too-many-redirects"
        case status
        case badAnswer = "bad-answer"
        case cancelled
        case unavailable
    }

    public let code: Code
    /// The URL as requested.
    public let url: String
    /// The HTTP status, where the server gave one that is the reason.
    public let status: Int?
    /// The redirects followed before it failed.
    public let hops: [Hop]
    private let detail: String

    init(_ code: Code, url: String, detail: String = "", status: Int? = nil, hops: [Hop] = []) {
        self.code = code
        self.url = url
        self.status = status
        self.hops = hops
        self.detail = HeaderText.cleaned(detail) ?? ""
    }

    /// What happened, without the URL requested.
    public var message: String {
        let text =
            switch code {
            case .invalidURL: "This is not a URL that can be fetched"
            case .scheme: "Only http and https are fetched"
            case .credentials: "The URL carries a user name or password"
            case .privateAddress: "The address belongs to this machine or a private network"
            case .resolve: "The host's name has no address"
            case .connect: "The host cannot be reached"
            case .tls: "The connection could not be made secure"
            case .timeout: "There was no complete answer in time"
            case .dropped: "The connection broke off before the answer was complete"
            case .tooLarge: "The answer is larger than is allowed"
            case .badRedirect: "The server redirects to something that cannot be followed"
            case .redirectLoop: "The server redirects in a circle"
            case .tooManyRedirects: "The server redirects too often"
            case .status: "The server answered with status \(status.map(String.init) ?? "unknown")"
            case .badAnswer: "The answer could not be understood"
            case .cancelled: "The fetch was cancelled"
            case .unavailable: "libcurl could not be started"
            }
        return detail.isEmpty ? text + "." : text + " (" + detail + ")."
    }

    /// The way out.
    public var remedy: String {
        switch code {
        case .invalidURL: "Check the URL; it must begin with https:// or http:// and name a host."
        case .scheme, .badRedirect: "Open the page in a browser, save it, and bring it in: sanad cache add URL FILE."
        case .credentials: "Remove what stands before the @ sign."
        case .privateAddress:
            "If it is meant, allow that one address: --allow-private HOST:PORT, or fetch.allow_private in the config."
        case .resolve, .connect, .timeout, .dropped:
            "Check the connection and try again later; what is in the cache stays usable."
        case .tls: "Check this machine's clock and certificates. The certificate is always verified."
        case .tooLarge: "If it is the right page, save it and bring it in: sanad cache add URL FILE."
        case .redirectLoop, .tooManyRedirects, .badAnswer:
            "Try the page in a browser; if it shows there, save it and bring it in: sanad cache add URL FILE."
        case .status: statusRemedy
        case .cancelled: "Start it again; nothing was changed."
        case .unavailable: "Check that libcurl is installed as the package says."
        }
    }

    private var statusRemedy: String {
        switch status {
        case 404, 410: "The page is gone: look for it in a web archive, or bring in a saved copy: sanad cache add URL FILE."
        case 401, 403, 451: "The server refuses: open the page in a browser, save it, and bring it in: sanad cache add URL FILE."
        case 429: "The server asks for patience: try again later, with fewer URLs at once."
        default: "Try again later; if it stays so, bring in a saved copy: sanad cache add URL FILE."
        }
    }

    public var description: String { "\(HeaderText.cleaned(url) ?? "A URL that is too long"): \(message) \(remedy)" }
}
