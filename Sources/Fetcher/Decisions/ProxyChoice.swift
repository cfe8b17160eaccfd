/// The proxy that the environment sets for a URL, by the usual variables: `http_proxy`, `https_proxy`, `all_proxy`, `no_proxy`.
///
/// It is worked out here rather than left to libcurl because the address policy must know: behind a proxy, the only
/// connection is the one to the proxy, which is the user's choice and mostly on a private network.
struct ProxyChoice: Sendable {
    private let proxies: [String: String]
    private let exceptions: [String]

    init(environment: [String: String]) {
        func first(_ names: [String]) -> String? { names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } }
        let general = ["all_proxy", "ALL_PROXY"]
        var proxies: [String: String] = [:]
        // HTTP_PROXY in capitals is left out: a web server sets it from a request's header (CVE-2016-5385).
        proxies["http"] = first(["http_proxy"] + general)
        proxies["https"] = first(["https_proxy", "HTTPS_PROXY"] + general)
        self.proxies = proxies
        let list = first(["no_proxy", "NO_PROXY"]) ?? ""
        exceptions = list.lowercased().split { $0 == "," || $0 == " " }.map { entry in String(entry.drop { $0 == "." }) }
    }

    /// The proxy for `address`; nil for a direct connection.
    func proxy(for address: WebAddress) -> String? {
        let isException = exceptions.contains { entry in
            entry == "*" || (!entry.isEmpty && (address.host == entry || address.host.hasSuffix("." + entry)))
        }
        return isException ? nil : proxies[address.scheme]
    }
}
