import Aligner
public import Cache
import Documents

/// A place where two snapshots of an original say different things: the sentences of the older one and those that took their place.
public struct TextChange: Sendable, Hashable {
    /// Empty where something was added.
    public let old: [String]
    /// Empty where something was taken out.
    public let new: [String]
    /// The same as indices of the segments of each document.
    let oldSegments: [Int]
    let newSegments: [Int]

    /// What `new` says otherwise than `old`, in order.
    ///
    /// Only the text counts: not the furniture around it, nor lines of title, publisher and date, nor white space. A sentence that
    /// only moved has not changed.
    /// - Complexity: linear in the number of segments.
    public static func between(_ old: ReadDocument, _ new: ReadDocument) -> [TextChange] {
        let before = sentences(of: old), after = sentences(of: new)
        let kept = Set(before.map(\.key)).intersection(after.map(\.key))
        var changes: [TextChange] = []
        var (i, j) = (0, 0)
        while i < before.count || j < after.count {
            let firstOld = i, firstNew = j
            while i < before.count, !kept.contains(before[i].key) { i += 1 }
            while j < after.count, !kept.contains(after[j].key) { j += 1 }
            if i > firstOld || j > firstNew { changes.append(TextChange(before[firstOld..<i], after[firstNew..<j])) }
            i = min(i + 1, before.count)
            j = min(j + 1, after.count)
        }
        return changes
    }

    private struct Sentence {
        let segment: Int
        let key: String
    }

    private init(_ old: ArraySlice<Sentence>, _ new: ArraySlice<Sentence>) {
        self.old = old.map(\.key)
        self.new = new.map(\.key)
        oldSegments = old.map(\.segment)
        newSegments = new.map(\.segment)
    }

    private static func sentences(of document: ReadDocument) -> [Sentence] {
        document.segments.indices.compactMap { index in
            guard !document.segments[index].isMetadata, document.indices.indices.contains(index) else { return nil }
            let text = document.document.segments[document.indices[index]].text
            let key = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return key.isEmpty ? nil : Sentence(segment: index, key: key)
        }
    }
}

/// What became of an original since the text that a translation rests on.
public struct OriginalChange: Sendable {
    /// How it is known which text the translation rests on.
    public enum Basis: String, Sendable {
        /// What the translation says where the two differ.
        case content
        /// The translation is dated before the older text was last seen.
        case date
    }

    /// The newest snapshot, which the translation does not render.
    public let newer: Snapshot
    /// Where it differs from the older one.
    public let changes: [TextChange]
    public let basis: Basis

    public init(newer: Snapshot, changes: [TextChange], basis: Basis) {
        self.newer = newer
        self.changes = changes
        self.basis = basis
    }
}
