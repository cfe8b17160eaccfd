import Cache
import Foundation
import TestSupport
import Testing

/// Every byte of every file of a cache, changed one at a time: `verify` finds each.
struct FlippedByteTests {
    let folder: TemporaryFolder
    let store: CacheStore

    init() throws {
        folder = try TemporaryFolder()
        store = CacheStore(root: folder.path + "/cache")
        let details = SnapshotDetails(
            origin: .archived, fetchedAt: "2024-05-01T10:00:00Z", finalURL: "https://example.org/b",
            hops: [SnapshotHop(url: "https://example.org/a", status: 301)], status: 200, contentType: "text/plain", etag: "\"1\"",
            archive: "https://archive.example/1", note: "by hand, سند")
        try store.add(body: Array("The text of the original.\n".utf8), url: "https://example.org/a", details: details)
        try store.add(
            body: Array("Its second text.\n".utf8), url: "https://example.org/a", details: SnapshotDetails(origin: .imported))
    }

    private func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: store.root).map { store.root + "/" + $0 }.filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        }
    }

    @Test func `A flipped bit anywhere is found`() throws {
        let files = try files()
        #expect(files.count == 3)
        for path in files {
            let sound = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
            for index in sound.indices {
                var bytes = sound
                // Another bit of each byte.
                bytes[index] ^= 1 << UInt8(index % 8)
                try Data(bytes).write(to: URL(fileURLWithPath: path))
                let found = store.verify().filter { !$0.isHarmless }
                #expect(!found.isEmpty, "byte \(index) of \(path): \(String(decoding: bytes, as: UTF8.self))")
            }
            try Data(sound).write(to: URL(fileURLWithPath: path))
        }
        #expect(store.verify().isEmpty)
    }

    @Test func `A missing file is found, whichever it is`() throws {
        for path in try files() {
            let sound = try Data(contentsOf: URL(fileURLWithPath: path))
            try FileManager.default.removeItem(atPath: path)
            #expect(store.verify().contains { !$0.isHarmless }, "\(path)")
            try sound.write(to: URL(fileURLWithPath: path))
        }
        #expect(store.verify().isEmpty)
    }

    @Test func `A cut or longer file is found, whichever it is`() throws {
        for path in try files() {
            let sound = try Data(contentsOf: URL(fileURLWithPath: path))
            for other in [sound.dropLast(), sound + Data([0x0A]), Data()] {
                try Data(other).write(to: URL(fileURLWithPath: path))
                #expect(store.verify().contains { !$0.isHarmless }, "\(path)")
            }
            try sound.write(to: URL(fileURLWithPath: path))
        }
    }

    @Test func `An entry changed by hand is not read until it is sealed`() throws {
        let url = "https://example.org/a"
        let path = store.root + "/" + (try store.folder(for: url)) + "/entry.json"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data(text.replacingOccurrences(of: "by hand", with: "by foot").utf8).write(to: URL(fileURLWithPath: path))
        let problem = try #require(throws: CacheProblem.self) { try store.entry(for: url) }
        #expect(problem.remedy.contains("sanad cache seal"))
        try store.seal(url: url)
        #expect(try store.entry(for: url)?.snapshots.first?.note == "by foot, سند")
        #expect(store.verify().isEmpty)
    }

    @Test func `An entry without a seal is read and verified as it is`() throws {
        let url = "https://example.org/a"
        let path = store.root + "/" + (try store.folder(for: url)) + "/entry.json"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let cut = try #require(text.range(of: ",\n  \"seal\""))
        try Data((text[..<cut.lowerBound] + "\n}\n").utf8).write(to: URL(fileURLWithPath: path))
        #expect(try store.entry(for: url)?.snapshots.count == 2)
        #expect(store.verify().isEmpty)
        try store.add(body: [7], url: url, details: SnapshotDetails(origin: .imported))
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\"seal\""))
    }
}

/// What a writer that was killed leaves at each of its steps.
struct InterruptedWriteTests {
    let folder: TemporaryFolder
    let store: CacheStore
    let url = "https://example.org/a"
    let name: String

    init() throws {
        folder = try TemporaryFolder()
        store = CacheStore(root: folder.path + "/cache")
        name = try "cache/" + store.folder(for: url)
    }

    private func expectHarmless(_ count: Int) throws {
        let problems = store.verify()
        #expect(problems.filter { !$0.isHarmless }.isEmpty, "\(problems)")
        #expect(problems.count == count, "\(problems)")
        try store.add(body: [9], url: url, details: SnapshotDetails(origin: .imported))
        #expect(store.verify().isEmpty)
    }

    @Test func `An empty folder`() throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/" + name, withIntermediateDirectories: true)
        try expectHarmless(1)
    }

    @Test func `A lock`() throws {
        try folder.write("", to: name + "/.lock")
        try expectHarmless(1)
    }

    @Test func `Half a body`() throws {
        try folder.write("", to: name + "/.lock")
        try folder.write("half", to: name + "/.new-1")
        try expectHarmless(2)
    }

    @Test func `A body that no entry knows`() throws {
        let other = CacheStore(root: folder.path + "/other")
        let file = try other.add(body: [1], url: url, details: SnapshotDetails(origin: .imported)).file
        for isFirst in [true, false] {
            try folder.write("", to: name + "/.lock")
            try folder.write(Data([1]), to: name + "/" + file)
            try expectHarmless(isFirst ? 2 : 1)
        }
    }

    @Test func `Without the lock it is none of an interrupted write's`() throws {
        try store.add(body: [9], url: url, details: SnapshotDetails(origin: .imported))
        let file = try CacheStore(root: folder.path + "/other").add(
            body: [1], url: url, details: SnapshotDetails(origin: .imported)
        ).file
        try folder.write(Data([1]), to: name + "/" + file)
        #expect(store.verify().map(\.kind) == [.foreignFile])
        try folder.write("", to: name + "/.lock")
        try folder.write(Data([2]), to: name + "/" + file)
        #expect(store.verify().map(\.kind) == [.foreignFile])
    }
}
