public import Cache

/// A cache entry for people.
public enum CacheText {
    /// The entry with its snapshots, newest last; ends with a line break.
    public static func write(_ entry: CacheEntry) -> String {
        var lines = [TerminalText.clean(entry.url)]
        for snapshot in entry.snapshots {
            lines.append(
                "  \(snapshot.origin.rawValue)  \(snapshot.fetchedAt ?? "no date")  \(snapshot.size) bytes  \(snapshot.contentType ?? "")"
            )
            lines.append("    SHA-256 \(snapshot.sha256)")
            if let final = snapshot.finalURL, final != entry.url { lines.append("    came from \(TerminalText.clean(final))") }
            if let archive = snapshot.archive { lines.append("    archive \(TerminalText.clean(archive))") }
            if let note = snapshot.note { lines.append("    note: \(TerminalText.clean(note))") }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
