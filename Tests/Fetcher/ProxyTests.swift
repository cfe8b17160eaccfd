import Foundation
import TestSupport
import Testing

@testable import Fetcher

struct ProxyTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let environment: [String: String]
        let url: String
        let proxy: String?
        var testDescription: String { "\(url) \(environment)" }
        init(_ environment: [String: String], _ url: String, _ proxy: String?) {
            self.environment = environment
            self.url = url
            self.proxy = proxy
        }
    }

    static let rows = [
        Row([:], "https://a.example/", nil),
        Row(["http_proxy": "p:1"], "http://a.example/", "p:1"), Row(["http_proxy": "p:1"], "https://a.example/", nil),
        Row(["HTTP_PROXY": "p:1"], "http://a.example/", nil), Row(["HTTPS_PROXY": "p:1"], "https://a.example/", "p:1"),
        Row(["https_proxy": "p:1", "HTTPS_PROXY": "q:1"], "https://a.example/", "p:1"),
        Row(["https_proxy": "", "all_proxy": "q:1"], "https://a.example/", "q:1"),
        Row(["ALL_PROXY": "q:1"], "http://a.example/", "q:1"),
        Row(["all_proxy": "q:1", "no_proxy": "*"], "http://a.example/", nil),
        Row(["all_proxy": "q:1", "no_proxy": "b.example, .A.example"], "http://a.example/", nil),
        Row(["all_proxy": "q:1", "NO_PROXY": "a.example"], "http://sub.a.example/", nil),
        Row(["all_proxy": "q:1", "no_proxy": "a.example"], "http://bara.example/", "q:1"),
        Row(["all_proxy": "q:1", "no_proxy": ",., "], "http://a.example/", "q:1"),
    ]

    @Test(arguments: rows)
    func `The environment's proxy is used where it says`(row: Row) throws {
        #expect(ProxyChoice(environment: row.environment).proxy(for: try WebAddress(row.url)) == row.proxy)
    }

    @Test func `Behind a proxy only the proxy is connected to, wherever it is`() async throws {
        let proxy = try RawServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\npage")] }
        let fetcher = Fetcher(policy: policy(), environment: ["http_proxy": proxy.url])
        #expect(try await fetcher.fetch("http://a.example/x").body == Array("page".utf8))
        #expect(proxy.requests.first?.hasPrefix("GET http://a.example/x HTTP/1.1") == true)
    }

    @Test(arguments: ["http://127.0.0.1:1/", "http://localhost:1/", "http://10.0.0.1/", "http://x.localhost/"])
    func `A proxy is not asked for private addresses`(url: String) async throws {
        let proxy = try RawServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret")] }
        let fetcher = Fetcher(policy: policy(), environment: ["http_proxy": proxy.url])
        let error = await #expect(throws: FetchError.self) { try await fetcher.fetch(url) }
        #expect(error?.code == .privateAddress)
        #expect(proxy.connections == 0)
    }

    @Test func `What the policy names is reached directly`() async throws {
        let proxy = try RawServer { _ in [] }
        let server = try await LoopbackServer { _ in ServedResponse(text: "page") }
        let fetcher = Fetcher(policy: policy(allowing: server.endpoint), environment: ["http_proxy": proxy.url])
        #expect(try await fetcher.fetch(server.url).body == Array("page".utf8))
        #expect(proxy.connections == 0)
    }
}
