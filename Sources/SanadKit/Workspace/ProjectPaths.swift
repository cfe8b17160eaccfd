import Foundation

/// Paths as the project knows them: from its root on, whatever folder a command runs in and however a file was named.
public struct ProjectPaths: Sendable {
    /// The folder of the outermost configuration, or the git root, or the current folder; links resolved.
    public let root: String
    private let folder: String
    /// The folder that the run began in.
    var start: String { folder }

    /// - Parameter folder: what relative paths are relative to.
    init(root: String, folder: String) {
        self.root = Self.resolved(root, in: folder)
        self.folder = folder
    }

    /// `path` from the root on; as it is for standard input, a URL, and a file outside of the project.
    public func relative(_ path: String) -> String {
        guard path != "-", !path.hasPrefix("http://"), !path.hasPrefix("https://") else { return path }
        let full = Self.resolved(path, in: folder)
        let prefix = root.hasSuffix("/") ? root : root + "/"
        return full.hasPrefix(prefix) ? String(full.dropFirst(prefix.count)) : path
    }

    /// `path` from the folder that the run began in, where it lies below it.
    public func brief(_ path: String) -> String {
        let full = Self.resolved(path, in: folder), start = Self.resolved(folder, in: folder)
        if full == start { return "." }
        return full.hasPrefix(start + "/") ? String(full.dropFirst(start.count + 1)) : path
    }

    /// The absolute path of `path`.
    func absolute(_ path: String) -> String { Self.resolved(path, in: folder) }

    private static func resolved(_ path: String, in folder: String) -> String {
        URL(fileURLWithPath: path, relativeTo: URL(fileURLWithPath: folder, isDirectory: true)).standardizedFileURL
            .resolvingSymlinksInPath().path
    }
}
