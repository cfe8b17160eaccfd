import Foundation
import TestSupport
import Testing

@testable import Cache

/// Archives in and out.
struct WARCTests {
    let folder: TemporaryFolder
    let store: CacheStore
    static let url = "https://example.org/a"

    init() throws {
        folder = try TemporaryFolder()
        store = CacheStore(root: folder.path + "/cache", maximumBodyBytes: 10_000)
    }

    /// A record with the right length.
    static func record(_ type: String, _ block: String, target: String? = url, version: String = "1.0", _ more: String...)
        -> [UInt8]
    {
        record(type, Array(block.utf8), target: target, version: version, more)
    }

    static func record(_ type: String, _ block: [UInt8], target: String? = url, version: String = "1.0", _ more: [String] = [])
        -> [UInt8]
    {
        var lines = ["WARC/\(version)", "WARC-Type: \(type)", "WARC-Date: 2021-12-03T09:00:00Z"] + more
        if let target { lines.append("WARC-Target-URI: \(target)") }
        lines += ["Content-Length: \(block.count)", "", ""]
        return Array(lines.joined(separator: "\r\n").utf8) + block + Array("\r\n\r\n".utf8)
    }

    private func take(_ bytes: [UInt8], urls: [String] = []) throws -> WARCImport {
        try store.importWARC(MemorySource(bytes), path: "file.warc", urls: urls)
    }

    private func body(_ url: String = url) throws -> String? {
        guard let entry = try store.entry(for: url), let latest = entry.latest else { return nil }
        return String(decoding: try store.body(of: latest, in: entry), as: UTF8.self)
    }

    // MARK: Round trip

    @Test(arguments: [false, true])
    func `What is exported comes back as it was`(compresses: Bool) throws {
        let details = SnapshotDetails(
            origin: .archived, fetchedAt: "2024-05-01T10:00:00Z", finalURL: "https://example.org/b",
            hops: [SnapshotHop(url: Self.url, status: 301)], status: 200, contentType: "text/html", etag: "W/\"1\"",
            lastModified: "Mon, 01 Jan 2024 00:00:00 GMT", archive: "https://archive.example/1", note: "a\\b\n\u{202E}سند\u{1}")
        try store.add(body: [1], url: Self.url, details: SnapshotDetails(origin: .standIn, note: "stands in"))
        try store.add(body: Array("old\r\n\r\nWARC/1.1\r\n".utf8), url: Self.url, details: details)
        try store.add(
            body: Array("new".utf8), url: Self.url, details: SnapshotDetails(origin: .fetched, fetchedAt: "2025-05-01T10:00:00Z"))
        try store.add(
            body: Array((0...255).map { UInt8($0) }), url: "https://example.org/binary",
            details: SnapshotDetails(origin: .imported))
        var file: [UInt8] = []
        let count = try store.exportWARC(software: "test", date: "2026-01-01T00:00:00Z", compresses: compresses) { file += $0 }
        #expect(count == 4)
        #expect(file.starts(with: compresses ? [0x1F, 0x8B] : Array("WARC/1.1\r\n".utf8)))
        var again: [UInt8] = []
        _ = try store.exportWARC(software: "test", date: "2026-01-01T00:00:00Z", compresses: compresses) { again += $0 }
        #expect(file == again)

        let other = CacheStore(root: folder.path + "/other")
        let result = try other.importWARC(MemorySource(file), path: "file.warc")
        #expect(result.stored.count == 4 && result.skipped.isEmpty && result.damage == nil)
        #expect(other.entries().entries == store.entries().entries)
        #expect(other.verify().isEmpty)
        #expect(try other.importWARC(MemorySource(file), path: "file.warc").known == 4)
        #expect(other.entries().entries == store.entries().entries)
    }

