import Fetcher
import Foundation
import TestSupport
import Testing

/// The policy in force: connections that are not allowed are never made.
struct PrivateAddressTests {
    private func failure(_ url: String, _ policy: FetchPolicy) async throws -> FetchError {
        let result = try #require(await Fetcher(policy: policy).fetch([FetchRequest(url: url)]).first)
        return try #require(throws: FetchError.self) { try result.get() }
    }

    @Test(arguments: ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "0.0.0.0", "[::]"])
    func `This machine is not reached, however it is written`(host: String) async throws {
        let server = try RawServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret")] }
        let error = try await failure("http://\(host):\(server.port)/", policy(allowing: "127.0.0.1:1"))
        #expect(error.code == .privateAddress)
        #expect(error.message.contains("port \(server.port)"))
        #expect(error.remedy.contains("--allow-private"))
        #expect(server.connections == 0)
    }

    /// Every way to write an address of this machine in a URL; `PORT` is that of a server that must not be reached.
    static let spellings = [
        "http://127.0.0.1:PORT/", "http://127.0.0.2:PORT/", "http://[::1]:PORT/", "http://[::ffff:127.0.0.1]:PORT/",
        "http://[::ffff:7f00:1]:PORT/", "http://2130706433:PORT/", "http://0177.0.0.1:PORT/", "http://0x7f000001:PORT/",
        "http://0x7f.0.0.1:PORT/", "http://127.1:PORT/", "http://localhost:PORT/", "http://LOCALHOST.:PORT/",
        "http://any.localhost:PORT/", "//127.0.0.1:PORT/", "https://127.0.0.1:PORT/", "http://0.0.0.0:PORT/", "http://[::]:PORT/",
    ]

    @Test(arguments: spellings)
    func `No redirect leads from the allowed port to another, however it is written`(spelling: String) async throws {
        let inner = try RawServer(address: spelling.contains("127.0.0.2") ? "127.0.0.2" : "127.0.0.1") { _ in
            [.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret")]
        }
        let target = spelling.replacingOccurrences(of: "PORT", with: String(inner.port))
        let outer = try await LoopbackServer { _ in .redirect(to: target) }
        let error = try await failure(outer.url, policy(allowing: outer.endpoint))
        #expect(error.code == .privateAddress, "\(error)")
        #expect(error.hops == [Hop(url: outer.url + "/", status: 302)])
        #expect(error.message.contains("port \(inner.port)"))
        #expect(error.description.hasPrefix(outer.url))
        #expect(error.remedy.contains("--allow-private"))
        #expect(inner.connections == 0)
    }

    @Test func `Nor does one in the middle of a row of redirects`() async throws {
        let inner = try RawServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret")] }
        let target = inner.url
        let outer = try await LoopbackServer { request in
            request.path == "/3" ? .redirect(to: target) : .redirect(to: "/\((Int(request.path.dropFirst()) ?? 0) + 1)")
        }
        let error = try await failure(outer.url + "/1", policy(allowing: outer.endpoint))
        #expect(error.code == .privateAddress)
        #expect(error.hops.count == 3)
        #expect(inner.connections == 0)
    }

    @Test func `A redirect from the allowed port to another is refused`() async throws {
        let inner = try RawServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret")] }
        let target = inner.url + "/admin"
        let outer = try await LoopbackServer { _ in .redirect(to: target) }
        let error = try await failure(outer.url, policy(allowing: outer.endpoint))
        #expect(error.code == .privateAddress)
        #expect(error.hops == [Hop(url: outer.url + "/", status: 302)])
        #expect(error.message.contains(target))
        #expect(inner.connections == 0)
        let page = try await Fetcher(policy: policy(allowing: outer.endpoint, inner.endpoint)).fetch(outer.url)
        #expect(page.body == Array("secret".utf8))
    }

    @Test func `An allowed address opens no other address of this machine`() async throws {
        let other = try RawServer(address: "127.0.0.2") { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret")] }
        let error = try await failure(other.url, policy(allowing: "127.0.0.1:\(other.port)"))
        #expect(error.code == .privateAddress)
        #expect(other.connections == 0)
    }

    @Test func `A name is allowed as a name`() async throws {
        let server = try RawServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\npage")] }
        let page = try await Fetcher(policy: policy(allowing: "localhost:\(server.port)")).fetch(
            "http://localhost:\(server.port)/")
        #expect(page.body == Array("page".utf8))
        let error = try await failure(server.url, policy(allowing: "localhost:\(server.port)"))
        #expect(error.code == .privateAddress)
    }
}
