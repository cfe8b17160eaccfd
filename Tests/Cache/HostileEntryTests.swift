import Cache
import Foundation
import TestSupport
import Testing

struct HostileEntryTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let entry: String
        let kind: CacheProblem.Kind
        var testDescription: String { name }
        init(_ name: String, _ entry: String, _ kind: CacheProblem.Kind = .brokenEntry) {
            self.name = name
            self.entry = entry
            self.kind = kind
        }
    }

    static let hash = String(repeating: "0a", count: 32)
    static let url = "https://example.org/a"

    /// An entry with one snapshot, in which `fields` come after the sound ones and so replace them.
    static func entry(
        url: String = url, file: String = "\"\(hash).txt\"", sha256: String = "\"\(hash)\"", size: String = "1",
        origin: String = "\"imported\"", more: String = "\"x\": [1, {}]"
    ) -> String {
        """
        {"unknown": 1, "url": "\(url)", "snapshots": [{"file": \(file), "sha256": \(sha256), "size": \(size),
        "origin": \(origin), \(more)}]}
        """
    }

    static let rows = [
        Row("empty", ""), Row("not JSON", "{"), Row("not UTF-8 text", "\u{0}\u{FFFD}"), Row("a list", "[]"),
        Row("a number", "1e999"),
        Row("nothing in it", "{}"), Row("no snapshots", "{\"url\": \"\(url)\", \"snapshots\": []}"),
        Row("snapshots of another type", "{\"url\": \"\(url)\", \"snapshots\": {\"0\": 1}}"),
        Row("deep nesting", String(repeating: "[", count: 200_000)),
        Row("deep nesting inside", "{\"url\":" + String(repeating: "{\"a\":", count: 100_000)),
        Row("file with ..", entry(file: "\"../../../../etc/passwd\""), .pathEscape),
        Row("file is ..", entry(file: "\"..\""), .pathEscape),
        Row("absolute file", entry(file: "\"/etc/passwd\""), .pathEscape),
        Row("file behind the hash", entry(file: "\"\(hash)/../../x\""), .pathEscape),
        Row("file is entry.json", entry(file: "\"entry.json\"")),
        Row("file of another hash", entry(file: "\"\(String(repeating: "0b", count: 32)).txt\"")),
        Row("file with NUL", entry(file: "\"\(hash).t\\u0000\"")), Row("file is a number", entry(file: "7")),
        Row("short hash", entry(sha256: "\"0a\"")), Row("upper-case hash", entry(sha256: "\"\(hash.uppercased())\"")),
        Row("negative size", entry(size: "-1")), Row("huge size", entry(size: "99999999999999999999")),
        Row("fractional size", entry(size: "1.5")), Row("size as text", entry(size: "\"1\"")),
        Row("unknown origin", entry(origin: "\"stolen\"")), Row("no origin", entry(origin: "null")),
        Row("bad time", entry(more: "\"fetched_at\": \"now\"")), Row("time as number", entry(more: "\"fetched_at\": 1")),
        Row("bad status", entry(more: "\"status\": 99999")), Row("status as text", entry(more: "\"status\": \"200\"")),
        Row("bad hop", entry(more: "\"hops\": [{\"url\": 1}]")), Row("hops no list", entry(more: "\"hops\": 3")),
        Row(
            "many hops",
            entry(
                more: "\"hops\": [" + Array(repeating: "{\"url\":\"u\",\"status\":301}", count: 51).joined(separator: ",") + "]")),
        Row("too large", String(repeating: " ", count: 9 << 20), .tooLarge),
    ]

    @Test(arguments: rows)
    func `A hostile entry is a problem with a place, never a trap`(row: Row) throws {
        let folder = try TemporaryFolder()
        let store = CacheStore(root: folder.path)
        let name = try store.folder(for: Self.url) + "/entry.json"
        try folder.write(row.entry, to: name)
        #expect(store.verify().map(\.kind) == [row.kind])
        #expect(store.entries().problems.map(\.kind) == [row.kind])
        #expect(store.entries().problems.map(\.path) == [folder.path + "/" + name])
        #expect(throws: CacheProblem.self) { try store.entry(for: Self.url) }
        #expect(throws: CacheProblem.self) {
            try store.add(body: [1], url: Self.url, details: SnapshotDetails(origin: .imported))
        }
    }

    static let urls = ["file:///etc/passwd", "https://example.org/b", "HTTPS://example.org/a", "https://../a", "", "\\u0000"]

    @Test(arguments: urls)
    func `The URL of an entry must be the one its folder is named for`(url: String) throws {
        let folder = try TemporaryFolder()
        let store = CacheStore(root: folder.path)
        try folder.write(Self.entry(url: url), to: try store.folder(for: Self.url) + "/entry.json")
        #expect(store.entries().entries.isEmpty)
        #expect(store.entries().problems.count == 1)
        #expect(throws: CacheProblem.self) { try store.entry(for: Self.url) }
    }

    @Test func `Unknown fields are left out, a sound entry is read`() throws {
        let folder = try TemporaryFolder()
        let store = CacheStore(root: folder.path)
        let name = try store.folder(for: Self.url) + "/entry.json"
        try folder.write(Self.entry(), to: name)
        #expect(try store.entry(for: Self.url)?.latest?.sha256 == Self.hash)
        try store.add(body: [2], url: Self.url, details: SnapshotDetails(origin: .imported))
        #expect(try !String(contentsOfFile: folder.path + "/" + name, encoding: .utf8).contains("unknown"))
    }

    @Test func `Random damage to a sound entry never traps`() throws {
        let folder = try TemporaryFolder()
        let store = CacheStore(root: folder.path)
        try store.add(
            body: [1], url: Self.url, details: SnapshotDetails(origin: .fetched, fetchedAt: "2024-05-01T10:00:00Z", status: 200))
        let name = try store.folder(for: Self.url) + "/entry.json"
        let sound = try Data(contentsOf: folder.url.appendingPathComponent(name))
        var random = Generator(state: 7)
        for _ in 0..<1000 {
            var bytes = Array(sound)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let index = Int.random(in: bytes.indices, using: &random)
                bytes[index] = UInt8.random(in: 0...255, using: &random)
            }
            try folder.write(Data(bytes), to: name)
            let listing = store.entries()
            #expect(listing.entries.count + listing.problems.count == 1)
        }
    }
}
