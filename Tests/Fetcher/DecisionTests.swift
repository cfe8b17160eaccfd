import Testing

@testable import Fetcher

struct RetryDecisionTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let cause: RetryDecision.Cause
        var attempt = 0
        var remaining: Duration = .seconds(100)
        let decision: RetryDecision
        var testDescription: String { "\(cause), attempt \(attempt)" }
    }

    static let rows = [
        Row(cause: .dropped, decision: .retry(after: .milliseconds(500))),
        Row(cause: .dropped, attempt: 1, decision: .retry(after: .seconds(1))),
        Row(cause: .dropped, attempt: 2, decision: .retry(after: .seconds(2))),
        Row(cause: .dropped, attempt: 3, decision: .giveUp),
        Row(cause: .dropped, remaining: .milliseconds(400), decision: .giveUp),
        Row(cause: .dropped, remaining: .seconds(-1), decision: .giveUp),
        Row(cause: .status(429, retryAfter: nil), decision: .retry(after: .milliseconds(500))),
        Row(cause: .status(429, retryAfter: .seconds(7)), decision: .retry(after: .seconds(7))),
        Row(cause: .status(429, retryAfter: .seconds(30)), decision: .retry(after: .seconds(30))),
        Row(cause: .status(429, retryAfter: .seconds(31)), decision: .giveUp),
        Row(cause: .status(429, retryAfter: .seconds(Int64.max)), decision: .giveUp),
        Row(cause: .status(503, retryAfter: .seconds(7)), remaining: .seconds(6), decision: .giveUp),
        Row(cause: .status(503, retryAfter: .seconds(-7)), decision: .retry(after: .milliseconds(500))),
        Row(cause: .status(502, retryAfter: nil), decision: .retry(after: .milliseconds(500))),
        Row(cause: .status(504, retryAfter: nil), decision: .retry(after: .milliseconds(500))),
        Row(cause: .status(500, retryAfter: nil), decision: .giveUp),
        Row(cause: .status(404, retryAfter: .seconds(1)), decision: .giveUp),
        Row(cause: .status(403, retryAfter: nil), decision: .giveUp),
    ]

    @Test(arguments: rows)
    func `Retries are few, and no sooner than asked`(row: Row) {
        let decision = RetryDecision.after(row.cause, attempt: row.attempt, remaining: row.remaining, policy: FetchPolicy())
        #expect(decision == row.decision)
    }

    @Test func `The waits double up to the bound, whatever the numbers`() {
        var policy = FetchPolicy()
        policy.retries = .max
        policy.maximumWait = .seconds(5)
        let waits = [0, 3, 4, 60, Int.max - 1].map {
            RetryDecision.after(.dropped, attempt: $0, remaining: .seconds(100), policy: policy)
        }
        let expected: [Duration] = [.milliseconds(500), .seconds(4), .seconds(5), .seconds(5), .seconds(5)]
        #expect(waits == expected.map { .retry(after: $0) })
        policy.firstBackoff = .seconds(Int64.max)
        #expect(RetryDecision.after(.dropped, attempt: 2, remaining: .seconds(9), policy: policy) == .retry(after: .seconds(5)))
    }
}

