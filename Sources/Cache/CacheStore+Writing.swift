import Foundation

extension CacheStore {
    /// Files `body` as the newest snapshot of `url`, and returns what is now the newest.
    ///
    /// Bytes that equal the newest snapshot's make no new one; its time and headers are renewed, unless the new ones come from
    /// a weaker origin. A stand-in is never put behind another snapshot, and stops being the newest with the first real one.
    /// When this returns, the snapshot is on the disk; if it does not get that far, the old state stays. Others may write to the
    /// same entry at the same time, in this process or another, and nothing is lost.
    ///
    /// - Throws: ``InvalidURL``; ``CacheProblem`` when it cannot be written, is too large, or is refused.
    @discardableResult
    public func add(body: [UInt8], url: String, details: SnapshotDetails) throws -> Snapshot {
        try filing(body, url, details) { folder, entry, new in
            let changed = try entry.add(new)
            guard let latest = entry.latest else { throw CacheProblem.noSnapshot(entry.url) }
            // A body that is there but damaged is put right, whatever the entry says.
            var files = (try? readBody(of: latest, in: folder)) == nil ? [try folder.stage(body, as: latest.file)] : []
            if changed { files.append(try staged(entry, in: folder)) }
            try folder.place(files)
            return latest
        }
    }

    /// Files `body` as a snapshot of the time that `details` give, before those that are newer; false when the cache has it already.
    ///
    /// Otherwise as ``add(body:url:details:)``.
    /// - Throws: ``InvalidURL``; ``CacheProblem`` when it cannot be written, is too large, or is refused.
    @discardableResult
    public func insert(body: [UInt8], url: String, details: SnapshotDetails) throws -> Bool {
        try filing(body, url, details) { folder, entry, new in
            guard try entry.insert(new) else { return false }
            var files = (try? readBody(of: new, in: folder)) == nil ? [try folder.stage(body, as: new.file)] : []
            files.append(try staged(entry, in: folder))
            try folder.place(files)
            return true
        }
    }

    /// Checks what is to be filed, and hands the locked entry and the new snapshot to `file`.
    private func filing<Result>(
        _ body: [UInt8], _ url: String, _ details: SnapshotDetails,
        _ file: (OpenFolder, inout CacheEntry, Snapshot) throws -> Result
    ) throws -> Result {
        let url = try URLNormalizer.normalize(url)
        guard body.count <= maximumBodyBytes else { throw CacheProblem.tooLarge(url.string, limit: maximumBodyBytes) }
        if let fault = EntryFile.fault(of: details) { throw CacheProblem.badDetails(url.string, fault) }
        let new = Snapshot(of: body, details: details)
        let filed = try withLockedEntry(url, create: true) { place, lock in
            let known = try readEntry(in: place.folder, of: url)
            var entry = known ?? CacheEntry(url: url.string, snapshots: [])
            if lock.isInherited { try tidy(place.folder, keeping: entry) }
            let result = try file(place.folder, &entry, new)
            // The folder's own name: whoever files the first snapshot sees to it, whoever made the folder. One time at the end is enough.
            if known == nil || lock.isInherited { try place.host.synchronize() }
            return result
        }
        // An entry that is made where it is missing is there.
        guard let filed else { throw CacheProblem.noSnapshot(url.string) }
        return filed
    }

    /// Seals the entry of `url` as it stands, after someone changed it by hand; its bodies must be sound.
    ///
    /// - Throws: ``InvalidURL``; ``CacheProblem`` when there is none, or it cannot be used.
    public func seal(url: String) throws {
        let url = try URLNormalizer.normalize(url)
        let isSealed = try withLockedEntry(url, create: false) { place, _ -> Bool in
            let folder = place.folder
            let path = folder.path(of: EntryFile.name)
            guard let bytes = try folder.read(EntryFile.name, limit: EntryFile.maximumBytes) else { return false }
            let (entry, _) = try EntryFile.decodeUnsealed(bytes, path: path)
            guard entry.url == url.string else { throw CacheProblem.collision(path, url: url.string) }
            for snapshot in entry.snapshots { _ = try readBody(of: snapshot, in: folder) }
            try write(entry, in: folder)
            return true
        }
        guard isSealed == true else { throw CacheProblem.noSnapshot(url.string) }
    }

    /// Removes what an interrupted write left: half-written files, and bodies that its entry never came to know.
    private func tidy(_ folder: OpenFolder, keeping entry: CacheEntry) throws {
        try folder.removeTemporaryFiles()
        let known = Set(entry.snapshots.map(\.file))
        for name in try folder.names() where BodyFile.isName(name) && !known.contains(name) { try folder.removeFile(name) }
    }

