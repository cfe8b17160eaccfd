/// Which addresses may be connected to. It is asked for each address a name resolves to, at the moment of connecting, so that
/// neither a redirect nor a name that changes its address gets past it.
public struct AddressPolicy: Sendable, Hashable {
    private struct Endpoint: Hashable {
        /// An address in its usual notation, or a name in lower case.
        let host: String
        let port: Int
    }

    private var addresses: Set<Endpoint> = []
    private var names: Set<Endpoint> = []

    /// - Parameter allowed: exceptions, each `HOST:PORT`, IPv6 in brackets; what is not of that form is without effect
    ///   (``isEndpoint(_:)``).
    ///
    /// An address opens itself with that port. A name opens the private addresses it resolves to, with that port and while the
    /// URL names it; never link-local ones, where clouds keep their secrets.
    public init(allowed: Set<String> = []) {
        for text in allowed {
            guard let (host, port) = Self.split(text) else { continue }
            if let address = IPAddress(host) {
                addresses.insert(Endpoint(host: address.unmapped.description, port: port))
            } else {
                names.insert(Endpoint(host: host, port: port))
            }
        }
    }

    /// Whether a URL that names `host` may be fetched from this address and port.
    public func permits(_ address: IPAddress, port: Int, host: String) -> Bool {
        let kind = address.addressClass
        if kind == .global { return true }
        if addresses.contains(Endpoint(host: address.unmapped.description, port: port)) { return true }
        guard [.loopback, .privateUse, .carrierGrade].contains(kind) else { return false }
        return names.contains(Endpoint(host: host.lowercased(), port: port))
    }

    /// The address that `host` stands for without being looked up, if it may not be fetched from; nil for no objection.
    ///
    /// Such a host is refused before it is asked for, since a proxy would hide its address.
    func refusal(host: String, port: Int) -> IPAddress? {
        // A dot at the end only says that the name is complete.
        let name = host.hasSuffix(".") ? String(host.dropLast()) : host
        let isLocal = name == "localhost" || name.hasSuffix(".localhost")
        let candidates = IPAddress(host).map { [$0] } ?? (isLocal ? [.v4(0x7F00_0001), .v6(high: 0, low: 1)] : [])
        return candidates.contains { permits($0, port: port, host: host) } ? nil : candidates.first
    }

    /// Whether the host that a URL names, with this port, is itself an exception.
    func names(_ host: String, port: Int) -> Bool {
        let endpoint = Endpoint(host: IPAddress(host)?.unmapped.description ?? host.lowercased(), port: port)
        return addresses.contains(endpoint) || names.contains(endpoint)
    }

    /// Whether `text` has the form `HOST:PORT`.
    public static func isEndpoint(_ text: String) -> Bool { split(text) != nil }

    private static func split(_ text: String) -> (host: String, port: Int)? {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]), (1...65535).contains(port)
        else { return nil }
        let host = text[..<colon].lowercased()
        if host.hasPrefix("["), host.hasSuffix("]") {
            let inner = String(host.dropFirst().dropLast())
            return IPAddress(inner) == nil ? nil : (inner, port)
        }
        let isName =
            !host.isEmpty
            && host.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || "-._".utf8.contains(byte)
            }
        return isName ? (host, port) : nil
    }
}
