import Cache
import Foundation
import TestSupport
import Testing

/// The lock belongs to an open file, so that threads that open their own stand for processes.
struct CacheConcurrencyTests {
    @Test func `Many writers of one entry lose nothing`() throws {
        let folder = try TemporaryFolder()
        let root = folder.path + "/cache"
        DispatchQueue.concurrentPerform(iterations: 24) { number in
            let store = CacheStore(root: root)
            #expect(throws: Never.self) {
                try store.add(
                    body: Array("body \(number)".utf8), url: "https://example.org/a", details: SnapshotDetails(origin: .imported))
            }
        }
        let store = CacheStore(root: root)
        let entry = try #require(try store.entry(for: "https://example.org/a"))
        #expect(Set(entry.snapshots.map(\.sha256)).count == 24)
        #expect(store.verify().isEmpty)
    }

    @Test func `Adding and removing at the same time leaves a sound cache`() throws {
        let folder = try TemporaryFolder()
        let root = folder.path + "/cache"
        DispatchQueue.concurrentPerform(iterations: 60) { number in
            let store = CacheStore(root: root)
            #expect(throws: Never.self) {
                if number % 3 == 0 {
                    try store.remove(url: "https://example.org/a")
                } else {
                    try store.add(
                        body: [UInt8(number)], url: "https://example.org/a", details: SnapshotDetails(origin: .imported))
                }
                // A reader sees an entry that is whole, or none.
                if let entry = try store.entry(for: "https://example.org/a") { #expect(entry.latest != nil) }
            }
        }
        #expect(CacheStore(root: root).verify().isEmpty)
    }

    @Test func `A writer waits for one that holds the entry`() throws {
        let folder = try TemporaryFolder()
        let store = CacheStore(root: folder.path)
        let url = "https://example.org/a"
        try store.add(body: [1], url: url, details: SnapshotDetails(origin: .imported))
        let lockFile = folder.path + "/" + (try store.folder(for: url)) + "/.lock"
        let held = open(lockFile, O_RDWR | O_CREAT, 0o600)
        #expect(flock(held, LOCK_EX) == 0)
        let isReleased = DispatchSemaphore(value: 0)
        let isWritten = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            #expect(throws: Never.self) { try store.add(body: [2], url: url, details: SnapshotDetails(origin: .imported)) }
            #expect(isReleased.wait(timeout: .now()) == .success)
            isWritten.signal()
        }
        Thread.sleep(forTimeInterval: 0.2)
        #expect(try store.entry(for: url)?.snapshots.count == 1)
        isReleased.signal()
        close(held)
        #expect(isWritten.wait(timeout: .now() + 10) == .success)
        #expect(try store.entry(for: url)?.snapshots.count == 2)
        #expect(!FileManager.default.fileExists(atPath: lockFile))
    }
}
