import Dispatch
import Foundation
import Synchronization

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
    /// - Complexity: linear in the number of entries, some microseconds each, shared by all cores.
    public func stamps() -> [EntryStamp] {
        guard let root = try? OpenFolder.root(root), let hosts = try? root.names() else { return [] }
        // The names first, so that the shares are equal whether there are many hosts or one.
        var shares: [(host: String, names: ArraySlice<String>)] = []
        for host in hosts {
            guard let names = try? root.folder(host)?.names() else { continue }
            for start in stride(from: 0, to: names.count, by: Self.share) {
                shares.append((host, names[start..<min(start + Self.share, names.count)]))
            }
        }
        let all = Mutex([[EntryStamp]](repeating: [], count: shares.count))
        let path = self.root
        DispatchQueue.concurrentPerform(iterations: shares.count) { [shares] number in
            guard let folder = try? OpenFolder.root(path)?.folder(shares[number].host) else { return }
            let stamps = shares[number].names.compactMap { Self.stamp($0, in: folder, host: shares[number].host) }
            all.withLock { $0[number] = stamps }
        }
        return all.withLock { $0.flatMap { $0 } }
    }

    /// So many entries are looked at in one go.
    private static let share = 512

    private static func stamp(_ name: String, in folder: OpenFolder, host: String) -> EntryStamp? {
        var status = stat()
        let file = name + "/" + EntryFile.name
        guard fstatat(folder.descriptor, file, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return EntryStamp(
            folder: host + "/" + name, size: Int64(status.st_size), inode: UInt64(status.st_ino),
            modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim))
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
