import Foundation

extension OpenFolder {
    /// Names of files on their way to their place begin so.
    static let temporaryPrefix = ".new-"

    /// Writes `bytes` to a file that is to become `name`, beside the one that may be there.
    func stage(_ bytes: [UInt8], as name: String) throws -> StagedFile {
        try check(name)
        let temporary = Self.temporaryPrefix + UUID().uuidString
        let file = openat(descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw CacheProblem.unwritable(path(of: name), Self.reason(errno)) }
        let staged = StagedFile(folder: self, file: file, temporary: temporary, name: name)
        try writeAll(bytes, to: file, name: name)
        return staged
    }

    /// Puts staged files into their places, so that whoever looks, even after a crash, finds for each the old file or the new one, and
    /// never a later one without those before it.
    ///
    /// All are on the disk before the first has its name: what is written together costs a journal hardly more than one file. The folder
    /// is written through once at the end, since file systems keep the changes of a folder in their order.
    func place(_ files: [StagedFile]) throws {
        for staged in files where fsync(staged.file) != 0 {
            throw CacheProblem.unwritable(path(of: staged.name), Self.reason(errno))
        }
        for staged in files { try staged.rename() }
        if !files.isEmpty { try synchronize() }
    }

    /// Puts `bytes` into the file `name`, as ``place(_:)`` does.
    func write(_ bytes: [UInt8], as name: String) throws { try place([stage(bytes, as: name)]) }

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

/// A file in a folder that has not its name yet. One that never gets it is removed.
final class StagedFile {
    fileprivate let file: Int32
    fileprivate let name: String
    private let folder: OpenFolder
    private let temporary: String
    private var isPlaced = false

    fileprivate init(folder: OpenFolder, file: Int32, temporary: String, name: String) {
        self.folder = folder
        self.file = file
        self.temporary = temporary
        self.name = name
    }

    deinit {
        close(file)
        if !isPlaced { unlinkat(folder.descriptor, temporary, 0) }
    }

    fileprivate func rename() throws {
        guard renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 else {
            throw CacheProblem.unwritable(folder.path(of: name), OpenFolder.reason(errno))
        }
        isPlaced = true
    }
}
