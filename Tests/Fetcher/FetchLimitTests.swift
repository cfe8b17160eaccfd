import Fetcher
import Foundation
import TestSupport
import Testing

/// Servers that send too much, too slowly or to the wrong place.
struct FetchLimitTests {
    private func code(_ url: String, _ policy: FetchPolicy) async throws -> FetchError.Code {
        let result = try #require(await Fetcher(policy: policy).fetch([FetchRequest(url: url)]).first)
        return try #require(throws: FetchError.self) { try result.get() }.code
    }

    private func gzip(_ data: Data) throws -> Data {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-9", "-n", try folder.write(data, to: "body")]
        try process.run()
        process.waitUntilExit()
        return try Data(contentsOf: folder.url.appendingPathComponent("body.gz"))
    }

    @Test func `A compressed body is counted and kept as what it says`() async throws {
        let text = Data(String(repeating: "The same sentence. ", count: 1000).utf8)
        let compressed = try gzip(text)
        let server = try await LoopbackServer { _ in ServedResponse(headers: ["Content-Encoding": "gzip"], body: compressed) }
        var policy = policy(allowing: server.endpoint)
        policy.maximumBytes = text.count
        #expect(try await Fetcher(policy: policy).fetch(server.url).body == [UInt8](text))
        policy.maximumBytes = text.count - 1
        #expect(compressed.count < policy.maximumBytes)
        #expect(try await code(server.url, policy) == .tooLarge)
    }

    @Test func `A bomb is left when the limit is reached`() async throws {
        let bomb = try gzip(Data(count: 64 << 20))
        let server = try await LoopbackServer { _ in ServedResponse(headers: ["Content-Encoding": "gzip"], body: bomb) }
        var policy = policy(allowing: server.endpoint)
        policy.maximumBytes = 1 << 20
        #expect(bomb.count < 100_000)
        #expect(try await code(server.url, policy) == .tooLarge)
    }

    /// 64 MiB of zeros in 54 bytes of Brotli.
    static let brotliBomb = "z///f/gnAOKxQCD3/p/////wTwDEYQGA7v0/////4Z8AiMMiAN37f/7//8M/ARCHBQC69/8D"

    @Test func `A bomb in Brotli is left when the limit is reached`() async throws {
        let bomb = try #require(Data(base64Encoded: Self.brotliBomb))
        let server = try await LoopbackServer { _ in ServedResponse(headers: ["Content-Encoding": "br"], body: bomb) }
        var policy = policy(allowing: server.endpoint)
        policy.maximumBytes = 1 << 20
        #expect(try await code(server.url, policy) == .tooLarge)
        policy.maximumBytes = 64 << 20
        #expect(try await Fetcher(policy: policy).fetch(server.url).body.count == 64 << 20)
    }

    static let encodings: [(String, [UInt8])] = [
        ("gzip", Array("this is no gzip".utf8)), ("br", Array("nor is this Brotli, whatever it says".utf8)),
    ]

    @Test(arguments: encodings)
    func `A body that is not in the coding it names is not taken`(encoding: String, body: [UInt8]) async throws {
        let server = try RawServer { _ in
            [
                .send(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: \(encoding)\r\nContent-Length: \(body.count)\r\nConnection: close\r\n\r\n"
                ), .sendBytes(body),
            ]
        }
        let code = try await code(server.url, policy(allowing: server.endpoint))
        #expect(code == .badAnswer || code == .dropped)
    }

