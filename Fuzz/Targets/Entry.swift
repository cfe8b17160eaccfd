@testable import Cache

extension FuzzTarget {
    /// `entry.json`: what is read is written, and read again, as the same.
    static let entry = FuzzTarget(name: "entry", seeds: "entry", words: "entry") { bytes in
        if let (entry, _) = try? EntryFile.decodeUnsealed(bytes, path: "entry.json") {
            _ = EntryFile.fault(of: bytes, entry: entry, path: "entry.json")
            holdStable(entry)
        }
        if let entry = try? EntryFile.decode(bytes, path: "entry.json") { holdStable(entry) }
    }

    private static func holdStable(_ entry: CacheEntry) {
        let written = EntryFile.encode(entry)
        let again = try? EntryFile.decode(written, path: "entry.json")
        hold(again == entry, "the entry is another when it is read again")
        hold(again.map(EntryFile.encode) == written, "the entry is written otherwise the second time")
        hold(EntryFile.fault(of: written, entry: entry, path: "entry.json") == nil, "a fault in what was written")
    }
}
