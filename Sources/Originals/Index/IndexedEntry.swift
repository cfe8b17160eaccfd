import Cache

/// An entry of the cache as the index knows it.
struct IndexedEntry: Sendable {
    let stamp: EntryStamp
    /// The URL and the language of its newest text; nil when it could not be read.
    let url: String?
    let language: String?
    /// What it says (`Aligner.indexKeys`).
    let keys: [UInt32]
}

/// The index as a file: a header, then the entries one after another. Numbers are little-endian.
///
/// A file that is cut or says anything impossible is no index, and is made anew; so is one of another build.
enum IndexFile {
    private static let magic = Array("sanad index 1\n".utf8)
    private static let mostEntries = 10_000_000

    static func encode(_ entries: [IndexedEntry], build: String) -> [UInt8] {
        var bytes = magic
        bytes.reserveCapacity(entries.reduce(64) { $0 + 200 + $1.keys.count * 4 })
        append(build, to: &bytes)
        append(UInt64(entries.count), to: &bytes)
        for entry in entries {
            append(entry.stamp.folder, to: &bytes)
            append(UInt64(bitPattern: entry.stamp.size), to: &bytes)
            append(entry.stamp.inode, to: &bytes)
            append(UInt64(bitPattern: entry.stamp.modified), to: &bytes)
            append(UInt64(bitPattern: entry.stamp.changed), to: &bytes)
            append(entry.url ?? "", to: &bytes)
            append(entry.language ?? "", to: &bytes)
            append(UInt64(entry.keys.count), to: &bytes)
            entry.keys.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        append(UInt64(text.utf8.count), to: &bytes)
        bytes.append(contentsOf: text.utf8)
    }

    /// The entries by folder; nil when `bytes` are no index of this build.
    static func decode(_ bytes: UnsafeRawBufferPointer, build: String) -> [String: IndexedEntry]? {
        var rest = Rest(bytes: bytes)
        guard let start = rest.take(magic.count), start.elementsEqual(magic), rest.text() == build, let count = rest.count(),
            count <= mostEntries
        else { return nil }
        var entries: [String: IndexedEntry] = [:]
        entries.reserveCapacity(min(count, bytes.count / 64))
        for _ in 0..<count {
            guard let folder = rest.text(), let size = rest.number(), let inode = rest.number(), let modified = rest.number(),
                let changed = rest.number(), let url = rest.text(), let language = rest.text(), let keys = rest.keys()
            else { return nil }
            let stamp = EntryStamp(
                folder: folder, size: Int64(bitPattern: size), inode: inode, modified: Int64(bitPattern: modified),
                changed: Int64(bitPattern: changed))
            entries[folder] = IndexedEntry(
                stamp: stamp, url: url.isEmpty ? nil : url, language: language.isEmpty ? nil : language, keys: keys)
        }
        return entries
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

        mutating func number() -> UInt64? { take(8).map { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) } }

        mutating func count() -> Int? { number().flatMap { Int(exactly: $0) } }

        mutating func text() -> String? { count().flatMap { take($0) }.map { String(decoding: $0, as: UTF8.self) } }

        mutating func keys() -> [UInt32]? {
            guard let count = count(), count <= bytes.count / 4, let raw = take(count * 4) else { return nil }
            return [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(from: raw)
                initialized = count
            }
        }
    }
}