    static let endless = String(repeating: "x", count: 1000)
    static let large: [(String, [RawServer.Act])] = [
        ("announced", [.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n"), .wait(5)]),
        ("not announced", [.send("HTTP/1.1 200 OK\r\n\r\n" + String(repeating: endless, count: 11))]),
        (
            "chunked",
            [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffff\r\n" + String(repeating: endless, count: 11))]
        ),
        (
            "slowly past the limit",
            [.send("HTTP/1.1 200 OK\r\n\r\n")] + Array(repeating: [.send(endless), .wait(0.02)], count: 11).flatMap { $0 }
        ),
    ]

    @Test(arguments: large)
    func `A body beyond the limit is not taken`(name: String, acts: [RawServer.Act]) async throws {
        let server = try RawServer { _ in acts }
        var policy = policy(allowing: server.endpoint)
        policy.maximumBytes = 10_000
        #expect(try await code(server.url, policy) == .tooLarge)
        #expect(server.connections == 1)
    }

    @Test func `A body of exactly the limit is taken`() async throws {
        let server = try RawServer { _ in [.send("HTTP/1.1 200 OK\r\n\r\n" + String(repeating: Self.endless, count: 10))] }
        var policy = policy(allowing: server.endpoint)
        policy.maximumBytes = 10_000
        #expect(try await Fetcher(policy: policy).fetch(server.url).body.count == 10_000)
    }

    @Test(arguments: [true, false])
    func `The page of an error may be as large as it likes`(isAnnounced: Bool) async throws {
        let length = isAnnounced ? "Content-Length: 1000000\r\n" : ""
        let server = try RawServer { _ in
            [.send("HTTP/1.1 404 No\r\n\(length)\r\n" + String(repeating: Self.endless, count: 1000))]
        }
        var policy = policy(allowing: server.endpoint)
        policy.maximumBytes = 100
        #expect(try await code(server.url, policy) == .status)
    }

    @Test func `Headers without end are left`() async throws {
        let server = try RawServer { _ in
            [.send("HTTP/1.1 200 OK\r\n" + String(repeating: "X-Filler: \(Self.endless)\r\n", count: 400))]
        }
        #expect(try await code(server.url, policy(allowing: server.endpoint)) == .badAnswer)
    }

    static let slow: [(String, [RawServer.Act])] = [
        ("says nothing", [.wait(10)]),
        (
            "drips its headers",
            [.send("HTTP/1.1 200 OK\r\n")] + Array(repeating: [.send("X-A: b\r\n"), .wait(0.1)], count: 60).flatMap { $0 }
        ),
        ("stops within its headers", [.send("HTTP/1.1 200 OK\r\nContent-Le"), .wait(10)]),
        ("announces more than comes", [.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), .wait(10)]),
        ("drips", [.send("HTTP/1.1 200 OK\r\n\r\n")] + Array(repeating: [.send("x"), .wait(0.1)], count: 60).flatMap { $0 }),
    ]

    @Test(arguments: slow)
    func `A slow server is left when the time is up`(name: String, acts: [RawServer.Act]) async throws {
        let server = try RawServer { _ in acts }
        var policy = policy(allowing: server.endpoint)
        policy.totalTimeout = .milliseconds(500)
        let start = ContinuousClock.now
        #expect(try await code(server.url, policy) == .timeout)
        #expect(ContinuousClock.now - start < .seconds(4))
    }

    @Test func `A transfer below the lowest speed is left before its time is up`() async throws {
        let acts =
            [.send("HTTP/1.1 200 OK\r\n\r\n")]
            + Array(repeating: [RawServer.Act.send("x"), .wait(0.1)], count: 100).flatMap { $0 }
        let server = try RawServer { _ in acts }
        var policy = policy(allowing: server.endpoint)
        policy.lowSpeedTime = .seconds(1)
        #expect(try await code(server.url, policy) == .timeout)
    }

    @Test func `Redirects and retries share one time`() async throws {
        let server = try RawServer { number in
            [.wait(0.2), .send("HTTP/1.1 302 On\r\nLocation: /\(number)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
        }
        var policy = policy(allowing: server.endpoint)
        policy.totalTimeout = .milliseconds(700)
        policy.maximumRedirects = 1000
        #expect(try await code(server.url, policy) == .timeout)
        #expect(server.connections < 6)
    }
}
