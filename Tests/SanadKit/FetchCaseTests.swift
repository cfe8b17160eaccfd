import Foundation
import SanadKit
import TestSupport
import Testing

/// Servers as they are, and what `sanad fetch` makes of each: nothing half-written, nothing that hangs, a message with the URL and a way out.
@Suite struct FetchCaseTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        /// What the server does on each connection; the last holds for all that follow.
        let acts: [[RawServer.Act]]
        /// What the message says; nil where the page is stored.
        let says: String?
        var way = "sanad cache add"
        var testDescription: String { name }
    }

    private static func header(_ status: Int, _ lines: String...) -> String {
        (["HTTP/1.1 \(status) Status", "Connection: close"] + lines).joined(separator: "\r\n") + "\r\n\r\n"
    }

    private static func page(_ text: String, _ lines: String..., status: Int = 200) -> [RawServer.Act] {
        [
            .send(
                (["HTTP/1.1 \(status) Status", "Connection: close", "Content-Length: \(text.utf8.count)"] + lines).joined(
                    separator: "\r\n") + "\r\n\r\n" + text)
        ]
    }

    private static let type = "Content-Type: text/plain; charset=utf-8"
    private static let good = page(FetchTests.original, type)
    private static let windows = FetchTests.original.replacingOccurrences(of: "Castell", with: "Castéll").unicodeScalars.map {
        UInt8(truncatingIfNeeded: $0.value)
    }

    static let rows = [
        Row(name: "200", acts: [good], says: nil),
        Row(name: "503, then 200", acts: [page("", status: 503), good], says: nil),
        Row(name: "429 with Retry-After, then 200", acts: [page("", "Retry-After: 1", status: 429), good], says: nil),
        Row(name: "dropped, then 200", acts: [[.reset], good], says: nil),
        Row(
            name: "429 for a day", acts: [page("", "Retry-After: 86400", status: 429)], says: "status 429 (it asks to come back",
            way: "try again later"),
        Row(name: "503 for good", acts: [page("", status: 503)], says: "status 503"),
        Row(name: "403", acts: [page("no", status: 403)], says: "status 403"),
        Row(name: "404", acts: [page("no", status: 404)], says: "status 404"),
        Row(name: "410", acts: [page("no", status: 410)], says: "status 410"),
        Row(name: "304 that nobody asked for", acts: [page("", status: 304)], says: "status 304"),
        Row(name: "a circle", acts: [page("", "Location: /terminal", status: 302)], says: "in a circle"),
        Row(name: "to a file", acts: [page("", "Location: file:///etc/passwd", status: 302)], says: "cannot be followed"),
        Row(
            name: "a 200 error page", acts: [page("<title>404 Not Found</title><p>Sorry.</p>", "Content-Type: text/html")],
            says: "the document is gone"),
        Row(
            name: "a bot wall",
            acts: [
                page("<title>Just a moment...</title><p>Enable JavaScript and cookies to continue</p>", "Content-Type: text/html")
            ], says: "whether a human"),
        Row(
            name: "a consent wall", acts: [page("<title>Before you continue</title><p>Accept?</p>", "Content-Type: text/html")],
            says: "asks for consent"),
        Row(name: "an empty page", acts: [page("", type)], says: "no text"),
        Row(
            name: "a picture",
            acts: [
                [
                    .send(header(200, "Content-Type: image/png", "Content-Length: 8")),
                    .sendBytes([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]),
                ]
            ], says: "no text"),
        Row(
            name: "slow headers",
            acts: [
                [.send("HTTP/1.1 200 OK\r\n")] + Array(repeating: [.send("X-A: b\r\n"), .wait(0.2)], count: 40).flatMap { $0 }
            ], says: "in time", way: "try again later"),
        Row(
            name: "a slow body",
            acts: [[.send(header(200, type))] + Array(repeating: [.send("word "), .wait(0.2)], count: 40).flatMap { $0 }],
            says: "in time", way: "try again later"),
        Row(
            name: "an endless body",
            acts: [[.send(header(200, type))] + Array(repeating: .send(String(repeating: "word ", count: 20_000)), count: 40)],
            says: "larger than is allowed"),
        Row(
            name: "shorter than it says", acts: [[.send(header(200, type, "Content-Length: 9999") + FetchTests.original)]],
            says: "broke off", way: "try again later"),
        Row(
            name: "dropped for good", acts: [[.send(header(200, type, "Content-Length: 9999") + "half"), .reset]],
            says: "broke off", way: "try again later"),
        Row(
            name: "a gzip that is none", acts: [[.send(header(200, type, "Content-Encoding: gzip") + "plain")]],
            says: "could not be understood"),
        Row(
            name: "a charset of nobody", acts: [page(FetchTests.original, "Content-Type: text/plain; charset=x-nonsense")],
            says: nil),
        Row(
            name: "a charset it is not in",
            acts: [[.send(header(200, type, "Content-Length: \(windows.count)")), .sendBytes(windows)]], says: nil),
        Row(
            name: "a charset of two bytes that it is not in",
            acts: [page(FetchTests.original, "Content-Type: text/plain; charset=utf-16")], says: nil),
    ]

    @Test(arguments: rows)
    func `Each server has its outcome`(row: Row) async throws {
        let folder = try TemporaryFolder()
        let acts = row.acts
        let server = try RawServer { acts[min($0, acts.count - 1)] }
        let url = server.url + "/terminal"
        let file = try folder.write(FetchTests.translation(url), to: "terminal.txt")
        let workspace = try Workspace(cache: folder.path + "/cache", folder: folder.path)
        var policy = FetchPolicy()
        policy.totalTimeout = .seconds(3)
        policy.maximumBytes = 2 << 20
        policy.firstBackoff = .milliseconds(10)
        let service = FetchService(workspace: workspace, allowPrivate: [server.endpoint], policy: policy)
        let start = ContinuousClock.now
        let outcome = try #require(await service.fetch(documents: [try DocumentLoader.load(path: file)], refresh: false).first)
        #expect(ContinuousClock.now - start < .seconds(8))
        #expect(workspace.store.verify().isEmpty)
        switch outcome.result {
        case .stored:
            #expect(row.says == nil)
            #expect(try workspace.store.entry(for: url)?.latest?.origin == .fetched)
        case .refused(let reason), .failed(let reason):
            let says = try #require(row.says, "\(reason)")
            #expect(reason.contains(says), "\(reason)")
            #expect(reason.contains(url), "\(reason)")
            #expect(reason.contains(row.way), "\(reason)")
            #expect(try workspace.store.entry(for: url) == nil)
            #expect(!FileManager.default.fileExists(atPath: workspace.store.root))
        default: Issue.record("\(outcome)")
        }
    }
}
