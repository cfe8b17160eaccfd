import Foundation

/// The git program in one folder. No hook, pager or prompt of the user takes part.
struct Git {
    let folder: String

    /// What git said on standard output, or nil when it refused.
    ///
    /// - Throws: `SanadError` when git is not installed.
    func output(_ arguments: [String]) throws -> Data? {
        let (data, status) = try run(arguments, reading: .output)
        return status == 0 ? data : nil
    }

    /// Why git refuses `arguments`, in its own words; empty when it does not say.
    func refusal(_ arguments: [String]) throws -> String {
        let text = String(decoding: try run(arguments, reading: .errors).data, as: UTF8.self)
        let line = text.split(separator: "\n").first.map(String.init) ?? ""
        return line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line
    }

    private enum Stream { case output, errors }

    /// Runs git and waits. Only one of its streams is read, so that neither can fill up unread.
    private func run(_ arguments: [String], reading stream: Stream) throws -> (data: Data, status: Int32) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-C", folder, "-c", "core.quotepath=off", "--no-pager"] + arguments
        var environment = ProcessInfo.processInfo.environment
        environment["GIT_TERMINAL_PROMPT"] = "0"
        environment["GIT_OPTIONAL_LOCKS"] = "0"
        environment["LC_ALL"] = "C"
        // A hook of git runs with these set, for its own repository; the folder given here is meant.
        for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] { environment[name] = nil }
        process.environment = environment
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        switch stream {
        case .output: process.standardOutput = pipe
        case .errors: process.standardError = pipe
        }
        do {
            try process.run()
        } catch {
            throw SanadError("git cannot be run: \(error.localizedDescription)", remedy: "install it, or check without --since")
        }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus != 127 else {
            throw SanadError("git is not installed here", remedy: "install it, or leave --since out")
        }
        return (data, process.terminationStatus)
    }

    /// The first line of what git said.
    func line(_ arguments: [String]) throws -> String? {
        try output(arguments).flatMap { String(decoding: $0, as: UTF8.self).split(separator: "\n").first.map(String.init) }
    }

    /// What git said, cut at its zero bytes.
    func fields(_ arguments: [String]) throws -> [String]? {
        try output(arguments).map { $0.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }
    }

    var isShallow: Bool { (try? line(["rev-parse", "--is-shallow-repository"])) == "true" }
}
