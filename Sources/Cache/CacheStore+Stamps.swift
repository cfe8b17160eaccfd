import Foundation

/// What tells cheaply whether an entry was written since it was last looked at: nothing of it is read.
public struct EntryStamp: Sendable, Hashable {
    /// The entry's folder below the root, `HOST/SLUG-HASH8`.
    public let folder: String
    public let size: Int64
    public let inode: UInt64
    /// Times of the last change of content and of status, in nanoseconds.
    public let modified: Int64
    public let changed: Int64

    public init(folder: String, size: Int64, inode: UInt64, modified: Int64, changed: Int64) {
        self.folder = folder
        self.size = size
        self.inode = inode
        self.modified = modified
        self.changed = changed
    }
}

extension CacheStore {
    /// The stamps of all entries, in the order of their folders. What is no entry is left out; ``verify()`` tells of it.
    ///
    /// - Complexity: linear in the number of entries, some microseconds each.
    public func stamps() -> [EntryStamp] {
        guard let root = try? OpenFolder.root(root), let hosts = try? root.names() else { return [] }
        var stamps: [EntryStamp] = []
        for host in hosts {
            guard let folder = try? root.folder(host), let names = try? folder.names() else { continue }
            for name in names {
                var status = stat()
                let file = name + "/" + EntryFile.name
                guard fstatat(folder.descriptor, file, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG
                else {
                    continue
                }
                stamps.append(
                    EntryStamp(
                        folder: host + "/" + name, size: Int64(status.st_size), inode: UInt64(status.st_ino),
                        modified: Self.nanoseconds(status.st_mtim), changed: Self.nanoseconds(status.st_ctim)))
            }
        }
        return stamps
    }

    /// Whether there are more folders of entries than `count`, found without going through all.
    public func hasMoreEntries(than count: Int) -> Bool {
        guard let root = try? OpenFolder.root(root), let hosts = try? root.names() else { return false }
        var found = 0
        for host in hosts {
            found += (try? root.folder(host)?.names().count) ?? 0
            if found > count { return true }
        }
        return false
    }

    /// The entry in the folder `HOST/SLUG-HASH8` below the root; nil when there is none.
    ///
    /// - Throws: ``CacheProblem`` when there is one but it cannot be used.
    public func entry(inFolder name: String) throws -> CacheEntry? {
        guard let folder = try openFolder(named: name) else { return nil }
        return try readEntry(in: folder, named: name)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000).partialValue &+ Int64(time.tv_nsec)
    }
}
