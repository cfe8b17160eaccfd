/// Going through the whole cache.
extension CacheStore {
    /// All entries, sorted by URL, and what could not be read as one. Bodies are not looked at; ``verify()`` does that.
    ///
    /// A root that does not exist is an empty cache. A folder without `entry.json` is one that is just being made, and files
    /// that belong to no entry do no harm here: neither is reported.
    /// - Complexity: linear in the number of entries.
    public func entries() -> (entries: [CacheEntry], problems: [CacheProblem]) {
        var entries: [CacheEntry] = []
        let (names, found) = entryFolders()
        var problems = found.filter { $0.kind != .foreignFile }
        for name in names {
            do throws(CacheProblem) {
                guard let folder = try openFolder(named: name) else { continue }
                if let entry = try readEntry(in: folder, named: name) { entries.append(entry) }
            } catch {
                problems.append(error)
            }
        }
        return (entries.sorted { $0.url < $1.url }, problems.sorted())
    }

    /// The names of the folders two levels down, `HOST/SLUG-HASH8`, and what else stands in the way to them.
    func entryFolders() -> (names: [String], problems: [CacheProblem]) {
        var names: [String] = []
        var problems: [CacheProblem] = []
        do {
            guard let root = try OpenFolder.root(root) else { return ([], []) }
            for host in try root.names() where !Self.mayStandAtTop(host) {
                guard try Self.isFolder(host, in: root, problems: &problems), let folder = try root.folder(host) else { continue }
                for entry in try folder.names() where try Self.isFolder(entry, in: folder, problems: &problems) {
                    names.append(host + "/" + entry)
                }
            }
        } catch {
            problems.append(Self.problem(error, at: root))
        }
        return (names, problems)
    }

    /// Opens an entry's folder by its name below the root.
    func openFolder(named name: String) throws(CacheProblem) -> OpenFolder? {
        do {
            var folder = try OpenFolder.root(root)
            for component in name.split(separator: "/") { folder = try folder?.folder(String(component)) }
            return folder
        } catch {
            throw Self.problem(error, at: root + "/" + name)
        }
    }

    /// The entry in the folder called `name`, which must be the name that its URL calls for.
    func readEntry(in folder: OpenFolder, named name: String) throws(CacheProblem) -> CacheEntry? {
        let path = folder.path(of: EntryFile.name)
        do {
            guard let bytes = try folder.read(EntryFile.name, limit: EntryFile.maximumBytes) else { return nil }
            let entry = try EntryFile.decode(bytes, path: path)
            let url = try URLNormalizer.normalize(entry.url)
            guard url.string == entry.url else {
                throw CacheProblem.brokenEntry(path, "url is not in its normal form, \(url.string)")
            }
            guard url.folder == name else { throw CacheProblem.wrongFolder(folder.path, expected: url.folder) }
            return entry
        } catch {
            throw Self.problem(error, at: path)
        }
    }

    static func problem(_ error: any Error, at path: String) -> CacheProblem {
        switch error {
        case let problem as CacheProblem: problem
        case let invalid as InvalidURL: .brokenEntry(path, "url cannot be filed (\(invalid.code.rawValue))")
        default: .unreadable(path, String(describing: error))
        }
    }

    private static func isFolder(_ name: String, in folder: OpenFolder, problems: inout [CacheProblem]) throws -> Bool {
        let path = folder.path(of: name)
        switch folder.kind(of: name) {
        case .folder: return true
        case .link: problems.append(.pathEscape(path, "it is a symbolic link"))
        case .file, .other: problems.append(.foreignFile(path))
        case nil: break
        }
        return false
    }

    /// What people who keep a folder in git put at its top.
    private static func mayStandAtTop(_ name: String) -> Bool {
        [".git", ".gitattributes", ".gitignore", ".gitkeep", "README.md"].contains(name)
    }
}
