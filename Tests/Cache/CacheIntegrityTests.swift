import Cache
import Foundation
import TestSupport
import Testing

/// Each test harms a sound cache of two entries in one way, and expects to be told of that and nothing else.
struct CacheIntegrityTests {
    let folder: TemporaryFolder
    let store: CacheStore
    let url = "https://example.org/a"
    let body = Array("The text of the original.\n".utf8)
    /// Paths below the root.
    let entryFolder: String
    let bodyFile: String

    init() throws {
        folder = try TemporaryFolder()
        store = CacheStore(root: folder.path + "/cache", maximumBodyBytes: 1000)
        let details = SnapshotDetails(origin: .imported, contentType: "text/plain")
        let snapshot = try store.add(body: body, url: url, details: details)
        try store.add(body: [1], url: "https://other.example/", details: details)
        entryFolder = try store.folder(for: url)
        bodyFile = entryFolder + "/" + snapshot.file
    }

    private func kinds() -> [CacheProblem.Kind] { store.verify().map(\.kind) }
    private func path(_ name: String) -> String { store.root + "/" + name }

    private func expectBodyRefused(_ kind: CacheProblem.Kind) throws {
        let entry = try #require(try store.entry(for: url))
        let snapshot = try #require(entry.latest)
        let problem = try #require(throws: CacheProblem.self) { try store.body(of: snapshot, in: entry) }
        #expect(problem.kind == kind)
        #expect(problem.path == path(bodyFile))
        #expect(store.verify() == [problem])
    }

    @Test func `One flipped bit`() throws {
        var bytes = body
        bytes[3] ^= 1
        try folder.write(Data(bytes), to: "cache/" + bodyFile)
        try expectBodyRefused(.wrongHash)
    }

    @Test func `Converted line endings`() throws {
        try folder.write("The text of the original.\r\n", to: "cache/" + bodyFile)
        try expectBodyRefused(.wrongSize)
    }

    @Test func `A missing body`() throws {
        try FileManager.default.removeItem(atPath: path(bodyFile))
        try expectBodyRefused(.missingBody)
    }

    @Test func `A body that grew beyond the limit`() throws {
        try folder.write(Data(count: 1001), to: "cache/" + bodyFile)
        try expectBodyRefused(.tooLarge)
    }

    @Test func `A body that is a link out of the cache`() throws {
        let outside = try folder.write(Data(body), to: "outside")
        try FileManager.default.removeItem(atPath: path(bodyFile))
        try FileManager.default.createSymbolicLink(atPath: path(bodyFile), withDestinationPath: outside)
        try expectBodyRefused(.pathEscape)
    }

    @Test func `A body that is a pipe does not block`() throws {
        try FileManager.default.removeItem(atPath: path(bodyFile))
        #expect(mkfifo(path(bodyFile), 0o600) == 0)
        try expectBodyRefused(.unreadable)
    }

    @Test func `Adding the same bytes again puts a damaged body right`() throws {
        try folder.write("damaged", to: "cache/" + bodyFile)
        try store.add(body: body, url: url, details: SnapshotDetails(origin: .imported, contentType: "text/plain"))
        #expect(store.verify().isEmpty)
    }

    @Test func `An entry's folder that is a link out of the cache`() throws {
        try FileManager.default.moveItem(atPath: path(entryFolder), toPath: folder.path + "/outside")
        try FileManager.default.createSymbolicLink(atPath: path(entryFolder), withDestinationPath: folder.path + "/outside")
        #expect(kinds() == [.pathEscape])
        #expect(throws: CacheProblem.self) { try store.entry(for: url) }
        #expect(throws: CacheProblem.self) {
            try store.add(body: [9], url: url, details: SnapshotDetails(origin: .imported))
        }
        #expect(throws: CacheProblem.self) { try store.remove(url: url) }
        #expect(FileManager.default.fileExists(atPath: folder.path + "/outside/entry.json"))
    }

    @Test func `A host's folder that is a link out of the cache`() throws {
        try FileManager.default.moveItem(atPath: path("example.org"), toPath: folder.path + "/outside")
        try FileManager.default.createSymbolicLink(atPath: path("example.org"), withDestinationPath: folder.path + "/outside")
        #expect(kinds() == [.pathEscape])
        #expect(store.entries().problems.map(\.kind) == [.pathEscape])
        #expect(throws: CacheProblem.self) { try store.entry(for: url) }
    }

    static let foreign = ["stray.txt", "example.org/stray.txt", "example.org/FOLDER/notes.txt", "example.org/FOLDER/deeper/x"]

    @Test(arguments: foreign)
    func `A foreign file`(name: String) throws {
        let entryName = try #require(entryFolder.split(separator: "/").last)
        try folder.write("x", to: "cache/" + name.replacingOccurrences(of: "FOLDER", with: entryName))
        #expect(kinds() == [.foreignFile])
        #expect(store.entries().problems.isEmpty)
    }

    @Test func `What git needs at the top is no foreign file`() throws {
        for name in [".gitattributes", ".gitignore", "README.md"] { try folder.write("x", to: "cache/" + name) }
        #expect(store.verify().isEmpty)
    }

    @Test func `A link in the place of the lock is not followed`() throws {
        let outside = try folder.write("precious", to: "outside")
        try FileManager.default.createSymbolicLink(atPath: path(entryFolder + "/.lock"), withDestinationPath: outside)
        #expect(kinds() == [.pathEscape])
        #expect(throws: CacheProblem.self) { try store.remove(url: url) }
        #expect(try String(contentsOfFile: outside, encoding: .utf8) == "precious")
    }

    @Test func `A folder whose name does not fit its URL`() throws {
        try FileManager.default.moveItem(atPath: path(entryFolder), toPath: path("example.org/a-00000000"))
        #expect(kinds() == [.wrongFolder])
        #expect(store.entries().problems.map(\.kind) == [.wrongFolder])
        #expect(try store.entry(for: url) == nil)
    }

    @Test func `A folder without its entry`() throws {
        try FileManager.default.removeItem(atPath: path(entryFolder + "/entry.json"))
        #expect(kinds() == [.missingEntry])
        #expect(try store.entry(for: url) == nil)
    }

    @Test func `An interrupted write leaves the old state, and the next one tidies up`() throws {
        try folder.write("half a bo", to: "cache/" + entryFolder + "/.new-1")
        try folder.write("", to: "cache/" + entryFolder + "/.lock")
        #expect(kinds() == [.leftover])
        #expect(try store.entry(for: url)?.snapshots.count == 1)
        try store.add(body: [2], url: url, details: SnapshotDetails(origin: .imported))
        #expect(store.verify().isEmpty)
    }

    @Test func `A body that no entry knows is a foreign file`() throws {
        let name = String(repeating: "ab", count: 32) + ".html"
        try folder.write("new body", to: "cache/" + entryFolder + "/" + name)
        #expect(kinds() == [.foreignFile])
    }
}
