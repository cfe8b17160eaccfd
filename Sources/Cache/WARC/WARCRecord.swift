/// A record of a WARC file (ISO 28500).
struct WARCRecord: Sendable {
    let header: WARCHeader
    /// Empty where it is larger than what is read.
    let block: [UInt8]
    let isTooLarge: Bool

    var type: String { header["WARC-Type"]?.lowercased() ?? "" }
    /// Without the angle brackets that older writers put around it.
    var target: String? {
        guard let target = header["WARC-Target-URI"] else { return nil }
        return target.hasPrefix("<") && target.hasSuffix(">") ? String(target.dropFirst().dropLast()) : target
    }
}

/// The version line and the named fields of a record, or the status line and headers of an HTTP message.
package struct WARCHeader: Sendable, Hashable {
    /// The first line: `WARC/1.1`, `HTTP/1.1 200 OK`.
    package let first: String
    package let fields: [Field]

    package struct Field: Sendable, Hashable {
        package let name: String
        package let value: String
    }

    static let maximumBytes = 64 << 10
    private static let maximumFields = 500

    /// Reads lines up to the first empty one, or the end; nil when the first line is missing or there are too many.
    ///
    /// A line that begins with white space goes on the one before; lines that are no field are left out. Bytes that are not UTF-8 become
    /// replacement characters.
    package static func parse(_ bytes: some BidirectionalCollection<UInt8>) -> WARCHeader? {
        guard bytes.count <= maximumBytes else { return nil }
        var fields: [Field] = []
        var first: String?
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let text = line.last == 0x0D ? line.dropLast() : line
            guard first != nil else {
                if text.isEmpty { return nil }
                first = String(decoding: text, as: UTF8.self)
                continue
            }
            if text.isEmpty { break }
            if text.first == 0x20 || text.first == 0x09, let last = fields.popLast() {
                fields.append(Field(name: last.name, value: last.value + " " + trimmed(text)))
                continue
            }
            guard let colon = text.firstIndex(of: 0x3A), colon > text.startIndex else { continue }
            guard fields.count < maximumFields else { return nil }
            fields.append(
                Field(name: String(decoding: text[..<colon], as: UTF8.self), value: trimmed(text[colon...].dropFirst())))
        }
        return first.map { WARCHeader(first: $0, fields: fields) }
    }

    /// The value of the first field of this name, whatever its case.
    package subscript(name: String) -> String? {
        let name = name.lowercased()
        return fields.first { $0.name.lowercased() == name }?.value
    }

    private static func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let start = bytes.drop(while: isSpace)
        let end = start.lastIndex { !isSpace($0) }.map { start.index(after: $0) } ?? start.startIndex
        return String(decoding: start[..<end], as: UTF8.self)
    }
}

/// What is wrong with a WARC file, and where.
struct WARCDamage: Error {
    let message: String
    /// In bytes from the beginning of the file as it is without gzip.
    let offset: Int
}

/// Reads a WARC file record by record, of version 1.0 or 1.1, plain or gzip.
struct WARCReader {
    private var reader: ByteReader
    private let maximumBlock: Int

    init(_ source: any ByteSource, maximumBlock: Int) throws {
        do {
            reader = try ByteReader.unpacked(source)
        } catch is ZlibStream.Damage {
            throw WARCDamage(message: "the gzip data is damaged", offset: 0)
        }
        self.maximumBlock = maximumBlock
    }

    /// The next record; nil at the end.
    ///
    /// - Throws: `WARCDamage` where the file is no WARC or is cut; nothing can be read behind that place.
    mutating func next() throws -> WARCRecord? {
        do {
            return try read()
        } catch is ZlibStream.Damage {
            throw damage("the gzip data is damaged")
        }
    }

    private mutating func read() throws -> WARCRecord? {
        // Two empty lines end a record; some writers put more, or fewer.
        while let byte = try reader.peek(1).first, byte == 0x0A || byte == 0x0D { _ = try reader.skip(1) }
        if try reader.peek(1).isEmpty { return nil }
        let start = reader.offset
        guard let header = try header(), header.first.hasPrefix("WARC/1.") else {
            throw WARCDamage(message: "it is no WARC record", offset: start)
        }
        guard let text = header["Content-Length"], let length = Int(text), length >= 0, length <= 1 << 50 else {
            throw WARCDamage(message: "a record does not say how long it is", offset: start)
        }
        let isTooLarge = length > maximumBlock
        if isTooLarge {
            guard try reader.skip(length) == length else { throw damage("the file is cut within a record") }
            return WARCRecord(header: header, block: [], isTooLarge: true)
        }
        let block = try reader.take(length)
        guard block.count == length else { throw damage("the file is cut within a record") }
        return WARCRecord(header: header, block: block, isTooLarge: false)
    }

    private mutating func header() throws -> WARCHeader? {
        var bytes: [UInt8] = []
        while bytes.count < WARCHeader.maximumBytes, let line = try reader.line(limit: WARCHeader.maximumBytes) {
            bytes += line
            if line == [0x0A] || line == [0x0D, 0x0A] { return WARCHeader.parse(bytes) }
        }
        return nil
    }

    private func damage(_ message: String) -> WARCDamage { WARCDamage(message: message, offset: reader.offset) }
}

/// For tests by force: reads all records of a file in memory, and says how many there are before it ends or breaks.
package func countWARCRecords(_ bytes: [UInt8]) -> Int {
    guard var reader = try? WARCReader(MemorySource(bytes), maximumBlock: 1 << 20) else { return 0 }
    var count = 0
    while count < 100_000, let record = try? reader.next() {
        _ = HTTPMessage.parse(record.block).flatMap { try? $0.body(limit: 1 << 20) }
        count += 1
    }
    return count
}
