import Foundation

/// A file that is written: there in whole or not at all, unless something that is no file stands in its place (`/dev/stdout`, a pipe), which is
/// written as it goes.
public final class OutputFile {
    private let path: String
    /// Where the bytes go until the file is whole; nil where they go straight to their place.
    public let temporary: String?
    /// What `path` leads to, links followed.
    private let place: String
    private let isDurable: Bool
    private var descriptor: Int32

    /// - Parameters:
    ///   - path: the file; what it held is replaced, and a link keeps leading to it.
    ///   - isDurable: whether the bytes are through to the disk before the file takes its place.
    /// - Throws: `SanadError` when it cannot be written.
    public init(_ path: String, isDurable: Bool = false) throws {
        self.path = path
        self.isDurable = isDurable
        place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        var status = stat()
        let isThere = stat(path, &status) == 0
        if isThere, status.st_mode & S_IFMT == S_IFDIR {
            throw SanadError("\(path): it cannot be written, since a folder is in its place", remedy: "name a file in it")
        }
        if isThere, status.st_mode & S_IFMT != S_IFREG {
            temporary = nil
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
        } else {
            let name = place + ".\(getpid()).part"
            temporary = name
            descriptor = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        }
        if descriptor < 0 { throw failure(errno) }
    }

    deinit { abandon() }

    /// - Throws: `SanadError`; nothing of the file is left then.
    public func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                let number = errno
                if number == EINTR { continue }
                abandon()
                throw failure(number)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Puts the file in its place; call it once, after the last byte.
    ///
    /// - Throws: `SanadError`; nothing of the file is left then.
    public func close() throws {
        guard descriptor >= 0 else { return }
        var number: Int32 = isDurable && temporary != nil && fsync(descriptor) != 0 ? errno : 0
        if Foundation.close(descriptor) != 0, number == 0 { number = errno }
        descriptor = -1
        if let temporary, number == 0, rename(temporary, place) != 0 { number = errno }
        guard number == 0 else {
            if let temporary { unlink(temporary) }
            throw failure(number)
        }
    }

    /// Takes away what is half written; nothing once it is closed.
    public func abandon() {
        guard descriptor >= 0 else { return }
        _ = Foundation.close(descriptor)
        descriptor = -1
        if let temporary { unlink(temporary) }
    }

    private func failure(_ number: Int32) -> SanadError {
        let remedy =
            switch number {
            case ENOENT, ENOTDIR: "make its folder first, or name another place"
            case EACCES, EPERM, EROFS: "name a place that you may write to"
            case ENOSPC, EDQUOT: "free some space, or name another place"
            default: "name another place"
            }
        return SanadError("\(path): it cannot be written: \(String(cString: strerror(number)))", remedy: remedy)
    }
}