struct RedirectDecisionTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let location: String?
        let leadsTo: String?
        var code: FetchError.Code?
        var testDescription: String { location ?? "none" }
        init(_ location: String?, to target: String) {
            self.location = location
            leadsTo = target
        }
        init(_ location: String?, _ code: FetchError.Code) {
            self.location = location
            leadsTo = nil
            self.code = code
        }
    }

    static let rows = [
        Row("https://b.example/x#top", to: "https://b.example/x"), Row("/y?q=1", to: "https://a.example:8443/y?q=1"),
        Row("y", to: "https://a.example:8443/dir/y"), Row("../y", to: "https://a.example:8443/y"),
        Row("?q", to: "https://a.example:8443/dir/page?q"), Row("//b.example/z", to: "https://b.example/z"),
        Row("http://b.example:80/", to: "http://b.example/"), Row("/a b", to: "https://a.example:8443/a%20b"),
        Row("/سند", to: "https://a.example:8443/%d8%b3%d9%86%d8%af"), Row("HTTPS://B.example/", to: "https://B.example/"),
        Row(nil, .badRedirect), Row("file:///etc/passwd", .badRedirect), Row("ftp://b.example/", .badRedirect),
        Row("gopher://b.example/", .badRedirect), Row("javascript:alert(1)", .badRedirect), Row("data:text/html,x", .badRedirect),
        Row("https://user:pw@b.example/", .badRedirect), Row("https://", .badRedirect), Row("https://b.example:0/", .badRedirect),
        Row("https://b.example:99999/", .badRedirect), Row("https://a.example:8443/start", .redirectLoop),
        Row("/dir/page", .redirectLoop), Row("/dir/page#other", .redirectLoop),
    ]

    @Test(arguments: rows)
    func `Only http and https are followed, and never in a circle`(row: Row) throws {
        let base = try WebAddress("https://a.example:8443/dir/page")
        let hops = [Hop(url: "https://a.example:8443/start", status: 301), Hop(url: base.string, status: 301)]
        switch RedirectDecision.on(row.location, from: base, hops: hops, policy: FetchPolicy()) {
        case .follow(let target): #expect(target.string == row.leadsTo)
        case .refuse(let code, _): #expect(code == row.code)
        }
    }

    @Test func `The number of redirects is bounded`() throws {
        let base = try WebAddress("https://a.example/")
        let hops = (1...11).map { Hop(url: "https://a.example/\($0)", status: 302) }
        let follow = RedirectDecision.on("/next", from: base, hops: hops.dropLast(), policy: FetchPolicy())
        #expect(follow == .follow(try WebAddress("https://a.example/next")))
        let refuse = RedirectDecision.on("/next", from: base, hops: hops, policy: FetchPolicy())
        #expect(refuse == .refuse(.tooManyRedirects, detail: "more than 10"))
    }

    @Test func `A policy can insist on https, and cannot allow more than the two`() throws {
        var policy = FetchPolicy()
        policy.schemes = ["https", "file", "ftp"]
        let base = try WebAddress("https://a.example/")
        for location in ["http://b.example/", "ftp://b.example/"] {
            guard case .refuse(.badRedirect, _) = RedirectDecision.on(location, from: base, hops: [], policy: policy) else {
                Issue.record("\(location) was followed")
                continue
            }
        }
    }
}

struct WebAddressTests {
    /// Spellings of loopback and of hosts that parsers disagree on: what is checked must be what is asked.
    @Test(arguments: [
        ("http://2130706433/", "127.0.0.1"), ("http://0x7f.1/", "127.0.0.1"), ("http://0177.0.0.1/", "127.0.0.1"),
        ("http://127.1/", "127.0.0.1"), ("http://[::1]:8080/", "::1"), ("http://EXAMPLE.org/", "example.org"),
    ])
    func `A host has one spelling`(url: String, host: String) throws { #expect(try WebAddress(url).host == host) }

    @Test(arguments: [
        "", "example.org", "http://", "http://a.example\0/", "http://a b/", "http://[::1/", "http://a:x/", "https://u@a/",
        "file:///x",
    ])
    func `What is no URL is refused`(text: String) { #expect(throws: WebAddress.Fault.self) { try WebAddress(text) } }
}

struct FetchQueueTests {
    private func job(_ index: Int, _ url: String) throws -> FetchJob {
        FetchJob(index: index, request: FetchRequest(url: url), address: try WebAddress(url))
    }

    @Test func `A few per host, a bounded number in all, in order`() throws {
        var policy = FetchPolicy()
        policy.maximumPerHost = 1
        policy.maximumConcurrent = 2
        var queue = FetchQueue(policy: policy)
        for (index, host) in ["a", "a", "b", "c"].enumerated() { queue.append(try job(index, "http://\(host).example/\(index)")) }
        let now = ContinuousClock.now
        #expect(queue.next(now: now)?.index == 0)
        #expect(queue.next(now: now)?.index == 2)
        #expect(queue.next(now: now) == nil)
        queue.release(host: "b.example")
        #expect(queue.next(now: now)?.index == 3)
        queue.release(host: "a.example")
        #expect(queue.next(now: now)?.index == 1)
    }

    @Test func `A host that asked for rest is left alone, the others are not`() throws {
        var queue = FetchQueue(policy: FetchPolicy())
        queue.append(try job(0, "http://a.example/"))
        queue.append(try job(1, "http://b.example/"))
        let now = ContinuousClock.now
        let asked = queue.next(now: now)
        let first = try #require(asked)
        queue.release(host: "a.example")
        queue.resume(first, after: .seconds(5), now: now)
        #expect(queue.next(now: now)?.index == 1)
        #expect(queue.next(now: now + .seconds(4)) == nil)
        #expect(queue.next(now: now + .seconds(5))?.index == 0)
    }

    @Test func `A policy that allows nothing still makes progress`() throws {
        var policy = FetchPolicy()
        policy.maximumPerHost = 0
        policy.maximumConcurrent = -1
        var queue = FetchQueue(policy: policy)
        queue.append(try job(0, "http://a.example/"))
        #expect(queue.next(now: .now)?.index == 0)
    }
}
