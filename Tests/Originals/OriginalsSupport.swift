import Cache
import Documents
import TestSupport

@testable import Originals

/// A cache in a folder that is gone with the test.
struct TestCache {
    let folder: TemporaryFolder
    let store: CacheStore
    var finder: OriginalFinder { OriginalFinder(library: OriginalLibrary(store: store)) }

    /// Holds the originals with `names`, all of one origin.
    init(_ names: some Sequence<String> = Texts.originals.keys, origin: SnapshotOrigin = .fetched) throws {
        folder = try TemporaryFolder()
        store = CacheStore(root: folder.path + "/cache")
        for name in names { try add(Texts.originals[name] ?? "", at: Texts.url(name), origin: origin) }
    }

    func add(_ text: String, at url: String, origin: SnapshotOrigin = .fetched, type: String = "text/plain; charset=utf-8") throws
    {
        try store.add(
            body: Array(text.utf8), url: url,
            details: SnapshotDetails(
                origin: origin, fetchedAt: origin == .standIn ? nil : "2024-01-02T03:04:05Z", contentType: type))
    }

    /// The file with the body of `url`'s newest snapshot.
    func bodyPath(of url: String) throws -> String {
        let file = try store.entry(for: url)?.latest?.file ?? ""
        return try store.root + "/" + store.folder(for: url) + "/" + file
    }
}

func read(_ text: String, _ format: DocumentFormat = .plainText) throws -> ReadDocument {
    ReadDocument(try DocumentLoader.read(Array(text.utf8), path: "translation", format: format))
}
