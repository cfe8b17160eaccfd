import CLanguageData

/// One line of a language table: what kind of knowledge it is, its value, and the forms that stand for it in text.
public struct TableRow: Sendable {
    public let kind: Substring
    public let value: Substring
    public let forms: [Substring]
}

/// An embedded table of a language pack: tab-separated lines of kind, value and forms separated by `|`; `#` opens a comment.
public enum DataTable {
    /// The rows of the table called `name` ("fa/numbers"), in file order; none when there is no such table.
    ///
    /// - Complexity: linear in the size of the table; packs read each table once.
    public static func rows(_ name: String) -> [TableRow] {
        guard let text = text(name) else { return [] }
        var rows: [TableRow] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard columns.count >= 2 else { continue }
            let forms = columns.count > 2 ? columns[2].split(separator: UInt8(ascii: "|")) : []
            rows.append(TableRow(kind: Substring(columns[0]), value: Substring(columns[1]), forms: forms.map(Substring.init)))
        }
        return rows
    }

    /// The bytes of the table called `name`; empty when there is no such table.
    public static func bytes(_ name: String) -> [UInt8] {
        guard let index = index[name] else { return [] }
        let table = sanad_table_at(index)
        return Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
    }

    /// The names of all embedded tables, in the order of the embedding.
    public static let names: [String] = (0..<sanad_table_count()).map { String(cString: sanad_table_at($0).name) }

    private static let index = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })

    private static func text(_ name: String) -> String? {
        index[name] == nil ? nil : String(decoding: bytes(name), as: UTF8.self)
    }
}
