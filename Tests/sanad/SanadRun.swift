import Foundation
import TestSupport

/// The command as it was built beside the tests, or another that the environment names.
enum Sanad {
    struct Run {
        let code: Int32
        let output: String
        let errors: String
    }

    static var executable: URL {
        if let path = ProcessInfo.processInfo.environment["SANAD_EXECUTABLE"] { return URL(fileURLWithPath: path) }
        var folder = Bundle.main.bundleURL
        for _ in 0..<5 {
            let file = folder.appendingPathComponent("sanad")
            if FileManager.default.isExecutableFile(atPath: file.path),
                (try? file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == false
            {
                return file
            }
            folder = folder.deletingLastPathComponent()
        }
        return Repository.root.appendingPathComponent(".build/debug/sanad")
    }

    /// Runs it and waits. The CI that the tests themselves may run in is kept out of its environment.
    static func run(
        _ arguments: [String], input: String = "", in current: URL = Repository.root, environment: [String: String] = [:]
    ) throws -> Run {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = current
        var variables = ProcessInfo.processInfo.environment.filter { name, _ in
            !["GITHUB_", "GITLAB_", "CI_", "SANAD_"].contains { name.hasPrefix($0) }
        }
        variables.merge(environment) { $1 }
        process.environment = variables
        let folder = try TemporaryFolder()
        let inputPath = try folder.write(input, to: "in"), outputPath = try folder.write("", to: "out"),
            errorPath = try folder.write("", to: "err")
        process.standardInput = FileHandle(forReadingAtPath: inputPath)
        process.standardOutput = FileHandle(forWritingAtPath: outputPath)
        process.standardError = FileHandle(forWritingAtPath: errorPath)
        try process.run()
        process.waitUntilExit()
        return Run(
            code: process.terminationStatus, output: try String(contentsOfFile: outputPath, encoding: .utf8),
            errors: try String(contentsOfFile: errorPath, encoding: .utf8))
    }
}
