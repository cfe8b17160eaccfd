import Foundation

/// What git knows of a repository's files.
enum GitChanges {
    /// Those of `files` that were added or changed since `revision` was left, untracked ones included, and standard input.
    ///
    /// - Parameter folder: where git runs; nil for the current folder.
    /// - Throws: `SanadError` when there is no repository or no such revision.
    static func changed(_ files: [String], since revision: String, folder: String? = nil) throws -> [String] {
        guard !revision.hasPrefix("-") else {
            throw SanadError("“\(revision)” is not a revision", remedy: "name a commit, branch or tag")
        }
        let git = { (arguments: [String], separator: Character) in
            try run((folder.map { ["-C", $0] } ?? []) + arguments, revision).split(separator: separator).map(String.init)
        }
        let root = try git(["rev-parse", "--show-toplevel"], "\n").first ?? "."
        // What the revision's own branch has changed since is not a change of this one.
        let base = (try? git(["merge-base", revision, "HEAD"], "\n").first) ?? revision
        let changed = try git(["diff", "--name-only", "--no-renames", "--diff-filter=d", "-z", base, "--"], "\0")
        let untracked = try git(["ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/"], "\0")
        let paths = Set((changed + untracked).map { URL(fileURLWithPath: root + "/" + $0).resolvingSymlinksInPath().path })
        return files.filter { $0 == "-" || paths.contains(URL(fileURLWithPath: $0).resolvingSymlinksInPath().path) }
    }

    private static func run(_ arguments: [String], _ revision: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus != 127 else {
            throw SanadError("git is not installed here", remedy: "install it, or leave --since out")
        }
        guard process.terminationStatus == 0 else {
            throw SanadError(
                "git knows no revision “\(revision)” here",
                remedy: "run inside a git repository, and fetch its history when the clone is shallow")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
