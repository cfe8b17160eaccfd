import Cache
import Foundation
public import Languages

/// Dictionaries that a user adds to the lexicons: tables of tab-separated words, and dictd's databases.
public enum DictionaryFile {
    /// The most bytes of a dictionary, unpacked.
    private static let limit = 512 << 20

    /// The lexicons of this build with the words of the dictionaries at `paths`.
    ///
    /// - Throws: `SanadError` for a file that cannot be read or is no dictionary.
    public static func library(_ paths: [String]) throws -> LexiconLibrary {
        paths.isEmpty ? .standard : LexiconLibrary(adding: try paths.map(table))
    }

    /// A dictionary as a table in the form of the lexicons.
    static func table(_ path: String) throws -> [UInt8] {
        if let base = DictdDatabase.base(of: path) {
            let index = try read(base + ".index")
            let packed = FileManager.default.fileExists(atPath: base + ".dict.dz")
            let data = try unpacked(base + (packed ? ".dict.dz" : ".dict"))
            return DictdDatabase(index: index, data: data).table
        }
        return try rows(try unpacked(path), path)
    }

    private static func unpacked(_ path: String) throws -> [UInt8] {
        let data = try read(path)
        guard Gzip.isGzip(data) else { return data }
        do {
            return try Gzip.inflated(data, limit: limit)
        } catch {
            throw SanadError(
                "the dictionary \(path) cannot be unpacked",
                remedy: error == .tooLarge ? "it holds more than \(limit >> 20) MB" : "the file is damaged; install it again")
        }
    }

    private static func read(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SanadError(
                "the dictionary \(path) cannot be read",
                remedy: "name a table of tab-separated words, or a dictd database by its .index or .dict.dz file")
        }
        guard data.count <= limit else {
            throw SanadError("the dictionary \(path) is too large", remedy: "the limit is \(limit >> 20) MB")
        }
        return [UInt8](data)
    }

    /// The lines of a table: a word, a tab, its renderings separated by `|`. A third column, such as the lexicons have, may hold them too.
    private static func rows(_ data: [UInt8], _ path: String) throws -> [UInt8] {
        guard let text = String(validating: data, as: UTF8.self) else {
            throw SanadError("the dictionary \(path) is not UTF-8", remedy: "convert it, for instance with iconv -t UTF-8")
        }
        var output: [UInt8] = []
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count >= 2, !columns[0].isEmpty else {
                throw SanadError(
                    "\(path):\(number + 1): no tab between a word and its renderings",
                    remedy: "write a word, a tab, and its renderings separated by |")
            }
            let renderings = columns[1].isEmpty && columns.count > 2 ? columns[2] : columns[1]
            output += Array(columns[0].utf8) + Array("\t\t".utf8) + Array(renderings.utf8) + [0x0A]
        }
        return output
    }
}
