import Foundation
import TestSupport
import Testing

/// `sanad gate` as CI and pre-commit run it.
@Suite struct GateCommandTests {
    private static let right =
        "این بندر ۴۰ جرثقیل و ۱۲ اسکله دارد. دولت آن را در سال ۱۹۷۵ ساخت.\n\nمتن اصلی: https://example.org/harbour\n"
    private static let wrong = right.replacingOccurrences(of: "۴۰", with: "۷۰")

    /// A repository with a document and its original, committed.
    private func project() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("documents: [docs]\n", to: ".sanad.yml")
        try folder.write(Self.right, to: "docs/بندر one.txt")
        let original = try folder.write(
            "The harbour has 40 cranes and 12 berths. It was built in 1975 by the state.\n", to: "original.en.txt")
        let added = try Sanad.run(["cache", "add", "https://example.org/harbour", original], in: folder.url)
        #expect(added.code == 0, "\(added.errors)")
        try git(["init", "-q", "-b", "main"], folder)
        try commit(folder)
        return folder
    }

    private func git(_ arguments: [String], _ folder: TemporaryFolder) throws {
        let tool = try #require(Tool("git", neededFor: "git"))
        let run = try tool.run(
            ["-C", folder.path, "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"] + arguments)
        #expect(run.code == 0, "git \(arguments): \(run.errors)")
    }

    private func commit(_ folder: TemporaryFolder) throws {
        try git(["add", "-A"], folder)
        try git(["commit", "-qm", "change"], folder)
    }

    @Test func nothingToDoIsOneLine() throws {
        let folder = try project()
        let run = try Sanad.run(["gate"], in: folder.url)
        #expect(run.code == 0)
        #expect(run.output == "")
        #expect(run.errors == "sanad gate: none of 1 document changed; nothing to do\n")
    }

    @Test func aMistakeIsToldWithWhatToDo() throws {
        let folder = try project()
        try folder.write(Self.wrong, to: "docs/بندر one.txt")
        let run = try Sanad.run(["gate"], in: folder.url)
        #expect(run.code == 1)
        #expect(run.output.contains("number-mismatch"))
        #expect(run.errors.contains("To do before this can go in:"))
        #expect(run.errors.contains("1 of 1 document changed; 1 error, 0 warnings"))
    }

    @Test func onGitHubItLeavesAnnotationsAndASummary() throws {
        let folder = try project()
        try folder.write(Self.wrong, to: "docs/بندر one.txt")
        try commit(folder)
        let summary = try folder.write("", to: ".git/summary.md"), event = try folder.write("{}", to: ".git/event.json")
        try git(["branch", "origin/main", "HEAD~1"], folder)
        let run = try Sanad.run(
            ["gate"], in: folder.url,
            environment: [
                "GITHUB_ACTIONS": "true", "GITHUB_BASE_REF": "main", "GITHUB_STEP_SUMMARY": summary, "GITHUB_EVENT_PATH": event,
            ])
        #expect(run.code == 1, "\(run.errors)")
        #expect(run.output.contains("::error file=docs/بندر one.txt,line=1,col=10"))
        #expect(try String(contentsOfFile: summary, encoding: .utf8).contains("these translations need work"))
    }

    @Test func onGitLabItLeavesTheCodeQualityReportEvenWhenGreen() throws {
        let folder = try project()
        for (text, code) in [(Self.right, 0), (Self.wrong, 1)] as [(String, Int32)] {
            try folder.write(text, to: "docs/بندر one.txt")
            let run = try Sanad.run(
                ["gate", "--since", "HEAD", "--also", "gitlab=report.json"], in: folder.url, environment: ["GITLAB_CI": "true"])
            #expect(run.code == code)
            let report = try String(contentsOfFile: folder.path + "/report.json", encoding: .utf8)
            #expect(report.contains("number-mismatch") == (code == 1))
        }
    }

    @Test func oneCommandAdoptsOldFindings() throws {
        let folder = try project()
        try folder.write(Self.wrong, to: "docs/بندر one.txt")
        let accepted = try Sanad.run(["check", "docs", "--write-baseline", ".sanad-baseline.json"], in: folder.url)
        #expect(accepted.code == 0)
        #expect(try Sanad.run(["check", "docs"], in: folder.url).code == 0)
        #expect(try Sanad.run(["gate"], in: folder.url).code == 0)
        #expect(try Sanad.run(["check", "docs", "--no-baseline"], in: folder.url).code == 1)
        try folder.write(Self.wrong.replacingOccurrences(of: "۱۹۷۵", with: "۱۹۵۷"), to: "docs/بندر one.txt")
        #expect(try Sanad.run(["gate"], in: folder.url).code == 1)
    }

    /// The script of the last step of `action.yml`, run as GitHub runs it.
    @Test func theActionOfThisRepositoryRuns() throws {
        let tool = try #require(Tool("bash", neededFor: "the action's script"))
        let action = try String(contentsOfFile: Repository.path("action.yml"), encoding: .utf8)
        let script = try #require(action.components(separatedBy: "run: |\n").last).split(separator: "\n").map { $0.dropFirst(8) }
            .joined(separator: "\n")
        let folder = try project(), place = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: place.path + "/.build/release", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: place.path + "/.build/release/sanad", withDestinationPath: Sanad.executable.path)
        var environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": place.path, "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": place.path, "INPUT_PATHS": "docs\n", "INPUT_SINCE": "HEAD", "SANAD_FAIL_ON": "error",
            "INPUT_REPORT": "report; touch hacked.html",
        ]
        #expect(try tool.run(["-eo", "pipefail", "-c", script], in: folder.path, environment: environment).code == 0)
        try folder.write(Self.wrong, to: "docs/بندر one.txt")
        environment["SANAD_FAIL_ON"] = "never"
        #expect(try tool.run(["-eo", "pipefail", "-c", script], in: folder.path, environment: environment).code == 0)
        environment["SANAD_FAIL_ON"] = "error"
        let run = try tool.run(["-eo", "pipefail", "-c", script], in: folder.path, environment: environment)
        #expect(run.code == 1, "\(run.errors)")
        #expect(run.output.contains("::error file=docs/"))
        #expect(FileManager.default.fileExists(atPath: folder.path + "/report; touch hacked.html"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/hacked.html"))
    }

    @Test func preCommitRunsTheHookOfThisRepository() throws {
        guard let tool = Tool("pre-commit", neededFor: "the hook of .pre-commit-hooks.yaml") else { return }
        let folder = try project(), hooks = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: Repository.path(".pre-commit-hooks.yaml"), toPath: hooks.path + "/.pre-commit-hooks.yaml")
        try git(["init", "-q", "-b", "main"], hooks)
        try commit(hooks)
        let example = try String(contentsOfFile: Repository.path("Examples/pre-commit/.pre-commit-config.yaml"), encoding: .utf8)
        let git = try #require(Tool("git", neededFor: "git"))
        let revision = try git.run(["-C", hooks.path, "rev-parse", "HEAD"]).output.trimmingCharacters(in: .whitespacesAndNewlines)
        try folder.write(
            example.replacingOccurrences(of: "SANAD_REPOSITORY", with: hooks.path).replacingOccurrences(of: "TAG", with: revision)
                .replacingOccurrences(of: "^translations/", with: "^docs/"), to: ".pre-commit-config.yaml")
        try commit(folder)
        var environment = ProcessInfo.processInfo.environment
        environment["PATH"] = Sanad.executable.deletingLastPathComponent().path + ":" + (environment["PATH"] ?? "")
        environment["PRE_COMMIT_HOME"] = hooks.path + "/home"
        for (text, code) in [(Self.right + "\n", 0), (Self.wrong, 1)] as [(String, Int32)] {
            try folder.write(text, to: "docs/بندر one.txt")
            try self.git(["add", "-A"], folder)
            let run = try tool.run(["run"], in: folder.path, environment: environment)
            #expect(run.code == code, "\(run.output) \(run.errors)")
            if code == 1 { #expect(run.output.contains("number-mismatch")) }
        }
    }
}