    /// Renews the time and headers of the newest snapshot, after a server said that nothing changed (304).
    ///
    /// Fields that are nil stay as they are, and so does the status. Nothing is renewed from a weaker origin.
    /// - Throws: ``InvalidURL``; ``CacheProblem``, also when there is no snapshot.
    @discardableResult
    public func renew(url: String, details: SnapshotDetails) throws -> Snapshot {
        let url = try URLNormalizer.normalize(url)
        if let fault = EntryFile.fault(of: details) { throw CacheProblem.badDetails(url.string, fault) }
        let renewed = try withLockedEntry(url, create: false) { place, _ -> Snapshot? in
            let folder = place.folder
            guard var entry = try readEntry(in: folder, of: url) else { return nil }
            var details = details
            details.status = entry.latest?.status
            if entry.renewLatest(with: details) { try write(entry, in: folder) }
            return entry.latest
        }
        guard let latest = renewed ?? nil else { throw CacheProblem.noSnapshot(url.string) }
        return latest
    }

    /// Deletes the entry of `url` with all its snapshots; false when there was none. Files that do not belong to it stay.
    ///
    /// - Throws: ``InvalidURL``; ``CacheProblem`` when it cannot be deleted.
    @discardableResult
    public func remove(url: String) throws -> Bool {
        let url = try URLNormalizer.normalize(url)
        let wasThere = try withLockedEntry(url, create: false) { place, _ in
            let folder = place.folder
            let wasThere = folder.kind(of: EntryFile.name) != nil
            // The entry goes first: from then on the bodies belong to nobody, whatever happens.
            try folder.removeFile(EntryFile.name)
            try folder.synchronize()
            for name in try folder.names() where BodyFile.isName(name) { try folder.removeFile(name) }
            try folder.removeTemporaryFiles()
            return wasThere
        }
        try removeEmptyFolders(of: url)
        return wasThere ?? false
    }

    private func write(_ entry: CacheEntry, in folder: OpenFolder) throws { try folder.place([staged(entry, in: folder)]) }

    private func staged(_ entry: CacheEntry, in folder: OpenFolder) throws -> StagedFile {
        let bytes = EntryFile.encode(entry)
        guard bytes.count <= EntryFile.maximumBytes else {
            throw CacheProblem.tooLarge(folder.path(of: EntryFile.name), limit: EntryFile.maximumBytes)
        }
        return try folder.stage(bytes, as: EntryFile.name)
    }

    private func removeEmptyFolders(of url: NormalizedURL) throws {
        guard let root = try OpenFolder.root(root), let host = try root.folder(url.hostFolder) else { return }
        try host.removeFolderIfEmpty(url.entryFolder)
        try root.removeFolderIfEmpty(url.hostFolder)
        try root.synchronize()
    }
}

/// One writer an entry.
extension CacheStore {
    private static let lockPatience: TimeInterval = 30
    private static let lockPause: TimeInterval = 0.01

    /// An entry's folder and the one that holds it.
    private struct Place {
        let folder: OpenFolder
        let host: OpenFolder
    }

    /// Calls `body` with the entry's folder while no one else writes to it; nil when there is no folder and none is made.
    private func withLockedEntry<Result>(
        _ url: NormalizedURL, create: Bool, _ body: (Place, EntryLock) throws -> Result
    ) throws -> Result? {
        let deadline = ProcessInfo.processInfo.systemUptime + Self.lockPatience
        repeat {
            if let place = create ? try makeEntry(url) : try openPlace(url) {
                if let lock = try EntryLock.attempt(in: place.folder) {
                    return try withExtendedLifetime(lock) { try body(place, lock) }
                }
            } else if !create {
                return nil
            }
            Thread.sleep(forTimeInterval: Self.lockPause)
        } while ProcessInfo.processInfo.systemUptime < deadline
        throw CacheProblem.locked("\(root)/\(url.folder)")
    }

    private func openPlace(_ url: NormalizedURL) throws -> Place? {
        guard let host = try OpenFolder.root(root)?.folder(url.hostFolder) else { return nil }
        return try host.folder(url.entryFolder).map { Place(folder: $0, host: host) }
    }

    /// Opens the entry's folder, making what is missing; nil when someone removed it in the same moment.
    private func makeEntry(_ url: NormalizedURL) throws -> Place? {
        guard let root = try openRoot(), let host = try openHost(url, in: root) else { return nil }
        if let folder = try host.folder(url.entryFolder) { return Place(folder: folder, host: host) }
        do {
            try host.makeFolder(url.entryFolder)
        } catch {
            // The host's folder can go with its last entry, between the two steps.
            if root.kind(of: url.hostFolder) == nil { return nil }
            throw error
        }
        return try host.folder(url.entryFolder).map { Place(folder: $0, host: host) }
    }

    private func openRoot() throws -> OpenFolder? {
        if let folder = try OpenFolder.root(root) { return folder }
        do {
            try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        } catch {
            throw CacheProblem.unwritable(root, error.localizedDescription)
        }
        return try OpenFolder.root(root)
    }

    private func openHost(_ url: NormalizedURL, in root: OpenFolder) throws -> OpenFolder? {
        if let host = try root.folder(url.hostFolder) { return host }
        if try root.makeFolder(url.hostFolder) { try root.synchronize() }
        return try root.folder(url.hostFolder)
    }
}
