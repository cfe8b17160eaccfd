/// The index as a file: a header, then the lists of its table one after another, in this machine's order of bytes.
///
/// A file that is cut or says anything impossible is no index, and is made anew; so is one of another build.
enum IndexFile {
    private static let magic = Array("sanad index 2\n".utf8)

    static func encode(_ table: IndexTable, build: String) -> [UInt8] {
        var bytes = magic
        bytes.reserveCapacity(1024 + table.count * 200 + table.keys.count * 4)
        append(Array(build.utf8), to: &bytes)
        append(table.numbers, to: &bytes)
        for column in [table.folders, table.urls, table.names] {
            append(column.bytes, to: &bytes)
            append(column.ends, to: &bytes)
        }
        append(table.languages, to: &bytes)
        append(table.keyEnds, to: &bytes)
        append(table.keys, to: &bytes)
        return bytes
    }

    private static func append(_ list: [some FixedWidthInteger & BitwiseCopyable], to bytes: inout [UInt8]) {
        withUnsafeBytes(of: UInt64(list.count)) { bytes.append(contentsOf: $0) }
        list.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    /// The table in `bytes`; nil when they are no index of this build.
    ///
    /// - Complexity: linear in the size, at the speed of copying.
    static func decode(_ bytes: UnsafeRawBufferPointer, build: String) -> IndexTable? {
        var rest = Rest(bytes: bytes)
        guard let start = rest.take(magic.count), start.elementsEqual(magic), let own = rest.list(of: UInt8.self),
            own.elementsEqual(build.utf8), let numbers = rest.list(of: UInt64.self), let folders = rest.column(),
            let urls = rest.column(), let names = rest.column(), let languages = rest.list(of: UInt32.self),
            let keyEnds = rest.list(of: UInt32.self), let keys = rest.list(of: UInt32.self)
        else { return nil }
        let table = IndexTable(
            folders: folders, numbers: numbers, urls: urls, languages: languages, names: names, keyEnds: keyEnds, keys: keys)
        return table.isSound ? table : nil
    }

    private struct Rest {
        let bytes: UnsafeRawBufferPointer
        private var offset = 0

        init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

        mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
            guard count >= 0, count <= bytes.count - offset else { return nil }
            defer { offset += count }
            return UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)])
        }

        mutating func list<Number: FixedWidthInteger & BitwiseCopyable>(of: Number.Type) -> [Number]? {
            let size = MemoryLayout<Number>.size
            guard let head = take(8), let count = Int(exactly: head.loadUnaligned(as: UInt64.self)),
                count <= bytes.count / size, let raw = take(count * size)
            else { return nil }
            return [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(from: raw)
                initialized = count
            }
        }

        mutating func column() -> TextColumn? {
            guard let bytes = list(of: UInt8.self), let ends = list(of: UInt32.self) else { return nil }
            return TextColumn(bytes: bytes, ends: ends)
        }
    }
}
