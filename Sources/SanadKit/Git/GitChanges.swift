import Foundation

/// What git knows of a repository's files.
enum GitChanges {
    /// Those of `files` that were added or changed since `revision`, untracked ones included.
    ///
    /// - Throws: `SanadError` when there is no repository or no such revision.
    static func changed(_ files: [String], since revision: String) throws -> [String] {
        guard !revision.hasPrefix("-") else { throw SanadError("“\(revision)” is not a revision", remedy: "name a commit, branch or tag") }
        let root = try lines(["rev-parse", "--show-toplevel"], revision).first ?? "."
        let changed = try records(["diff", "--name-only", "--no-renames", "--diff-filter=d", "-z", revision, "--"], revision)
        let untracked = try records(["ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/"], revision)
        let paths = Set((changed + untracked).map { URL(fileURLWithPath: root + "/" + $0).resolvingSymlinksInPath().path })
        return files.filter { paths.contains(URL(fileURLWithPath: $0).resolvingSymlinksInPath().path) }
    }

    private static func lines(_ arguments: [String], _ revision: String) throws -> [String] {
        try run(arguments, revision).split(separator: "\n").map(String.init)
    }

    private static func records(_ arguments: [String], _ revision: String) throws -> [String] {
        try run(arguments, revision).split(separator: "\0").map(String.init)
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
        guard process.terminationStatus == 0 else {
            throw SanadError("git knows no revision “\(revision)” here", remedy: "run inside a git repository, and fetch its history when the clone is shallow")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
