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
        let lines = TableLines(name)
        return lines.map { line in
            TableRow(
                kind: Substring(lines.string(line.kind)), value: Substring(lines.string(line.value)),
                forms: lines.forms(line).map { Substring(lines.string($0)) })
        }
    }

    /// The bytes of the table called `name`; empty when there is no such table.
    public static func bytes(_ name: String) -> [UInt8] { Array(embedded(name)) }

    /// The bytes of the table called `name` where they lie in the program; none when there is no such table.
    static func embedded(_ name: String) -> UnsafeBufferPointer<UInt8> {
        guard let index = index[name] else { return UnsafeBufferPointer(start: nil, count: 0) }
        let table = sanad_table_at(index)
        return UnsafeBufferPointer(start: table.bytes, count: table.count)
    }

    /// Whether there is a table called `name`.
    static func has(_ name: String) -> Bool { index[name] != nil }

    /// The names of all embedded tables, in the order of the embedding.
    public static let names: [String] = (0..<sanad_table_count()).map { String(cString: sanad_table_at($0).name) }

    private static let index = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
}

/// The lines of a table as ranges of its bytes: the large tables are read at every start of the command, and a string for each word would be
/// most of that.
struct TableLines: Sequence {
    let bytes: UnsafeBufferPointer<UInt8>

    /// A line's columns, as ranges of the bytes.
    struct Line {
        let kind: Range<Int>
        let value: Range<Int>
        let forms: Range<Int>
    }

    /// - Parameter name: the table's name; no lines when there is none.
    init(_ name: String) { bytes = DataTable.embedded(name) }

    /// The text of a range of the bytes.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The forms of a line; empty ones are left out.
    func forms(_ line: Line) -> [Range<Int>] {
        let bytes = bytes.span
        var forms: [Range<Int>] = []
        var start = line.forms.lowerBound
        while start < line.forms.upperBound {
            let end = bytes.place(of: UInt8(ascii: "|"), in: start..<line.forms.upperBound)
            if end > start { forms.append(start..<end) }
            start = end + 1
        }
        return forms
    }

    func makeIterator() -> Iterator { Iterator(bytes: bytes) }

    struct Iterator: IteratorProtocol {
        fileprivate let bytes: UnsafeBufferPointer<UInt8>
        private var start = 0

        fileprivate init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        mutating func next() -> Line? {
            let all = bytes
            let bytes = all.span
            while start < bytes.count {
                let end = bytes.place(of: UInt8(ascii: "\n"), in: start..<bytes.count)
                let line = start..<end
                start = end + 1
                guard !line.isEmpty, bytes[line.lowerBound] != UInt8(ascii: "#") else { continue }
                let tab = bytes.place(of: UInt8(ascii: "\t"), in: line)
                guard tab < end else { continue }
                let second = bytes.place(of: UInt8(ascii: "\t"), in: (tab + 1)..<end)
                let third = second < end ? bytes.place(of: UInt8(ascii: "\t"), in: (second + 1)..<end) : end
                return Line(
                    kind: line.lowerBound..<tab, value: (tab + 1)..<second, forms: Swift.min(second + 1, third)..<third)
            }
            return nil
        }
    }
}

extension Span<UInt8> {
    /// The first place of `byte` in a range of these bytes, or the range's end.
    @inline(__always) func place(of byte: UInt8, in range: Range<Int>) -> Int {
        extracting(range).withUnsafeBufferPointer { range.lowerBound + sanad_place($0.baseAddress, $0.count, byte) }
    }

    /// Whether two ranges of these bytes hold the same.
    func isSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        guard first.count == second.count else { return false }
        return (0..<first.count).allSatisfy { self[first.lowerBound + $0] == self[second.lowerBound + $0] }
    }
}
