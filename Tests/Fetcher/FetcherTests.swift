import Fetcher
import Foundation
import TestSupport
import Testing

/// What a policy for a test allows: these endpoints, and short waits.
func policy(allowing endpoints: String...) -> FetchPolicy {
    var policy = FetchPolicy()
    policy.allowPrivate = Set(endpoints)
    policy.firstBackoff = .milliseconds(10)
    policy.totalTimeout = .seconds(20)
    policy.userAgent = "sanad/test"
    return policy
}

extension Fetcher {
    func fetch(_ url: String) async throws -> FetchedBody { try await fetch(FetchRequest(url: url)) }

    func fetch(_ request: FetchRequest) async throws -> FetchedBody {
        try #require(await fetch([request]).first).get()
    }
}

struct FetcherTests {
    @Test func `A page comes with its headers`() async throws {
        let server = try await LoopbackServer { request in
            guard request.headers["user-agent"] == "sanad/test", request.headers["accept-encoding"]?.contains("gzip") == true
            else {
                return ServedResponse(400)
            }
            return ServedResponse(
                headers: [
                    "Content-Type": "text/html; charset=utf-8", "ETag": "\"1\"", "Last-Modified": "Mon, 01 Jan 2024 00:00:00 GMT",
                ],
                text: "سند")
        }
        let page = try await Fetcher(policy: policy(allowing: server.endpoint)).fetch(server.url + "/a#part")
        #expect(page.body == Array("سند".utf8))
        #expect(page.finalURL == server.url + "/a")
        #expect(page.hops.isEmpty)
        #expect(page.status == 200)
        #expect(page.contentType == "text/html; charset=utf-8")
        #expect(page.etag == "\"1\"")
        #expect(page.lastModified == "Mon, 01 Jan 2024 00:00:00 GMT")
        #expect(!page.notModified)
        let time = try #require(try? Date.ISO8601FormatStyle().parse(page.date))
        #expect(abs(time.timeIntervalSinceNow) < 60)
    }

    @Test func `Redirects are followed and recorded`() async throws {
        let server = try await LoopbackServer { request in
            switch request.path {
            case "/a": .redirect(to: "b", status: 301)
            case "/b": .redirect(to: "http://\(request.headers["host"] ?? "")/c", status: 307)
            default: ServedResponse(text: "end")
            }
        }
        let page = try await Fetcher(policy: policy(allowing: server.endpoint)).fetch(server.url + "/a")
        #expect(page.finalURL == server.url + "/c")
        #expect(page.hops == [Hop(url: server.url + "/a", status: 301), Hop(url: server.url + "/b", status: 307)])
        #expect(page.body == Array("end".utf8))
    }

    @Test func `A 304 is told as such, with what was asked`() async throws {
        let server = try await LoopbackServer { request in
            let isCurrent = request.headers["if-none-match"] == "\"1\"" && request.headers["if-modified-since"] == "then"
            return isCurrent ? ServedResponse(304, headers: ["ETag": "\"1\""]) : ServedResponse(text: "new")
        }
        let fetcher = Fetcher(policy: policy(allowing: server.endpoint))
        let same = try await fetcher.fetch(FetchRequest(url: server.url, etag: "\"1\"", lastModified: "then"))
        #expect(same.notModified)
        #expect(same.status == 304)
        #expect(same.etag == "\"1\"")
        #expect(same.body.isEmpty)
        let changed = try await fetcher.fetch(FetchRequest(url: server.url, etag: "\"0\""))
        #expect(!changed.notModified)
        #expect(changed.body == Array("new".utf8))
    }

    @Test func `A 304 that nobody asked for is no page`() async throws {
        let server = try await LoopbackServer { _ in ServedResponse(304) }
        let error = await #expect(throws: FetchError.self) {
            try await Fetcher(policy: policy(allowing: server.endpoint)).fetch(server.url)
        }
        #expect(error?.status == 304)
    }

    @Test func `Several are fetched at once, a few per host, and the order stays`() async throws {
        let gauge = Gauge()
        let server = try await LoopbackServer { request in
            await gauge.enter()
            try? await Task.sleep(for: .milliseconds(30))
            await gauge.leave()
            return request.path == "/3" ? ServedResponse(404) : ServedResponse(text: request.path)
        }
        var policy = policy(allowing: server.endpoint)
        policy.maximumPerHost = 3
        let results = await Fetcher(policy: policy).fetch((0..<12).map { FetchRequest(url: server.url + "/\($0)") })
        for (index, result) in results.enumerated() {
            switch result {
            case .success(let page): #expect(page.body == Array("/\(index)".utf8))
            case .failure(let error): #expect(index == 3 && error.status == 404)
            }
        }
        #expect(results.count == 12)
        #expect((2...3).contains(await gauge.most))
    }

    @Test func `No requests, no results`() async { #expect(await Fetcher().fetch([]).isEmpty) }

    @Test func `What cannot be asked fails alone`() async throws {
        let server = try await LoopbackServer { _ in ServedResponse(text: "page") }
        let urls = ["nonsense", "file:///etc/passwd", "ftp://127.0.0.1/", "http://u:p@127.0.0.1/", server.url, ""]
        let results = await Fetcher(policy: policy(allowing: server.endpoint)).fetch(urls.map { FetchRequest(url: $0) })
        let codes = results.map { result -> FetchError.Code? in if case .failure(let error) = result { error.code } else { nil } }
        #expect(codes == [.invalidURL, .scheme, .scheme, .credentials, nil, .invalidURL])
    }

    @Test func `Cancelling ends what is under way`() async throws {
        let server = try RawServer { _ in [.wait(30)] }
        let fetcher = Fetcher(policy: policy(allowing: server.endpoint))
        let start = ContinuousClock.now
        let task = Task { try await fetcher.fetch(server.url) }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        let error = await #expect(throws: FetchError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}

/// How many are inside at once, at most.
actor Gauge {
    private var inside = 0
    private(set) var most = 0

    func enter() {
        inside += 1
        most = max(most, inside)
    }

    func leave() { inside -= 1 }
}
