#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds the documents among files and folders.
public enum DocumentFinder {
    /// The endings of the files that are taken from folders. A file that is named itself is taken whatever its ending.
    public static let extensions = ["txt", "md", "html", "htm"]

    /// What was found.
    public struct Findings: Sendable {
        /// Sorted by their bytes, each once; `-` first.
        public let files: [String]
        /// Paths that do not exist or cannot be read, folders without documents.
        public let problems: [DocumentError]
    }

    /// The documents at `paths`, with those in folders at any depth.
    ///
    /// Hidden files and folders, and the folders of `excluded` (the cache), are skipped unless they are named themselves. Symbolic
    /// links are followed; a folder is entered once however it is reached, so loops end.
    ///
    /// - Complexity: linear in the number of entries of the folders.
    public static func find(paths: [String], excluding excluded: [String] = []) -> Findings {
        var walk = Walk(excluded: Set(excluded.compactMap(identity)))
        for path in paths { walk.visit(path) }
        return Findings(files: Array(walk.files).sorted(by: bytewise), problems: walk.problems)
    }

    private static func bytewise(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// A file's or folder's identity, however it is reached.
    fileprivate struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    fileprivate static func status(_ path: String) -> stat? {
        var status = stat()
        guard !path.utf8.contains(0), stat(path, &status) == 0 else { return nil }
        return status
    }

    fileprivate static func identity(_ path: String) -> Identity? { status(path).map(identity(of:)) }

    fileprivate static func identity(of status: stat) -> Identity {
        Identity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
    }

    fileprivate static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }
    fileprivate static func isFile(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }

    fileprivate static func isDocumentName(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: ".") else { return false }
        return extensions.contains(name[name.index(after: dot)...].lowercased())
    }
}

/// The state of one search.
private struct Walk {
    let excluded: Set<DocumentFinder.Identity>
    var files: Set<String> = []
    var problems: [DocumentError] = []

    init(excluded: Set<DocumentFinder.Identity>) { self.excluded = excluded }

    mutating func visit(_ path: String) {
        if path == "-" {
            files.insert(path)
            return
        }
        guard let status = DocumentFinder.status(path) else {
            let number = errno
            problems.append(path.utf8.contains(0) || path.isEmpty ? .notFound(path) : FileReader.error(number, path))
            return
        }
        guard DocumentFinder.isFolder(status) else {
            files.insert(Self.tidied(path))
            return
        }
        var entered: Set<DocumentFinder.Identity> = []
        let before = problems.count
        // A folder named twice adds nothing the second time, and still holds documents.
        if walk(path, entered: &entered) == 0 && problems.count == before { problems.append(.noDocuments(path)) }
    }

    /// Adds the documents below `root` and returns how many there are. A list of folders to do, so that depth costs no stack.
    private mutating func walk(_ root: String, entered: inout Set<DocumentFinder.Identity>) -> Int {
        var found = 0
        var folders = [Self.tidied(root)]
        while let folder = folders.popLast() {
            guard let status = DocumentFinder.status(folder) else { continue }
            let identity = DocumentFinder.identity(of: status)
            guard folder == Self.tidied(root) || !excluded.contains(identity), entered.insert(identity).inserted else { continue }
            guard let names = Self.names(in: folder) else {
                problems.append(FileReader.error(errno, folder))
                continue
            }
            for name in names where !name.hasPrefix(".") {
                let path = folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
                guard let status = DocumentFinder.status(path) else { continue }
                if DocumentFinder.isFolder(status) {
                    folders.append(path)
                } else if DocumentFinder.isFile(status), DocumentFinder.isDocumentName(name) {
                    files.insert(path)
                    found += 1
                }
            }
        }
        return found
    }

    /// The names in a folder, sorted so that a folder reached in two ways is always entered in the same; nil when it cannot be read.
    private static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            names.append(name)
        }
        return names.sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }
    }

    /// `path` without `./` at its start, doubled slashes, or a slash at its end.
    private static func tidied(_ path: String) -> String {
        var parts = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        if path.hasPrefix("/") { parts = "/" + parts }
        return parts.isEmpty ? "." : parts
    }
}
