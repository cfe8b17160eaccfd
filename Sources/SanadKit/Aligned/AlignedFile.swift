import Documents
import Foundation

/// A translation with its original in one file, aligned already: TMX 1.4, XLIFF 2 or XLIFF 1.2.
struct AlignedFile {
    /// A pair of passages; an empty one has no counterpart.
    struct Unit {
        var source = ""
        var target = ""
        /// The line of the translation, or of the original where there is none.
        var line = 1
    }

    let units: [Unit]
    let sourceLanguage: String?
    let targetLanguage: String?

    /// The endings of such files.
    static let extensions = ["xlf", "xliff", "tmx"]
    private static let mostBytes = 32 << 20

    /// Whether a file is taken for one, by its name.
    static func isAligned(_ path: String) -> Bool {
        extensions.contains(URL(fileURLWithPath: path).pathExtension.lowercased())
    }

    /// Reads the file at `path`. Nothing that it refers to is read: no entity, no other file.
    ///
    /// - Throws: `DocumentError` for a file that cannot be read, or is none of these.
    static func read(_ path: String) throws(DocumentError) -> AlignedFile {
        guard let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int else {
            throw DocumentError(
                code: .notFound, path: path, message: "there is no such file, or it cannot be read",
                remedy: "check the path and its permissions")
        }
        guard size <= mostBytes, let data = FileManager.default.contents(atPath: path) else {
            throw DocumentError(
                code: .tooLarge, path: path, message: "it is larger than \(mostBytes >> 20) MB", remedy: "split it")
        }
        return try read(data, path: path)
    }

    static func read(_ data: Data, path: String) throws(DocumentError) -> AlignedFile {
        let reader = AlignedFileReader()
        if let problem = reader.read(data) {
            throw DocumentError(
                code: .unreadableFormat, path: path, message: "this is not the XLIFF or TMX that it is named: \(problem)",
                remedy: "export it again")
        }
        let units = reader.units.filter { !$0.source.isEmpty || !$0.target.isEmpty }
        guard units.contains(where: { !$0.target.isEmpty }) else {
            throw DocumentError(
                code: .empty, path: path, message: "it holds no translation", remedy: "translate it, or leave it out")
        }
        return AlignedFile(units: units, sourceLanguage: reader.sourceLanguage, targetLanguage: reader.targetLanguage)
    }
}
