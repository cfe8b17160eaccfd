/// A URL's folder in the cache: the URL and its snapshots.
public struct CacheEntry: Codable, Sendable, Hashable {
    /// In normal form (``URLNormalizer``).
    public let url: String
    /// Newest last.
    public internal(set) var snapshots: [Snapshot]

    public init(url: String, snapshots: [Snapshot]) {
        self.url = url
        self.snapshots = snapshots
    }

    /// The newest snapshot. An entry read from a store always has one.
    public var latest: Snapshot? { snapshots.last }

    /// More snapshots than this are not kept of one URL.
    static let maximumSnapshots = 10_000

    /// Takes in a body, and says whether the entry changed.
    ///
    /// The same bytes as the newest snapshot's make no new one: its origin, time and headers are renewed where the new ones
    /// prove at least as much. A stand-in never comes after anything else.
    mutating func add(_ snapshot: Snapshot) throws -> Bool {
        guard let latest = snapshots.last else {
            snapshots.append(snapshot)
            return true
        }
        if latest.sha256 == snapshot.sha256 { return renewLatest(with: snapshot.details) }
        if snapshot.origin == .standIn, latest.origin != .standIn { throw CacheProblem.standInTooLate(url) }
        guard snapshots.count < Self.maximumSnapshots else { throw CacheProblem.tooManySnapshots(url) }
        snapshots.append(snapshot)
        return true
    }

    /// Takes in a snapshot of any time, before those that are newer, and says whether the entry changed.
    ///
    /// What has no time comes before what has one, and a stand-in before all. The same bytes of the same time are there already.
    mutating func insert(_ snapshot: Snapshot) throws -> Bool {
        if snapshots.contains(where: { $0.sha256 == snapshot.sha256 && $0.fetchedAt == snapshot.fetchedAt }) { return false }
        if snapshot.origin == .standIn, !snapshots.isEmpty { throw CacheProblem.standInTooLate(url) }
        guard snapshots.count < Self.maximumSnapshots else { throw CacheProblem.tooManySnapshots(url) }
        let place = snapshots.lastIndex { older in
            older.origin == .standIn || (older.fetchedAt ?? "") <= (snapshot.fetchedAt ?? "")
        }
        snapshots.insert(snapshot, at: place.map { $0 + 1 } ?? 0)
        return true
    }

    /// Renews what is known of the newest snapshot: from the same origin field by field, from a stronger one as a whole.
    mutating func renewLatest(with details: SnapshotDetails) -> Bool {
        guard let latest = snapshots.last, details.origin.strength >= latest.origin.strength else { return false }
        var renewed = latest
        renewed.details =
            details.origin == latest.origin ? details.filled(from: latest.details) : details
        guard renewed != latest else { return false }
        snapshots[snapshots.count - 1] = renewed
        return true
    }
}

extension SnapshotDetails {
    /// These details, with `older` ones where a field is not known.
    fileprivate func filled(from older: SnapshotDetails) -> SnapshotDetails {
        SnapshotDetails(
            origin: origin, fetchedAt: fetchedAt ?? older.fetchedAt, finalURL: finalURL ?? older.finalURL,
            hops: finalURL == nil ? older.hops : hops, status: status ?? older.status,
            contentType: contentType ?? older.contentType, etag: etag ?? older.etag,
            lastModified: lastModified ?? older.lastModified, archive: archive ?? older.archive, note: note ?? older.note)
    }
}