    @Test func `Only what is asked for is exported and imported`() throws {
        for name in ["a", "b", "c"] {
            try store.add(
                body: Array(name.utf8), url: "https://example.org/\(name)",
                details: SnapshotDetails(origin: .imported, contentType: "text/plain"))
        }
        var file: [UInt8] = []
        #expect(
            try store.exportWARC(
                urls: ["https://example.org/a", "https://example.org/b"], software: "test", date: "2026-01-01T00:00:00Z",
                compresses: true
            ) { file += $0 } == 2)
        let other = CacheStore(root: folder.path + "/other")
        #expect(
            try other.importWARC(MemorySource(file), path: "f", urls: ["HTTPS://EXAMPLE.org/b"]).stored == [
                "https://example.org/b"
            ])
        #expect(throws: CacheProblem.self) {
            try store.exportWARC(
                urls: ["https://example.org/none"], software: "", date: "2026-01-01T00:00:00Z", compresses: false
            ) { _ in }
        }
    }

    @Test func `A damaged cache is not exported as if it were whole`() throws {
        let snapshot = try store.add(body: [1], url: Self.url, details: SnapshotDetails(origin: .imported))
        try folder.write("x", to: "cache/" + (try store.folder(for: Self.url)) + "/" + snapshot.file)
        #expect(throws: CacheProblem.self) {
            try store.exportWARC(software: "", date: "2026-01-01T00:00:00Z", compresses: false) { _ in }
        }
    }

    @Test func `An older snapshot is filed before the newer ones`() throws {
        try store.add(body: [1], url: Self.url, details: SnapshotDetails(origin: .fetched, fetchedAt: "2025-01-01T00:00:00Z"))
        let file = Self.record("resource", "from 2021", version: "1.1", "Content-Type: text/plain")
        #expect(try take(file).stored == [Self.url])
        let entry = try #require(try store.entry(for: Self.url))
        #expect(entry.snapshots.map(\.fetchedAt) == ["2021-12-03T09:00:00Z", "2025-01-01T00:00:00Z"])
        #expect(entry.snapshots.first?.origin == .imported)
        #expect(store.verify().isEmpty)
    }

    // MARK: Other programs' files

    private static let html = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"

    static let pages: [(name: String, block: [UInt8])] = [
        ("plain", Array((html + "Content-Length: 4\r\n\r\npage").utf8)),
        ("lines that end in LF alone", Array("HTTP/1.0 200\nContent-Type: text/html\n\npage".utf8)),
        ("chunked", Array((html + "Transfer-Encoding: chunked\r\n\r\n2\r\npa\r\n2;x=y\r\nge\r\n0\r\n\r\n").utf8)),
        ("chunked, as the header says, but it was undone", Array((html + "Transfer-Encoding: chunked\r\n\r\npage").utf8)),
        ("gzip", Array((html + "Content-Encoding: gzip\r\n\r\n").utf8) + ((try? ZlibStream.gzip(Array("page".utf8))) ?? [])),
        ("raw deflate", Array((html + "Content-Encoding: deflate\r\n\r\n").utf8) + [0x2B, 0x48, 0x4C, 0x4F, 0x05, 0x00]),
    ]

    @Test(arguments: pages, [false, true])
    func `A response is taken as its body`(page: (name: String, block: [UInt8]), isWget: Bool) throws {
        let record = Self.record(
            "response", page.block, target: isWget ? "<\(Self.url)>" : Self.url, ["WARC-Record-ID: <urn:uuid:1>"])
        let file =
            Self.record("warcinfo", "software: Wget", target: nil) + record + Self.record("request", "GET / HTTP/1.1\r\n\r\n")
        let result = try take(
            isWget ? try ZlibStream.gzip(Array(file.prefix(40))) + ZlibStream.gzip(Array(file.dropFirst(40))) : file)
        #expect(result.stored == [Self.url])
        #expect(result.others == 2)
        #expect(try body() == "page")
        let latest = try #require(try store.entry(for: Self.url)?.latest)
        #expect(latest.origin == .imported && latest.status == 200 && latest.fetchedAt == "2021-12-03T09:00:00Z")
        #expect(latest.note == "from file.warc")
    }

    static let others: [(name: String, record: [UInt8])] = [
        ("a redirect", record("response", "HTTP/1.1 301 On\r\nLocation: /b\r\n\r\n")),
        ("an error", record("response", "HTTP/1.1 404 No\r\n\r\nno")),
        ("a picture", record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx")),
        ("a style sheet", record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\nx")),
        ("nothing", record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")),
        ("a repetition", record("revisit", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")),
        ("a name's address", record("resource", "example.org. 300 IN A", target: "dns:example.org", "Content-Type: text/dns")),
        ("a type of its own", record("x-mine", "x")), ("bytes of no type", record("resource", "x")),
        ("someone's metadata", record("metadata", "fetchTimeMs: 12", "Content-Type: application/warc-fields")),
    ]

    @Test(arguments: others)
    func `What is no page of text is counted and left`(row: (name: String, record: [UInt8])) throws {
        let result = try take(row.record)
        #expect(result.others == 1 && result.stored.isEmpty && result.skipped.isEmpty && result.damage == nil)
        #expect(!FileManager.default.fileExists(atPath: store.root))
    }

    static let unusable: [(name: String, record: [UInt8], reason: String)] = [
        ("too large", record("response", html + "\r\n" + String(repeating: "x", count: 10_001)), "too large"),
        ("larger than is read", record("response", String(repeating: "x", count: 100_000)), "larger than"),
        (
            "a bomb",
            record(
                "response",
                Array((html + "Content-Encoding: gzip\r\n\r\n").utf8)
                    + ((try? ZlibStream.gzip([UInt8](repeating: 0, count: 1 << 20))) ?? [])), "too large"
        ),
        ("a coding of nobody", record("response", html + "Content-Encoding: x-odd\r\n\r\nx"), "x-odd"),
        ("damaged gzip", record("response", html + "Content-Encoding: gzip\r\n\r\nxxxx"), "compressed"),
        ("damaged chunks", record("response", html + "Transfer-Encoding: chunked\r\n\r\n9\r\nx"), "chunks"),
        ("no HTTP", record("response", "hello"), "HTTP"),
        ("a password", record("response", html + "\r\nx", target: "https://u:p@example.org/"), "password"),
    ]

    @Test(arguments: unusable)
    func `A page that cannot be taken is named, and the rest is taken`(row: (name: String, record: [UInt8], reason: String))
        throws
    {
        let result = try take(
            row.record + Self.record("resource", "next", target: "https://example.org/next", "Content-Type: text/plain"))
        #expect(result.skipped.count == 1)
        #expect(result.skipped.first?.reason.contains(row.reason) == true, "\(result.skipped)")
        #expect(result.stored == ["https://example.org/next"])
    }

    private static let sound = record("resource", "first", "Content-Type: text/plain")
    static let damaged: [(name: String, file: [UInt8])] = [
        ("no WARC", Array("<html>".utf8)), ("a length that is none", Array("WARC/1.0\r\nContent-Length: x\r\n\r\n".utf8)),
        ("a length that is negative", Array("WARC/1.0\r\nContent-Length: -1\r\n\r\n".utf8)),
        ("a length beyond all", Array("WARC/1.0\r\nContent-Length: 9223372036854775807\r\n\r\n".utf8)),
        ("cut in a record", Array(sound.dropLast(7))), ("cut in a header", Array(sound.prefix(30))),
        ("a length past the end", Array("WARC/1.0\r\nContent-Length: 1000000000\r\n\r\nx".utf8)),
        ("a header without end", Array("WARC/1.0\r\n".utf8) + [UInt8](repeating: 0x41, count: 100_000)),
    ]

    @Test(arguments: damaged, [false, true])
    func `A file that breaks off gives what came before, and says where`(row: (name: String, file: [UInt8]), isSecond: Bool)
        throws
    {
        let result = try take(
            (isSecond ? Self.record("resource", "first", target: "https://example.org/first", "Content-Type: text/plain") : [])
                + row.file)
        #expect(result.damage != nil)
        #expect(result.damage?.description.contains("file.warc") == true)
        #expect(result.stored == (isSecond ? ["https://example.org/first"] : []))
        #expect(store.verify().isEmpty)
    }

    @Test func `Gzip that is cut is told`() throws {
        let file = try ZlibStream.gzip(Self.sound)
        for cut in [1, 5, 12, file.count / 2] {
            let result = try take(Array(file.dropLast(cut)))
            #expect(result.damage != nil, "\(cut)")
        }
        #expect(try take([0x1F, 0x8B, 8]).damage != nil)
        #expect(try take([]).damage == nil)
    }

    @Test func `A file's claims about a snapshot hold only for its bytes`() throws {
        let claim = #"{"file":"x","sha256":"\#(String(repeating: "0a", count: 32))","size":5,"origin":"fetched","hops":[]}"#
        let file =
            Self.record("resource", "first", "Content-Type: text/plain", "WARC-Record-ID: <urn:uuid:1>")
            + Self.record("metadata", claim, "Content-Type: \(CacheStore.snapshotType)", "WARC-Refers-To: <urn:uuid:1>")
        #expect(try take(file).stored == [Self.url])
        #expect(try store.entry(for: Self.url)?.latest?.origin == .imported)
    }

    @Test func `Damage of any kind never traps`() throws {
        var sound: [UInt8] = []
        for page in Self.pages { sound += Self.record("response", page.block) }
        let compressed = try ZlibStream.gzip(sound)
        var random = Generator(state: 11)
        for round in 0..<2000 {
            var bytes = round % 2 == 0 ? sound : compressed
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            #expect(countWARCRecords(bytes) <= 100_000)
        }
    }

    @Test(arguments: [
        ("", ""), ("f", "MY======"), ("fo", "MZXQ===="), ("foo", "MZXW6==="), ("foob", "MZXW6YQ="), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI======"),
    ])
    func `Base 32 is that of RFC 4648`(text: String, code: String) { #expect(WARCWriter.base32(Array(text.utf8)) == code) }
}
