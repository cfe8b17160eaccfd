import Cache
import Foundation
import TestSupport
import Testing

struct EntryFileTests {
    @Test func `entry.json is made for git: own lines, own order, the same bytes each time`() throws {
        let folder = try TemporaryFolder()
        let store = CacheStore(root: folder.path)
        let url = "https://example.org/a"
        let details = SnapshotDetails(
            origin: .archived, fetchedAt: "2024-05-01T10:00:00Z", finalURL: "https://example.org/b",
            hops: [SnapshotHop(url: url, status: 301), SnapshotHop(url: "https://example.org/c", status: 302)], status: 200,
            contentType: "text/plain", etag: "W/\"1\"", archive: "https://archive.example/1", note: "a\\b\n\u{202E}سند\u{1}")
        try store.add(body: Array("text\n".utf8), url: url, details: details)
        let file = folder.path + "/" + (try store.folder(for: url)) + "/entry.json"
        let expected = #"""
            {
              "url": "https://example.org/a",
              "snapshots": [
                {
                  "file": "b9e68e1bea3e5b19ca6b2f98b73a54b73daafaa250484902e09982e07a12e733.txt",
                  "sha256": "b9e68e1bea3e5b19ca6b2f98b73a54b73daafaa250484902e09982e07a12e733",
                  "size": 5,
                  "origin": "archived",
                  "fetched_at": "2024-05-01T10:00:00Z",
                  "final_url": "https://example.org/b",
                  "hops": [
                    { "url": "https://example.org/a", "status": 301 },
                    { "url": "https://example.org/c", "status": 302 }
                  ],
                  "status": 200,
                  "content_type": "text/plain",
                  "etag": "W/\"1\"",
                  "last_modified": null,
                  "archive": "https://archive.example/1",
                  "note": "a\\b\n\u202eسند\u0001"
                }
              ],
              "seal": "SEAL"
            }

            """#
        let written = try String(contentsOfFile: file, encoding: .utf8)
        let seal = try #require(written.split(separator: "\"").dropLast().last)
        #expect(seal.utf8.count == 64)
        #expect(written == expected.replacingOccurrences(of: "SEAL", with: seal))
        #expect(try store.entry(for: url)?.latest?.details == details)
    }

    @Test func `The public coding agrees with the file`() throws {
        let folder = try TemporaryFolder()
        let store = CacheStore(root: folder.path)
        try store.add(body: [1], url: "https://example.org/a", details: SnapshotDetails(origin: .imported, note: "by hand"))
        let entry = try #require(try store.entry(for: "https://example.org/a"))
        #expect(try JSONDecoder().decode(CacheEntry.self, from: JSONEncoder().encode(entry)) == entry)
        let file = try Data(contentsOf: folder.url.appendingPathComponent(try store.folder(for: entry.url) + "/entry.json"))
        var fields = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
        fields["seal"] = nil
        let written = fields as NSDictionary
        let coded = try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(entry)) as? NSDictionary)
        #expect(written == coded)
    }
}
