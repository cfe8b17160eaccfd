import Fetcher
import Foundation
import TestSupport
import Testing

/// Servers with certificates that are good, expired, of another host or of nobody, served by `openssl`; where that is not installed, there
/// is nothing to test with.
struct TLSTests {
    static let hasOpenSSL = FileManager.default.isExecutableFile(atPath: OpenSSL.path)

    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let days: Int
        let alternativeName: String
        let trusts: Bool
        /// What the message says; nil where the page is fetched.
        let reason: String?
        var testDescription: String { name }
    }

    static let rows = [
        Row(name: "good", days: 2, alternativeName: "IP:127.0.0.1", trusts: true, reason: nil),
        Row(name: "expired", days: -1, alternativeName: "IP:127.0.0.1", trusts: true, reason: "expired"),
        Row(name: "of another host", days: 2, alternativeName: "DNS:other.example", trusts: true, reason: "127.0.0.1"),
        Row(name: "of an unknown authority", days: 2, alternativeName: "IP:127.0.0.1", trusts: false, reason: "certificate"),
    ]

    @Test(.enabled(if: hasOpenSSL), arguments: rows)
    func `A certificate is verified in every respect`(row: Row) async throws {
        let folder = try TemporaryFolder()
        let authority = try OpenSSL.authority(in: folder)
        let certificate = try OpenSSL.certificate(in: folder, of: authority, for: row.alternativeName, days: row.days)
        let server = try OpenSSL.Server(certificate: certificate, key: folder.path + "/key")
        var policy = policy(allowing: server.endpoint)
        if row.trusts { policy.authorities = authority }
        let result = try #require(await Fetcher(policy: policy).fetch([FetchRequest(url: server.url)]).first)
        guard let reason = row.reason else { return #expect(try result.get().status == 200) }
        let error = try #require(throws: FetchError.self) { try result.get() }
        #expect(error.code == .tls)
        #expect(error.message.contains(reason), "\(error.message)")
        #expect(error.description.hasPrefix(server.url))
    }

    @Test(.enabled(if: hasOpenSSL))
    func `A certificate that nobody vouches for is refused`() async throws {
        let folder = try TemporaryFolder()
        let server = try OpenSSL.Server(certificate: try OpenSSL.authority(in: folder), key: folder.path + "/authority-key")
        let result = try #require(
            await Fetcher(policy: policy(allowing: server.endpoint)).fetch([FetchRequest(url: server.url)]).first)
        let error = try #require(throws: FetchError.self) { try result.get() }
        #expect(error.code == .tls)
        #expect(error.message.contains("certificate"))
        #expect(error.remedy.contains("clock"))
    }

    @Test(.enabled(if: hasOpenSSL))
    func `A redirect to a certificate of nobody is refused too`() async throws {
        let folder = try TemporaryFolder()
        let server = try OpenSSL.Server(certificate: try OpenSSL.authority(in: folder), key: folder.path + "/authority-key")
        let target = server.url
        let outer = try await LoopbackServer { _ in .redirect(to: target) }
        let result = try #require(
            await Fetcher(policy: policy(allowing: server.endpoint, outer.endpoint)).fetch([FetchRequest(url: outer.url)]).first)
        let error = try #require(throws: FetchError.self) { try result.get() }
        #expect(error.code == .tls)
        #expect(error.hops.map(\.status) == [302])
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

/// Certificates and a server of them, made with the command `openssl` on the spot.
private enum OpenSSL {
    static let path = "/usr/bin/openssl"

    private static func start(_ arguments: [String], output: Any = FileHandle.nullDevice) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private static func run(_ arguments: [String]) throws {
        let process = try start(arguments)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "openssl \(arguments.joined(separator: " "))")
    }

    /// An authority's certificate, which it signed itself.
    static func authority(in folder: TemporaryFolder) throws -> String {
        let file = folder.path + "/authority"
        try run([
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Test", "-keyout", file + "-key", "-out",
            file,
        ])
        return file
    }

    /// A certificate signed by that authority; with a negative number of days it expired as it was made.
    static func certificate(in folder: TemporaryFolder, of authority: String, for name: String, days: Int) throws -> String {
        let request = folder.path + "/request", file = folder.path + "/certificate"
        try run([
            "req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Test server", "-keyout", folder.path + "/key", "-out", request,
        ])
        let extensions = try folder.write("subjectAltName=\(name)\n", to: "extensions")
        try run([
            "x509", "-req", "-in", request, "-CA", authority, "-CAkey", authority + "-key", "-CAcreateserial", "-days",
            String(days),
            "-extfile", extensions, "-out", file,
        ])
        return file
    }

    /// Serves a page about the connection, as long as it lives.
    final class Server {
        let port: Int
        var endpoint: String { "127.0.0.1:\(port)" }
        var url: String { "https://\(endpoint)/" }
        private let process: Process

        init(certificate: String, key: String) throws {
            let output = Pipe()
            process = try OpenSSL.start(
                ["s_server", "-accept", "127.0.0.1:0", "-www", "-key", key, "-cert", certificate], output: output)
            do {
                port = try #require(Self.port(in: output))
            } catch {
                process.terminate()
                throw error
            }
        }

        deinit { process.terminate() }

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
    }
}
