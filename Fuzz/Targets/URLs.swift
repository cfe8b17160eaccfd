@testable import Cache
@testable import Fetcher

extension FuzzTarget {
    /// Addresses as documents give them, and as they are asked for.
    static let urls = FuzzTarget(name: "urls", seeds: "urls", words: "web") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        if let url = try? URLNormalizer.normalize(text) { holdNormal(url) }
        if let address = try? WebAddress(text) {
            hold((try? WebAddress(address.string)) == address, "\(address.string) is another address when it is read again")
        }
        if let address = IPAddress(text) {
            hold(IPAddress(address.description) == address, "\(address) is another address when it is read again")
            _ = AddressPolicy(allowed: [text]).permits(address, port: 80, host: text)
        }
        _ = AddressPolicy.isEndpoint(text)
    }

    private static func holdNormal(_ url: NormalizedURL) {
        hold((try? URLNormalizer.normalize(url.string)) == url, "\(url) does not normalise to itself")
        hold(url.string.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "\(url) holds more than visible ASCII")
        let parts = url.folder.split(separator: "/", omittingEmptySubsequences: false)
        hold(parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }, "\(url) is filed in \(url.folder)")
        hold(parts.allSatisfy { $0.utf8.count <= 255 }, "\(url) is filed in \(url.folder)")
    }
}
