import Fetcher
import Foundation
import TestSupport
import Testing

struct FetchErrorTests {
    private func failure(_ url: String, _ policy: FetchPolicy) async throws -> FetchError {
        let result = try #require(await Fetcher(policy: policy).fetch([FetchRequest(url: url)]).first)
        return try #require(throws: FetchError.self) { try result.get() }
    }

    @Test(arguments: [400, 403, 404, 410, 500, 501])
    func `A status of failure is an error, once`(status: Int) async throws {
        let server = try RawServer { _ in [.send("HTTP/1.1 \(status) No\r\nContent-Length: 4\r\nConnection: close\r\n\r\nnone")] }
        let error = try await failure(server.url, policy(allowing: server.endpoint))
        #expect(error.code == .status)
        #expect(error.status == status)
        #expect(error.message.contains(String(status)))
        #expect(error.description.hasPrefix(server.url))
        #expect(server.connections == 1)
    }

    @Test(arguments: [429, 502, 503, 504])
    func `A failure of the moment is tried again`(status: Int) async throws {
        let server = try RawServer { number in
            number < 2
                ? [.send("HTTP/1.1 \(status) Later\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
                : [.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\npage")]
        }
        let page = try await Fetcher(policy: policy(allowing: server.endpoint)).fetch(server.url)
        #expect(page.body == Array("page".utf8))
        #expect(server.connections == 3)
    }

    @Test func `A failure that stays is an error after the last retry`() async throws {
        let server = try RawServer { _ in [.send("HTTP/1.1 503 Later\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")] }
        let error = try await failure(server.url, policy(allowing: server.endpoint))
        #expect(error.status == 503)
        #expect(server.connections == 4)
    }

    @Test func `Retry-After is waited for`() async throws {
        let server = try RawServer { number in
            number == 0
                ? [.send("HTTP/1.1 429 Later\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
                : [.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\npage")]
        }
        let start = ContinuousClock.now
        let page = try await Fetcher(policy: policy(allowing: server.endpoint)).fetch(server.url)
        #expect(page.status == 200)
        #expect(ContinuousClock.now - start >= .seconds(1))
    }

    @Test(arguments: ["86400", "Fri, 31 Dec 2100 23:59:59 GMT"])
    func `A Retry-After beyond the bound is not waited for`(time: String) async throws {
        let server = try RawServer { _ in
            [.send("HTTP/1.1 429 Later\r\nRetry-After: \(time)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
        }
        let start = ContinuousClock.now
        let error = try await failure(server.url, policy(allowing: server.endpoint))
        #expect(error.status == 429)
        #expect(error.message.contains("come back"))
        #expect(server.connections == 1)
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    static let broken: [(String, [RawServer.Act])] = [
        ("before the header", [.reset]), ("nothing said", []),
        ("within the body", [.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), .reset]),
        ("closed within the body", [.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")]),
        ("within a chunk", [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nhalf")]),
    ]

    @Test(arguments: broken)
    func `A broken connection never gives half a page`(name: String, acts: [RawServer.Act]) async throws {
        let server = try RawServer { _ in acts }
        let error = try await failure(server.url, policy(allowing: server.endpoint))
        #expect(error.code == .dropped)
        #expect(server.connections == 4)
    }

    static let circles: [(String, String, FetchError.Code)] = [
        ("itself", "/", .redirectLoop), ("farther each time", "x/", .tooManyRedirects),
        ("a file", "file:///etc/passwd", .badRedirect),
        ("another protocol", "gopher://127.0.0.1/", .badRedirect), ("a script", "javascript:x", .badRedirect),
        ("nowhere", "", .redirectLoop), ("a broken URL", "http://[", .badRedirect),
    ]

    @Test(arguments: circles)
    func `A redirect that leads nowhere good is refused`(name: String, location: String, code: FetchError.Code) async throws {
        let server = try await LoopbackServer { _ in .redirect(to: location) }
        let error = try await failure(server.url, policy(allowing: server.endpoint))
        #expect(error.code == code)
        #expect(error.hops.first == Hop(url: server.url + "/", status: 302))
    }

    @Test(arguments: [(9, true), (10, true), (11, false), (20, false)])
    func `A row of redirects is followed to the tenth`(count: Int, isFollowed: Bool) async throws {
        let server = try await LoopbackServer { request in
            let number = Int(request.path.dropFirst()) ?? 0
            return number < count ? .redirect(to: "/\(number + 1)") : ServedResponse(text: "end")
        }
        let result = try #require(
            await Fetcher(policy: policy(allowing: server.endpoint)).fetch([FetchRequest(url: server.url + "/0")]).first)
        if isFollowed { return #expect(try result.get().hops.count == count) }
        let error = try #require(throws: FetchError.self) { try result.get() }
        #expect(error.code == .tooManyRedirects)
        #expect(error.hops.count == 11)
        #expect(error.remedy.contains("sanad cache add"))
    }

    @Test func `A port nobody listens on is named as such`() async throws {
        let port = try RawServer { _ in [] }.port
        let error = try await failure("http://127.0.0.1:\(port)/", policy(allowing: "127.0.0.1:\(port)"))
        #expect(error.code == .connect)
        #expect(!error.remedy.isEmpty)
    }

    @Test func `What speaks no HTTP is not understood`() async throws {
        let server = try RawServer { _ in [.send("SSH-2.0-OpenSSH_9.2\r\n\r\n")] }
        #expect(try await failure(server.url, policy(allowing: server.endpoint)).code == .badAnswer)
    }

    @Test func `A header from the cache cannot bring another one in`() async throws {
        let server = try RawServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")] }
        let request = FetchRequest(
            url: server.url, etag: "x\r\nAuthorization: stolen", lastModified: String(repeating: "x", count: 9999))
        _ = try await Fetcher(policy: policy(allowing: server.endpoint)).fetch(request)
        let header = try #require(server.requests.first)
        #expect(header.hasPrefix("GET / HTTP/1.1"))
        #expect(!header.contains("stolen") && !header.contains("If-"))
    }
}
