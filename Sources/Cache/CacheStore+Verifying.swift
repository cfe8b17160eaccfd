extension CacheStore {
    /// Everything in the cache that is not as it should be, sorted by path: changed, cut and missing bodies, broken entries,
    /// folders that do not fit their URL, links, files that no entry knows, leftovers of interrupted writes.
    ///
    /// - Complexity: linear in the bytes of the cache; one body is in memory at a time.
    public func verify() -> [CacheProblem] {
        var (names, problems) = entryFolders()
        for name in names {
            do throws(CacheProblem) {
                guard let folder = try openFolder(named: name) else { continue }
                problems += check(folder, named: name)
            } catch {
                problems.append(error)
            }
        }
        return problems.sorted()
    }

    private func check(_ folder: OpenFolder, named name: String) -> [CacheProblem] {
        var problems: [CacheProblem] = []
        var known: Set<String>?
        do throws(CacheProblem) {
            if let entry = try readEntry(in: folder, named: name) {
                known = Set(entry.snapshots.map(\.file))
                problems += bodyProblems(of: entry, in: folder)
            } else {
                problems.append(.missingEntry(folder.path))
            }
        } catch {
            problems.append(error)
        }
        do {
            problems += try folder.names().compactMap { fileProblem($0, in: folder, known: known) }
        } catch {
            problems.append(Self.problem(error, at: folder.path))
        }
        return problems
    }

    private func bodyProblems(of entry: CacheEntry, in folder: OpenFolder) -> [CacheProblem] {
        var checked: Set<String> = []
        var problems: [CacheProblem] = []
        for snapshot in entry.snapshots where checked.insert(snapshot.file).inserted {
            do { _ = try readBody(of: snapshot, in: folder) } catch {
                problems.append(Self.problem(error, at: folder.path(of: snapshot.file)))
            }
        }
        return problems
    }

    /// What is wrong with a name in an entry's folder. `known` are the bodies; nil when the entry could not be read, so that any
    /// body may be one of its.
    private func fileProblem(_ name: String, in folder: OpenFolder, known: Set<String>?) -> CacheProblem? {
        let path = folder.path(of: name)
        if name == EntryFile.name || known?.contains(name) == true { return nil }
        switch folder.kind(of: name) {
        case nil: return nil
        case .link: return .pathEscape(path, "it is a symbolic link")
        case .folder, .other: return .foreignFile(path)
        case .file:
            if name == EntryLock.fileName { return nil }
            if name.hasPrefix(OpenFolder.temporaryPrefix) { return .leftover(path) }
            guard BodyFile.isName(name) else { return .foreignFile(path) }
            return known == nil ? nil : .leftover(path)
        }
    }
}
