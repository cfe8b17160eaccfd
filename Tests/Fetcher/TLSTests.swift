import Fetcher
import Foundation
import TestSupport
import Testing

/// A certificate that nobody vouches for, served by `openssl`; where that is not installed, there is nothing to test with.
struct TLSTests {
    static let openssl = "/usr/bin/openssl"

    private func start(_ arguments: [String], output: Any?) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.openssl)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: openssl)))
    func `A certificate that nobody vouches for is refused`() async throws {
        let folder = try TemporaryFolder()
        let files = ["-keyout", folder.path + "/key", "-out", folder.path + "/certificate"]
        let request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
        try start(request + files, output: FileHandle.nullDevice).waitUntilExit()
        let output = Pipe()
        let server = try start(
            ["s_server", "-accept", "127.0.0.1:0", "-www", "-key", folder.path + "/key", "-cert", folder.path + "/certificate"],
            output: output)
        defer { server.terminate() }
        let port = try #require(Self.port(in: output))
        let endpoint = "127.0.0.1:\(port)"
        let result = try #require(
            await Fetcher(policy: policy(allowing: endpoint)).fetch([FetchRequest(url: "https://\(endpoint)/")]).first)
        let error = try #require(throws: FetchError.self) { try result.get() }
        #expect(error.code == .tls)
        #expect(error.message.contains("certificate"))
    }

    /// The port in the line `ACCEPT 127.0.0.1:PORT`.
    private static func port(in pipe: Pipe) -> Int? {
        var text = ""
        while !text.contains("ACCEPT") || !text.hasSuffix("\n") {
            let data = pipe.fileHandleForReading.availableData
            if data.isEmpty { return nil }
            text += String(decoding: data, as: UTF8.self)
        }
        let line = text.split(separator: "\n").last { $0.hasPrefix("ACCEPT") }
        return line?.split(separator: ":").last.flatMap { Int($0) }
    }

    @Test func `A server without TLS is not spoken to in the clear`() async throws {
        let server = try RawServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage")] }
        let result = try #require(
            await Fetcher(policy: policy(allowing: server.endpoint)).fetch([FetchRequest(url: "https://\(server.endpoint)/")])
                .first)
        let error = try #require(throws: FetchError.self) { try result.get() }
        #expect(error.code == .tls || error.code == .dropped)
        #expect(server.requests.allSatisfy { !$0.contains("GET") })
    }
}
