import Foundation

extension OpenFolder {
    /// Names of files on their way to their place begin so.
    static let temporaryPrefix = ".new-"

    /// Puts `bytes` into the file `name`, so that whoever looks, even after a crash, finds the old file or the new one.
    ///
    /// - Parameter isLast: the folder too is written through to the disk. Before the last of several files that is not needed: file systems
    ///   keep the changes of a folder in their order.
    func write(_ bytes: [UInt8], as name: String, isLast: Bool = true) throws {
        try check(name)
        let temporary = Self.temporaryPrefix + UUID().uuidString
        let file = openat(descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw CacheProblem.unwritable(path(of: name), Self.reason(errno)) }
        do {
            defer { close(file) }
            try writeAll(bytes, to: file, name: name)
            guard fsync(file) == 0, renameat(descriptor, temporary, descriptor, name) == 0 else {
                throw CacheProblem.unwritable(path(of: name), Self.reason(errno))
            }
        } catch {
            unlinkat(descriptor, temporary, 0)
            throw error
        }
        if isLast { try synchronize() }
    }

    private func writeAll(_ bytes: [UInt8], to file: Int32, name: String) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                return Foundation.write(file, rest.baseAddress, rest.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw CacheProblem.unwritable(path(of: name), Self.reason(errno))
            }
            written += count
        }
    }

    /// Removes what interrupted writes left. Only for who holds the folder's lock.
    func removeTemporaryFiles() throws {
        for name in try names() where name.hasPrefix(Self.temporaryPrefix) { try removeFile(name) }
    }
}
