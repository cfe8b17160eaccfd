#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads whole files, bounded.
enum FileReader {
    /// The bytes of the file at `path`, or of standard input for `-`.
    ///
    /// - Throws: `notFound`, `permissionDenied`, `isFolder`, `tooLarge` beyond `limit` bytes, `readFailed`.
    static func read(_ path: String, limit: Int) throws(DocumentError) -> [UInt8] {
        if path == "-" { return try readAll(STDIN_FILENO, path, limit: limit, expecting: 0) }
        guard !path.utf8.contains(0) else { throw .notFound(path) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw error(errno, path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw error(errno, path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder(path) }
        guard Int(status.st_size) <= limit else { throw .tooLarge(path, limit: limit) }
        return try readAll(descriptor, path, limit: limit, expecting: max(0, Int(status.st_size)))
    }

    private static func readAll(
        _ descriptor: Int32, _ path: String, limit: Int, expecting size: Int
    ) throws(DocumentError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { readSome(descriptor, $0) }
            if count < 0 {
                if errno == EINTR { continue }
                throw error(errno, path)
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
            // A pipe or device tells no size beforehand.
            guard bytes.count <= limit else { throw .tooLarge(path, limit: limit) }
        }
    }

    private static func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard let base = buffer.baseAddress else { return 0 }
        return Int(systemRead(descriptor, base, buffer.count))
    }

    static func error(_ number: Int32, _ path: String) -> DocumentError {
        switch number {
        case ENOENT, ENOTDIR: .notFound(path)
        case EACCES, EPERM: .permissionDenied(path)
        case EISDIR: .isFolder(path)
        default: .readFailed(path, String(cString: strerror(number)))
        }
    }
}

/// `read`, which the static functions above would hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
