import Foundation

/// A program of the system that a test needs: an independent reader of what sanad writes.
public struct Tool: Sendable {
    public struct Run: Sendable {
        public let code: Int32
        public let output: String
        public let errors: String
    }

    private let path: String

    /// The program called `name`, or nil when it is not installed, which is said on standard error.
    public init?(_ name: String, neededFor purpose: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
        guard let folder = folders.first(where: { FileManager.default.isExecutableFile(atPath: $0 + "/" + name) }) else {
            let note = "SKIPPED: \(purpose): \(name) is not installed\n"
            FileHandle.standardError.write(Data(note.utf8))
            return nil
        }
        path = folder + "/" + name
    }

    /// Runs it and waits.
    public func run(
        _ arguments: [String], in folder: String? = nil, environment: [String: String]? = nil
    ) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        if let environment { process.environment = environment }
        let scratch = try TemporaryFolder()
        let output = try scratch.write("", to: "out"), errors = try scratch.write("", to: "err")
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        try process.run()
        process.waitUntilExit()
        return Run(
            code: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self))
    }
}
