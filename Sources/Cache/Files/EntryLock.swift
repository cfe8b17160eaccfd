import Foundation

/// The right to write to one entry's folder, held by one writer at a time on this machine, in this process or another.
///
/// It is a lock (`flock`) on the file `.lock`, which exists only while someone writes: the last act of the holder is to delete
/// it. Who waited for a deleted file has locked nothing, and must begin again with the folder's path, since that may be gone
/// too. A crash leaves the file but not the lock.
final class EntryLock {
    static let fileName = ".lock"

    private let folder: OpenFolder
    private let file: Int32
    /// The lock file was there and nobody held it: its last holder did not come to an end.
    let isInherited: Bool

    private init(folder: OpenFolder, file: Int32, isInherited: Bool) {
        self.folder = folder
        self.file = file
        self.isInherited = isInherited
    }

    /// Deletes the lock file while it is still locked, then lets go.
    deinit {
        unlinkat(folder.descriptor, Self.fileName, 0)
        close(file)
    }

    /// Locks `folder`, or returns nil when another holds it or the lock file was deleted in the meantime: try again later.
    static func attempt(in folder: OpenFolder) throws -> EntryLock? {
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        var file = openat(folder.descriptor, fileName, flags | O_EXCL, 0o666)
        let isInherited = file < 0 && errno == EEXIST
        if isInherited { file = openat(folder.descriptor, fileName, flags, 0o666) }
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw CacheProblem.unwritable(folder.path(of: fileName), OpenFolder.reason(errno))
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let error = errno
            close(file)
            if error == EWOULDBLOCK || error == EINTR { return nil }
            throw CacheProblem.unwritable(folder.path(of: fileName), OpenFolder.reason(error))
        }
        var locked = stat()
        var present = stat()
        let isSame =
            fstat(file, &locked) == 0 && fstatat(folder.descriptor, fileName, &present, AT_SYMLINK_NOFOLLOW) == 0
            && locked.st_ino == present.st_ino && locked.st_dev == present.st_dev
        guard isSame else {
            close(file)
            return nil
        }
        return EntryLock(folder: folder, file: file, isInherited: isInherited)
    }
}
