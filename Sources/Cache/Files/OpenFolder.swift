import Foundation

/// A folder held open, so that what is done in it stays in it.
///
/// Every name is one component and no symbolic link is followed below the root: a cache from elsewhere can neither read nor
/// write outside itself, even if its folders are exchanged while the work is under way.
final class OpenFolder {
    let descriptor: Int32
    /// For messages only.
    let path: String

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Opens the folder at `path`, which may be a link the user made; nil when there is none.
    static func root(_ path: String) throws -> OpenFolder? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor < 0 else { return OpenFolder(descriptor: descriptor, path: path) }
        if errno == ENOENT { return nil }
        throw CacheProblem.unreadable(path, Self.reason(errno))
    }

    /// Opens a folder inside this one; nil when there is none.
    func folder(_ name: String) throws -> OpenFolder? {
        try check(name)
        let descriptor = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor < 0 else { return OpenFolder(descriptor: descriptor, path: path(of: name)) }
        let error = errno
        if error == ENOENT { return nil }
        if kind(of: name) == .link { throw CacheProblem.pathEscape(path(of: name), "it is a symbolic link") }
        throw CacheProblem.unreadable(path(of: name), Self.reason(error))
    }

    /// Makes a folder inside this one, and says whether it was not there. The caller makes it lasting with ``synchronize()``.
    @discardableResult
    func makeFolder(_ name: String) throws -> Bool {
        try check(name)
        if mkdirat(descriptor, name, 0o777) == 0 { return true }
        if errno == EEXIST { return false }
        throw CacheProblem.unwritable(path(of: name), Self.reason(errno))
    }

    /// Removes a file; one that is not there is no error.
    func removeFile(_ name: String) throws {
        try check(name)
        guard unlinkat(descriptor, name, 0) != 0, errno != ENOENT else { return }
        throw CacheProblem.unwritable(path(of: name), Self.reason(errno))
    }

    /// Removes a folder if it is empty.
    func removeFolderIfEmpty(_ name: String) throws {
        try check(name)
        guard unlinkat(descriptor, name, AT_REMOVEDIR) != 0, errno != ENOENT, errno != ENOTEMPTY, errno != EEXIST else { return }
        throw CacheProblem.unwritable(path(of: name), Self.reason(errno))
    }

    /// Writes the names in this folder through to the disk.
    func synchronize() throws {
        guard fsync(descriptor) != 0 else { return }
        throw CacheProblem.unwritable(path, Self.reason(errno))
    }

    func path(of name: String) -> String { path + "/" + name }

    /// Refuses what is not one plain component.
    func check(_ name: String) throws {
        let isPlain = !name.isEmpty && name != "." && name != ".." && !name.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "/") }
        guard isPlain else { throw CacheProblem.pathEscape(path, "\"\(name)\" is not a plain name") }
    }

    static func reason(_ error: Int32) -> String { String(cString: strerror(error)) }
}

/// What is in a folder.
extension OpenFolder {
    enum ItemKind { case file, folder, link, other }

    /// What `name` is, links not followed; nil when there is no such thing.
    func kind(of name: String) -> ItemKind? {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// The names in this folder, sorted.
    func names() throws -> [String] {
        let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0, let stream = fdopendir(own) else {
            if own >= 0 { close(own) }
            throw CacheProblem.unreadable(path, Self.reason(errno))
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
