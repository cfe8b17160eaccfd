import Cache
import Foundation
import Testing

/// The cache that comes with the repository.
struct CommittedCacheTests {
    let store = CacheStore(
        root: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../cache")
            .standardizedFileURL
            .path)

    @Test func `It is there and sound`() {
        #expect(!store.entries().entries.isEmpty)
        #expect(store.verify().isEmpty)
    }

    @Test func `Stand-ins say that they are none of the original's`() throws {
        for entry in store.entries().entries {
            let latest = try #require(entry.latest)
            guard latest.origin == .standIn else { continue }
            #expect(latest.fetchedAt == nil)
            #expect(try #require(latest.note).contains("Not the original"))
            #expect(try !store.body(of: latest, in: entry).isEmpty)
        }
    }
}
