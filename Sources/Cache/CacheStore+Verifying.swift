extension CacheStore {
    /// Everything in the cache that is not as it should be, sorted by path: changed, cut and missing bodies, changed or broken entries,
    /// folders that do not fit their URL, links, files that no entry knows; and what interrupted writes left, which does no harm
    /// (``CacheProblem/isHarmless``).
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
                problems += entryProblems(of: entry, in: folder) + bodyProblems(of: entry, in: folder)
            } else if isInterrupted(folder) {
                known = []
                problems.append(.leftover(folder.path))
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

    /// Whether a writer is at work in the folder or died there: the last thing that a writer does is to delete the lock file.
    private func isInterrupted(_ folder: OpenFolder) -> Bool {
        folder.kind(of: EntryLock.fileName) == .file || (try? folder.names())?.isEmpty ?? false
    }

    private func entryProblems(of entry: CacheEntry, in folder: OpenFolder) -> [CacheProblem] {
        let path = folder.path(of: EntryFile.name)
        guard let bytes = try? folder.read(EntryFile.name, limit: EntryFile.maximumBytes) else { return [] }
        return EntryFile.fault(of: bytes, entry: entry, path: path).map { [$0] } ?? []
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
            if known == nil { return nil }
            return isInterrupted(folder) && isWhole(name, in: folder) ? .leftover(path) : .foreignFile(path)
        }
    }

    /// Whether a body holds what its name says.
    private func isWhole(_ name: String, in folder: OpenFolder) -> Bool {
        guard let bytes = try? folder.read(name, limit: maximumBodyBytes) else { return false }
        return BodyFile.isName(name, of: SHA256Hex.of(bytes))
    }
}
