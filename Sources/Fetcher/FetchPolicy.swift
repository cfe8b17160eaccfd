/// What the network may be asked for, how long and how often.
public struct FetchPolicy: Sendable, Hashable {
    /// To look up the name, connect and agree on TLS.
    public var connectTimeout: Duration = .seconds(20)
    /// For one request from its first connection to the last byte: redirects, retries and the waits between them included.
    public var totalTimeout: Duration = .seconds(120)
    /// A transfer slower than this, in bytes a second, for `lowSpeedTime`, is given up.
    public var lowSpeedLimit = 100
    public var lowSpeedTime: Duration = .seconds(20)
    /// The largest body, in bytes after content decoding.
    public var maximumBytes = 32 << 20
    public var maximumRedirects = 10
    /// Requests under way at the same time, to one host and in all.
    public var maximumPerHost = 2
    public var maximumConcurrent = 8
    /// How often a request that failed for the moment is made again.
    public var retries = 3
    /// The wait before the first retry; it doubles with each.
    public var firstBackoff: Duration = .milliseconds(500)
    /// The longest wait, also where the server asks for a longer one: the request is given up instead.
    public var maximumWait: Duration = .seconds(30)
    /// How the program names itself: `sanad/VERSION (+URL)`.
    public var userAgent = "sanad"
    /// Addresses of this machine or a private network that may be reached all the same, each as `HOST:PORT`.
    public var allowPrivate: Set<String> = []
    /// A PEM file of certificate authorities that are trusted in the place of the system's, for networks that have their own.
    public var authorities: String?
    /// `http` and `https`, or one of them; anything else in it is without effect.
    public var schemes: Set<String> = ["http", "https"]

    public init() {}

    var effectiveSchemes: Set<String> { schemes.intersection(["http", "https"]) }
}
