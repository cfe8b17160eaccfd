import Aligner
import Cache
import Facts
import Provenance

/// Which of two snapshots' texts a translation renders.
///
/// Only the places where the two differ are looked at. There the sentences of the translation that align with either text are compared
/// with both: how much of what they say each text says, and how much of what each text says they say. A sentence that only one text
/// has speaks for that text when the translation renders it, and for the other when the translation renders its neighbours alone. Where
/// the content does not decide, the date does: what was translated before the older text was last seen cannot rest on a later one.
struct RestingText {
    let translation: ReadDocument

    /// What the older and the newer text are, each aligned with the translation.
    struct Side {
        let original: CachedOriginal
        let pair: AlignedPair
    }

    /// A place speaks only when the texts differ by this much there; and the sum must reach it too.
    private static let leastDifference = 0.1
    /// What a sentence says that the translation leaves out though it renders those around it.
    private static let leftOut = 0.5

    /// Why the translation rests on `older`, or nil when it rests on `newer`, or nothing tells.
    func basis(for older: Side, against newer: Side, changes: [TextChange]) -> OriginalChange.Basis? {
        if changes.isEmpty { return nil }
        guard newer.pair.isAccepted else { return older.pair.isAccepted ? .content : nil }
        guard older.pair.isAccepted else { return nil }
        let sum = changes.reduce(0) { $0 + difference($1, older, newer) }
        if sum >= Self.leastDifference { return .content }
        if sum <= -Self.leastDifference { return nil }
        let touches = changes.contains { !targets(of: $0, older, newer).isEmpty }
        return touches && isDated(by: older) ? .date : nil
    }

    /// How much better the older text fits at one place, from about -2 to 2.
    private func difference(_ change: TextChange, _ older: Side, _ newer: Side) -> Double {
        let targets = targets(of: change, older, newer)
        if targets.isEmpty {
            if change.old.isEmpty {
                // A sentence that was added later cannot be missed in a translation made before; one made after should have it.
                return !isDatedAfter(newer) && rendersNeighbours(change.newSegments, newer) ? Self.leftOut : 0
            }
            return change.new.isEmpty && rendersNeighbours(change.oldSegments, older) ? -Self.leftOut : 0
        }
        let difference = fit(change.oldSegments, older, targets) - fit(change.newSegments, newer, targets)
        return abs(difference) < Self.leastDifference ? 0 : difference
    }

    /// The sentences of the translation that render the place in either text.
    private func targets(of change: TextChange, _ older: Side, _ newer: Side) -> [Int] {
        let found =
            [(older, change.oldSegments), (newer, change.newSegments)].flatMap { side, segments in
                let wanted = Set(segments)
                return side.pair.alignment.beads.filter { bead in
                    bead.isPaired && bead.posterior >= AlignedPair.sure && bead.source.contains { wanted.contains($0) }
                }
                .flatMap(\.target)
            }
        return Set(found).sorted()
    }

    private func fit(_ segments: [Int], _ side: Side, _ targets: [Int]) -> Double {
        guard !segments.isEmpty else { return 0 }
        let read = side.original.read
        let aligner = Aligner(source: read.pack, target: translation.pack)
        let mutual = aligner.mutualOverlap(segments.map { read.segments[$0] }, targets.map { translation.segments[$0] })
        return mutual.translation + mutual.original
    }

    /// Whether the sentences before and after these are rendered.
    private func rendersNeighbours(_ segments: [Int], _ side: Side) -> Bool {
        guard let first = segments.first, let last = segments.last else { return false }
        let body = side.original.read.segments
        let neighbours = [first - 1, last + 1].filter { body.indices.contains($0) && !body[$0].isMetadata }
        guard !neighbours.isEmpty else { return false }
        return neighbours.allSatisfy { neighbour in
            side.pair.alignment.beads.contains {
                $0.isPaired && $0.posterior >= AlignedPair.sure && $0.source.contains(neighbour)
            }
        }
    }

    private var day: String? {
        guard let date = translation.record.published?.value, date.year != nil, date.day != nil, date.isValid else { return nil }
        return date.iso
    }

    /// Whether the translation is dated on or before the day on which the older text was seen.
    private func isDated(by older: Side) -> Bool {
        guard let day, let seen = older.original.snapshot.fetchedAt?.prefix(10) else { return false }
        return day <= seen
    }

    /// Whether the translation is dated after the day on which the newer text was seen.
    private func isDatedAfter(_ newer: Side) -> Bool {
        guard let day, let seen = newer.original.snapshot.fetchedAt?.prefix(10) else { return false }
        return day > seen
    }
}
