import CCurl
import CCurlShim

/// A URL taken apart by the same parser that will ask for it, so that what was checked is what is fetched.
struct WebAddress: Hashable, Sendable {
    /// The whole URL, ASCII but for the host, without fragment.
    let string: String
    /// Lower case.
    let scheme: String
    /// Lower case, IPv6 without brackets.
    let host: String
    let port: Int

    enum Fault: Error { case invalid, scheme, credentials }

    private static let maximumBytes = 16_384

    /// Parses `text`, against `base` where it is relative.
    ///
    /// - Throws: ``Fault``; `scheme` is thrown only where the scheme has no default port, others are the caller's to judge.
    init(_ text: String, relativeTo base: WebAddress? = nil) throws(Fault) {
        guard text.utf8.count <= Self.maximumBytes, !text.utf8.contains(0), let handle = curl_url() else { throw .invalid }
        defer { curl_url_cleanup(handle) }
        if let base, curl_url_set(handle, CURLUPART_URL, base.string, UInt32(CURLU_URLENCODE)) != CURLUE_OK { throw .invalid }
        let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE | CURLU_DISALLOW_USER)
        switch curl_url_set(handle, CURLUPART_URL, text, flags) {
        case CURLUE_OK: break
        case CURLUE_USER_NOT_ALLOWED: throw .credentials
        default: throw .invalid
        }
        guard curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0) == CURLUE_OK,
            let scheme = Self.part(CURLUPART_SCHEME, of: handle)?.lowercased()
        else { throw .invalid }
        // libcurl gives a port of 0 for schemes that use no network.
        guard let portText = Self.part(CURLUPART_PORT, of: handle, flags: UInt32(CURLU_DEFAULT_PORT)), portText != "0" else {
            throw .scheme
        }
        guard let host = Self.part(CURLUPART_HOST, of: handle)?.lowercased(), !host.isEmpty, let port = Int(portText),
            (1...65535).contains(port), let string = Self.part(CURLUPART_URL, of: handle, flags: UInt32(CURLU_NO_DEFAULT_PORT))
        else { throw .invalid }
        self.string = string
        self.scheme = scheme
        self.host = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        self.port = port
    }

    private static func part(_ part: CURLUPart, of handle: OpaquePointer, flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
