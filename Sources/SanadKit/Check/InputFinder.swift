package import Documents
import Foundation

/// The files of a check: documents, and files that are aligned already.
package enum InputFinder {
    /// What is at `paths`, folders walked, the cache left out.
    static func find(_ paths: [String], excluding cache: String) -> (files: [String], problems: [DocumentError]) {
        let found = DocumentFinder.find(paths: paths, excluding: [cache])
        var aligned: Set<String> = []
        var holds: Set<String> = []
        for path in paths where path != "-" {
            let inside = self.aligned(in: path, excluding: cache)
            aligned.formUnion(inside)
            if !inside.isEmpty { holds.insert(path) }
        }
        let files = Set(found.files).union(aligned).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        // A folder of aligned files alone is no folder without documents. A path that is not there may be a word mistyped.
        let problems = found.problems.filter { $0.code != .noDocuments || !holds.contains($0.path) }.map(suggesting)
        return (files, problems)
    }

    private static func aligned(in folder: String, excluding cache: String) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
            let walk = FileManager.default.enumerator(atPath: folder)
        else { return [] }
        let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let excluded = URL(fileURLWithPath: cache).resolvingSymlinksInPath().path
        var found: [String] = []
        while let name = walk.nextObject() as? String {
            let path = base == "." ? name : base + "/" + name
            let isHidden = name.split(separator: "/").last?.hasPrefix(".") ?? false
            if isHidden || URL(fileURLWithPath: path).resolvingSymlinksInPath().path == excluded {
                walk.skipDescendants()
            } else if AlignedFile.isAligned(name) {
                found.append(path)
            }
        }
        return found
    }

    /// The same problem with a better way out: the nearest name of the folder where a path does not exist, and all the names that
    /// documents may end in.
    package static func suggesting(_ problem: DocumentError) -> DocumentError {
        if problem.code == .noDocuments {
            let names = (DocumentFinder.extensions + AlignedFile.extensions).map { "." + $0 }.joined(separator: " ")
            return DocumentError(
                code: problem.code, path: problem.path, message: problem.message,
                remedy: "put files ending in \(names) in it, or name a file")
        }
        guard problem.code == .notFound else { return problem }
        if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: problem.path) {
            return DocumentError(
                code: problem.code, path: problem.path, message: "it is a link to \(target), which is not there",
                remedy: "put the file there, or leave the link out")
        }
        let url = URL(fileURLWithPath: problem.path)
        let folder = url.deletingLastPathComponent().path
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
            let nearest = Suggestion.nearest(to: url.lastPathComponent, in: names.sorted())
        else { return problem }
        return DocumentError(
            code: problem.code, path: problem.path, message: problem.message, remedy: "did you mean “\(nearest)”?")
    }
}
