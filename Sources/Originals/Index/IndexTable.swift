import Cache

/// The entries of a cache as the index knows them, in flat lists: ten thousand of them are read from a file in a moment.
struct IndexTable: Sendable {
    /// The entries' folders below the root.
    var folders = TextColumn()
    /// Size, inode and times of each, four numbers an entry.
    var numbers: [UInt64] = []
    /// The URL of each; empty for one that could not be read.
    var urls = TextColumn()
    /// The language of the newest text of each, as an index among `names`.
    var languages: [UInt32] = []
    /// Names of languages; an empty one stands for none.
    var names = TextColumn()
    /// Where the keys of each end among `keys`: what it says (`Aligner.indexKeys`).
    var keyEnds: [UInt32] = []
    var keys: [UInt32] = []

    var count: Int { folders.count }

    /// A new entry; `url` is nil where it could not be read.
    mutating func append(_ stamp: EntryStamp, url: String?, language: String?, keys own: [UInt32]) {
        folders.append(stamp.folder)
        numbers += Self.numbers(of: stamp)
        urls.append(url ?? "")
        let language = language ?? ""
        let known = (0..<names.count).first { names[$0] == language }
        languages.append(UInt32(clamping: known ?? names.count))
        if known == nil { names.append(language) }
        keys += own
        keyEnds.append(UInt32(clamping: keys.count))
    }

    /// An entry of another table.
    mutating func append(_ other: IndexTable, _ row: Int) {
        let url = other.urls[row], language = other.language(of: row)
        append(
            other.stamp(of: row), url: url.isEmpty ? nil : url, language: language.isEmpty ? nil : language,
            keys: Array(other.keys[other.keys(of: row)]))
    }

    func keys(of row: Int) -> Range<Int> { Int(row == 0 ? 0 : keyEnds[row - 1])..<Int(keyEnds[row]) }

    /// Empty for none.
    func language(of row: Int) -> String { names[Int(languages[row])] }

    private func stamp(of row: Int) -> EntryStamp {
        let own = numbers[(row * 4)..<(row * 4 + 4)]
        let first = own.startIndex
        return EntryStamp(
            folder: folders[row], size: Int64(bitPattern: own[first]), inode: own[first + 1],
            modified: Int64(bitPattern: own[first + 2]), changed: Int64(bitPattern: own[first + 3]))
    }

    private static func numbers(of stamp: EntryStamp) -> [UInt64] {
        [
            UInt64(bitPattern: stamp.size), stamp.inode, UInt64(bitPattern: stamp.modified), UInt64(bitPattern: stamp.changed),
        ]
    }

    /// For each stamp the row that has it; nil where the entry is new or was written since.
    ///
    /// - Complexity: linear in the number of stamps; comparing in order is enough while no entry was added or removed.
    func rows(of stamps: [EntryStamp]) -> [Int?] {
        var byFolder: [String: Int]?
        return stamps.indices.map { index in
            let stamp = stamps[index]
            var row: Int? = index < count && folders.isEqual(index, stamp.folder) ? index : nil
            if row == nil {
                let known = byFolder ?? Dictionary((0..<count).map { (folders[$0], $0) }) { first, _ in first }
                byFolder = known
                row = known[stamp.folder]
            }
            return row.flatMap { has(stamp, in: $0) ? $0 : nil }
        }
    }

    private func has(_ stamp: EntryStamp, in row: Int) -> Bool {
        numbers[row * 4] == UInt64(bitPattern: stamp.size) && numbers[row * 4 + 1] == stamp.inode
            && numbers[row * 4 + 2] == UInt64(bitPattern: stamp.modified)
            && numbers[row * 4 + 3] == UInt64(bitPattern: stamp.changed)
    }

    /// Whether the lists fit together, so that no row leads outside.
    var isSound: Bool {
        func ascends(_ ends: [UInt32], to last: Int) -> Bool {
            Int(ends.last ?? 0) == last && zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 }
        }
        let texts = [folders, urls, names]
        return texts.allSatisfy { ascends($0.ends, to: $0.bytes.count) } && ascends(keyEnds, to: keys.count)
            && [urls.count, languages.count, keyEnds.count].allSatisfy { $0 == count } && numbers.count == count * 4
            && languages.allSatisfy { $0 < names.count }
    }
}

/// Texts one after another.
struct TextColumn: Sendable {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []

    var count: Int { ends.count }

    mutating func append(_ text: String) {
        bytes += text.utf8
        ends.append(UInt32(clamping: bytes.count))
    }

    private func range(_ row: Int) -> Range<Int> { Int(row == 0 ? 0 : ends[row - 1])..<Int(ends[row]) }

    func isEmpty(_ row: Int) -> Bool { range(row).isEmpty }

    func isEqual(_ row: Int, _ text: String) -> Bool {
        let range = range(row)
        return range.count == text.utf8.count && bytes[range].elementsEqual(text.utf8)
    }

    subscript(row: Int) -> String { String(decoding: bytes[range(row)], as: UTF8.self) }
}
