import Cache
import Foundation
import TestSupport
import Testing

struct CacheStoreTests {
    let folder: TemporaryFolder
    let store: CacheStore
    let url = "https://example.org/news/1"

    init() throws {
        folder = try TemporaryFolder()
        store = CacheStore(root: folder.path + "/deep/cache")
    }

    private func details(_ origin: SnapshotOrigin, day: Int = 1, etag: String? = nil) -> SnapshotDetails {
        SnapshotDetails(
            origin: origin, fetchedAt: origin == .standIn ? nil : "2024-05-0\(day)T10:00:00Z", finalURL: url, status: 200,
            contentType: "text/html; charset=utf-8", etag: etag)
    }

    @Test func `What goes in comes out`() throws {
        let body = Array("<p>Text, متن</p>\r\n\0".utf8)
        let snapshot = try store.add(body: body, url: url + "?utm_source=x#top", details: details(.fetched, etag: "\"a\""))
        let entry = try #require(try store.entry(for: url))
        #expect(entry.url == url)
        #expect(entry.latest == snapshot)
        #expect(snapshot.size == body.count)
        #expect(snapshot.etag == "\"a\"")
        #expect(snapshot.file == snapshot.sha256 + ".html")
        #expect(try store.body(of: snapshot, in: entry) == body)
        #expect(store.verify().isEmpty)
        #expect(store.entries().entries == [entry])
    }

    @Test func `A cache that is not there is empty, and reading does not make it`() throws {
        #expect(try store.entry(for: url) == nil)
        #expect(store.entries().entries.isEmpty)
        #expect(store.verify().isEmpty)
        #expect(try store.remove(url: url) == false)
        #expect(!FileManager.default.fileExists(atPath: store.root))
    }

    @Test func `Other bytes make another snapshot, the same bytes renew the newest`() throws {
        try store.add(body: [1], url: url, details: details(.fetched, day: 1, etag: "a"))
        try store.add(body: [2], url: url, details: details(.fetched, day: 2, etag: "b"))
        let renewed = try store.add(body: [2], url: url, details: details(.fetched, day: 3))
        let snapshots = try #require(try store.entry(for: url)).snapshots
        #expect(snapshots.count == 2)
        #expect(snapshots.last == renewed)
        #expect(renewed.fetchedAt == "2024-05-03T10:00:00Z")
        #expect(renewed.etag == "b")
    }

    @Test func `A page that goes back to older bytes has a snapshot for it`() throws {
        for (day, byte) in [(1, UInt8(7)), (2, 8), (3, 7)] {
            try store.add(body: [byte], url: url, details: details(.fetched, day: day))
        }
        #expect(try store.entry(for: url)?.snapshots.count == 3)
        #expect(store.verify().isEmpty)
    }

    @Test func `The first real copy takes the place of a stand-in, with other bytes or the same`() throws {
        try store.add(body: [1], url: url, details: details(.standIn))
        #expect(try store.entry(for: url)?.latest?.origin == .standIn)
        try store.add(body: [2], url: url, details: details(.fetched))
        #expect(try store.entry(for: url)?.latest?.origin == .fetched)

        try store.add(body: [1], url: url + "/b", details: details(.standIn))
        try store.add(body: [1], url: url + "/b", details: details(.imported))
        #expect(try store.entry(for: url + "/b")?.snapshots.map(\.origin) == [.imported])
    }

    @Test func `A stand-in hides nothing`() throws {
        try store.add(body: [1], url: url, details: details(.archived))
        let problem = try #require(throws: CacheProblem.self) {
            try store.add(body: [2], url: url, details: details(.standIn))
        }
        #expect(problem.kind == .refused)
        #expect(try store.add(body: [1], url: url, details: details(.standIn)).origin == .archived)
    }

    @Test func `A 304 renews time and headers only`() throws {
        try store.add(body: [1], url: url, details: details(.fetched, day: 1, etag: "a"))
        let renewal = SnapshotDetails(origin: .fetched, fetchedAt: "2024-06-01T00:00:00Z", status: 304, lastModified: "then")
        let renewed = try store.renew(url: url, details: renewal)
        #expect(renewed.fetchedAt == "2024-06-01T00:00:00Z")
        #expect(renewed.status == 200)
        #expect(renewed.etag == "a")
        #expect(renewed.lastModified == "then")
        #expect(try store.entry(for: url)?.snapshots == [renewed])
        #expect(throws: CacheProblem.self) { try store.renew(url: url + "/other", details: renewal) }
        #expect(try store.entry(for: url + "/other") == nil)
    }

    @Test func `Removing leaves nothing behind, and no other entry harmed`() throws {
        try store.add(body: [1], url: url, details: details(.fetched))
        try store.add(body: [2], url: url, details: details(.fetched))
        try store.add(body: [3], url: url + "/b", details: details(.fetched))
        #expect(try store.remove(url: url))
        #expect(try store.remove(url: url) == false)
        #expect(store.entries().entries.map(\.url) == [url + "/b"])
        #expect(try store.remove(url: url + "/b"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: store.root).isEmpty)
    }

    @Test func `Entries come sorted by URL`() throws {
        for name in ["c", "a", "b"] { try store.add(body: [1], url: "https://\(name).example/", details: details(.fetched)) }
        #expect(store.entries().entries.map(\.url) == ["https://a.example/", "https://b.example/", "https://c.example/"])
    }

    @Test func `A body beyond the limit is refused before anything is written`() throws {
        let small = CacheStore(root: store.root, maximumBodyBytes: 10)
        try small.add(body: Array(repeating: 1, count: 10), url: url, details: details(.fetched))
        let problem = try #require(throws: CacheProblem.self) {
            try small.add(body: Array(repeating: 1, count: 11), url: url + "/b", details: details(.fetched))
        }
        #expect(problem.kind == .tooLarge)
        #expect(small.entries().entries.count == 1)
    }

    static let badTimes = [
        "yesterday", "2024-05-01", "2024-05-01T10:00:00+03:30", "2024-13-01T10:00:00Z", "2024-02-30T10:00:00Z", "",
    ]

    @Test(arguments: badTimes)
    func `A time that is no UTC time is not recorded`(time: String) {
        #expect(throws: CacheProblem.self) {
            try store.add(body: [1], url: url, details: SnapshotDetails(origin: .fetched, fetchedAt: time))
        }
    }

    @Test func `A folder that cannot be written is named`() throws {
        let file = try folder.write("x", to: "plain")
        let problem = try #require(throws: CacheProblem.self) {
            try CacheStore(root: file).add(body: [1], url: url, details: details(.fetched))
        }
        #expect(problem.path.hasPrefix(file))
    }
}
