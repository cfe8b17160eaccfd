/// Writing `entry.json`: always the same bytes for the same entry, and one field a line, so that git shows what changed.
extension EntryFile {
    static func encode(_ entry: CacheEntry) -> [UInt8] {
        let text = unsealed(entry)
        return Array((text + ",\n  \"seal\": \"\(SHA256Hex.of(Array(text.utf8)))\"\n}\n").utf8)
    }

    /// The seal that the entry's file bears.
    static func seal(of entry: CacheEntry) -> String { SHA256Hex.of(Array(unsealed(entry).utf8)) }

    /// The file up to its seal.
    private static func unsealed(_ entry: CacheEntry) -> String {
        let snapshots = entry.snapshots.map { "    {\n" + fields(of: $0).joined(separator: ",\n") + "\n    }" }
        return """
            {
              "url": \(quoted(entry.url)),
              "snapshots": [
            \(snapshots.joined(separator: ",\n"))
              ]
            """
    }

    private static func fields(of snapshot: Snapshot) -> [String] {
        Snapshot.CodingKeys.allCases.map { "      \(quoted($0.rawValue)): \(value(of: $0, in: snapshot))" }
    }

    private static func value(of key: Snapshot.CodingKeys, in snapshot: Snapshot) -> String {
        switch key {
        case .file: quoted(snapshot.file)
        case .sha256: quoted(snapshot.sha256)
        case .size: String(snapshot.size)
        case .origin: quoted(snapshot.origin.rawValue)
        case .fetchedAt: quoted(snapshot.fetchedAt)
        case .finalURL: quoted(snapshot.finalURL)
        case .hops: list(snapshot.hops)
        case .status: snapshot.status.map(String.init) ?? "null"
        case .contentType: quoted(snapshot.contentType)
        case .etag: quoted(snapshot.etag)
        case .lastModified: quoted(snapshot.lastModified)
        case .archive: quoted(snapshot.archive)
        case .note: quoted(snapshot.note)
        }
    }

    private static func list(_ hops: [SnapshotHop]) -> String {
        if hops.isEmpty { return "[]" }
        let lines = hops.map { "        { \"url\": \(quoted($0.url)), \"status\": \($0.status) }" }
        return "[\n" + lines.joined(separator: ",\n") + "\n      ]"
    }

    private static func quoted(_ text: String?) -> String {
        guard let text else { return "null" }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default:
                if isInvisible(scalar) { quoted += escape(scalar.value) } else { quoted.unicodeScalars.append(scalar) }
            }
        }
        return quoted + "\""
    }

    /// Controls, line separators and bidirectional marks: legible only when escaped, and all below U+10000.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func escape(_ value: UInt32) -> String {
        let hex = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
    }
}
