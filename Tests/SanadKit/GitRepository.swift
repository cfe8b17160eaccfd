import Foundation
import TestSupport
import Testing

/// A git repository in a temporary folder.
struct GitRepository {
    let folder: TemporaryFolder
    var path: String { folder.path }

    init(_ folder: TemporaryFolder? = nil) throws {
        self.folder = try folder ?? TemporaryFolder()
        try git("init", "-q", "-b", "main")
    }

    @discardableResult
    func git(_ arguments: String..., at path: String? = nil) throws -> String {
        let tool = try #require(Tool("git", neededFor: "git"))
        let identity = [
            "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "-c",
            "protocol.file.allow=always",
        ]
        let run = try tool.run(["-C", path ?? self.path] + identity + arguments)
        #expect(run.code == 0, "git \(arguments): \(run.errors)")
        return run.output
    }

    /// Commits everything.
    func commit(_ message: String = "change") throws {
        try git("add", "-A")
        try git("commit", "-qm", message)
    }
}
