import Foundation

extension OpenFolder {
    /// The bytes of a plain file of at most `limit` bytes; nil when there is none.
    func read(_ name: String, limit: Int) throws -> [UInt8]? {
        try check(name)
        // Without O_NONBLOCK, opening a named pipe would wait for ever.
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            let error = errno
            if error == ENOENT { return nil }
            if kind(of: name) == .link { throw CacheProblem.pathEscape(path(of: name), "it is a symbolic link") }
            throw CacheProblem.unreadable(path(of: name), Self.reason(error))
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw CacheProblem.unreadable(path(of: name), Self.reason(errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw CacheProblem.unreadable(path(of: name), "it is not a file") }
        guard status.st_size <= limit else { throw CacheProblem.tooLarge(path(of: name), limit: limit) }
        return try readAll(file, name: name, expecting: Int(status.st_size), limit: limit)
    }

    /// Reads to the end, which may come later than the size said: the limit holds for what is read.
    private func readAll(_ file: Int32, name: String, expecting size: Int, limit: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 1)
        var chunk = [UInt8](repeating: 0, count: min(max(size + 1, 4096), 1 << 20))
        while true {
            let count = Foundation.read(file, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw CacheProblem.unreadable(path(of: name), Self.reason(errno))
            }
            if count == 0 { return bytes }
            bytes += chunk.prefix(count)
            guard bytes.count <= limit else { throw CacheProblem.tooLarge(path(of: name), limit: limit) }
        }
    }
}
