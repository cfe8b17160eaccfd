import Foundation

/// What git knows of a repository's files.
enum GitChanges {
    /// A submodule in a submodule in … is followed so far.
    private static let deepest = 8

    /// Those of `files` that were added or changed since `revision` was left, untracked ones included, and standard input.
    ///
    /// - Parameter folder: where git runs; nil for the current folder.
    /// - Throws: `SanadError` when there is no repository or no such revision.
    static func changed(_ files: [String], since revision: String, folder: String? = nil) throws -> [String] {
        let paths = try self.paths(since: revision, folder: folder)
        return files.filter { file in
            file == "-" || paths.contains(URL(fileURLWithPath: file).resolvingSymlinksInPath().path)
        }
    }

    /// The absolute paths of all files that were added or changed since `revision` was left, in submodules too; what was only renamed
    /// or deleted is not among them.
    static func paths(since revision: String, folder: String? = nil) throws -> Set<String> {
        guard !revision.hasPrefix("-"), !revision.isEmpty else {
            throw SanadError("“\(revision)” is not a revision", remedy: "name a commit, branch or tag")
        }
        let git = Git(folder: folder ?? FileManager.default.currentDirectoryPath)
        guard let root = try git.line(["rev-parse", "--show-toplevel"]) else {
            throw try noRepository(git)
        }
        guard let commit = try git.line(["rev-parse", "--verify", "--quiet", revision + "^{commit}"]) else {
            let remedy =
                git.isShallow
                ? "this clone is shallow: fetch the whole history (fetch-depth: 0 on GitHub, GIT_DEPTH: \"0\" on GitLab)"
                : "check its name, and fetch it from the remote when it lives there"
            throw SanadError("git knows no revision “\(revision)” here", remedy: remedy)
        }
        // What the revision's own branch has changed since is not a change of this one. A shallow clone may not know the point where
        // the two parted; then the two are compared as they are.
        let base = try git.line(["merge-base", commit, "HEAD"]) ?? commit
        var paths: Set<String> = []
        try collect(Git(folder: root), since: base, into: &paths, depth: 0)
        return paths
    }

    /// Why git names no repository: there is none, or git does not trust the folder's owner, as in containers of CI.
    private static func noRepository(_ git: Git) throws -> SanadError {
        let reason = try git.refusal(["rev-parse", "--show-toplevel"])
        if reason.contains("dubious ownership") {
            return SanadError(
                "git refuses to look at this folder, since another user owns it (\(reason))",
                remedy: "run: git config --global --add safe.directory FOLDER")
        }
        guard reason.isEmpty || reason.hasPrefix("not a git repository") else {
            return SanadError("git refuses: \(reason)", remedy: "mend that, then try again")
        }
        return SanadError(
            "there is no git repository here, so nothing tells what changed",
            remedy: "run it inside one, or check everything with: sanad check")
    }

    private static func collect(_ git: Git, since base: String?, into paths: inout Set<String>, depth: Int) throws {
        let root = URL(fileURLWithPath: git.folder, isDirectory: true)
        let absolute = { (path: String) in root.appendingPathComponent(path).resolvingSymlinksInPath().path }
        if let base {
            let raw = try git.fields([
                "diff", "--raw", "-z", "--no-abbrev", "--find-renames", "--ignore-submodules=none", base, "--",
            ])
            for entry in RawEntry.entries(raw ?? []) {
                if entry.isSubmodule {
                    guard depth < deepest, entry.status != "D" else { continue }
                    let module = Git(folder: absolute(entry.path))
                    guard try isRepository(module) else { continue }
                    try collect(module, since: entry.old.contains { $0 != "0" } ? entry.old : nil, into: &paths, depth: depth + 1)
                } else if !entry.isUnchanged {
                    paths.insert(absolute(entry.path))
                }
            }
        } else {
            for path in try git.fields(["ls-files", "-z"]) ?? [] { paths.insert(absolute(path)) }
        }
        for path in try git.fields(["ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/"]) ?? [] {
            paths.insert(absolute(path))
        }
    }

    /// Whether a folder is the top of a repository: a submodule that was not checked out is only an empty folder of the outer one.
    private static func isRepository(_ git: Git) throws -> Bool {
        guard FileManager.default.fileExists(atPath: git.folder), let top = try git.line(["rev-parse", "--show-toplevel"]) else {
            return false
        }
        return URL(fileURLWithPath: top).resolvingSymlinksInPath().path == git.folder
    }
}

/// An entry of `git diff --raw -z`.
private struct RawEntry {
    let isSubmodule: Bool
    let old: String
    let status: String
    let path: String

    /// Deleted, or renamed without a change of its content.
    var isUnchanged: Bool { status == "D" || status == "R100" || status == "C100" }

    static func entries(_ fields: [String]) -> [RawEntry] {
        var entries: [RawEntry] = []
        var index = 0
        while index < fields.count {
            let head = fields[index].drop { $0 == ":" }.split(separator: " ").map(String.init)
            guard head.count == 5 else {
                index += 1
                continue
            }
            // A rename has the old path before the new one.
            let hasTwo = head[4].hasPrefix("R") || head[4].hasPrefix("C")
            let place = index + (hasTwo ? 2 : 1)
            guard place < fields.count else { break }
            entries.append(
                RawEntry(isSubmodule: head[1] == "160000", old: head[2], status: head[4], path: fields[place]))
            index = place + 1
        }
        return entries
    }
}
