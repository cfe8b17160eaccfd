import Foundation
import TestSupport
import Testing

/// The tutorial, word for word: every command of it in turn, in one shell.
@Suite struct TutorialTests {
    @Test func theCommandsDoWhatIsSaid() throws {
        guard let bash = Tool("bash", neededFor: "the tutorial"), Tool("git", neededFor: "the tutorial") != nil else { return }
        let page = try String(contentsOfFile: Repository.path("Documentation/tutorial.md"), encoding: .utf8)
        let starts = ["mkdir ", "printf ", "sanad ", "sed ", "echo ", "rm ", "git "]
        let commands = page.split(separator: "\n").filter { line in
            line.hasPrefix("    ") && starts.contains { line.dropFirst(4).hasPrefix($0) }
        }
        let folder = try TemporaryFolder()
        let script = commands.map { "\($0)\necho \"ended with $?\"" }.joined(separator: "\n")
        let own = ProcessInfo.processInfo.environment.filter { name, _ in
            !["GITHUB_", "GITLAB_", "CI_", "SANAD_", "GIT_"].contains { name.hasPrefix($0) }
        }
        let run = try bash.run(
            ["-c", "sanad() { '\(Sanad.executable.path)' \"$@\"; }\n" + script], in: folder.path,
            environment: own.merging([
                "HOME": folder.path, "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
                "GIT_COMMITTER_EMAIL": "a@b",
            ]) { $1 })
        let codes = run.output.split(separator: "\n").filter { $0.hasPrefix("ended with ") }.map { String($0.dropFirst(11)) }
        // The first check finds the figure that is wrong, the last gate the one that was made wrong; all else succeeds.
        let failing = commands.indices.filter { codes.indices.contains($0) && codes[$0] != "0" }
        #expect(codes.count == commands.count && failing.count == 2 && failing.last == commands.count - 1, "\(run.errors)")
        #expect(failing.allSatisfy { codes[$0] == "1" && commands[$0].contains("sanad ") })
        let shown = page.components(separatedBy: "\n").filter { $0.hasPrefix("    error ") || $0.hasPrefix("      the original") }
        for line in shown { #expect(run.output.contains(line.trimmingCharacters(in: .whitespaces)), "\(line)") }
        #expect(run.errors.contains("nothing to do") && run.errors.contains("To do before this can go in:"))
    }
}
