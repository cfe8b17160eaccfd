import Foundation
@testable import SanadKit
import TestSupport
import Testing

/// The gate in real git repositories.
@Suite struct GateTests {
    static let original = "The harbour has 40 cranes and 12 berths. It was built in 1975 by the state."
    static let right = "این بندر ۴۰ جرثقیل و ۱۲ اسکله دارد. دولت آن را در سال ۱۹۷۵ ساخت."
    static let wrong = "این بندر ۷۰ جرثقیل و ۱۲ اسکله دارد. دولت آن را در سال ۱۹۷۵ ساخت."
    static let url = "https://example.org/harbour"

    /// A project with one document and its original, committed.
    private func project() throws -> GitRepository {
        let repository = try GitRepository()
        try repository.folder.write("require_original: true\n", to: ".sanad.yml")
        try repository.folder.write(named(Self.right), to: "docs/بندر نخست.md")
        try cache(Self.original, in: repository)
        try repository.commit("first")
        return repository
    }

    private func named(_ text: String) -> String { text + "\n\nمتن اصلی: " + Self.url + "\n" }

    private func cache(_ text: String, in repository: GitRepository) throws {
        let workspace = try Workspace(folder: repository.path)
        _ = try workspace.store.add(
            body: Array(text.utf8), url: Self.url,
            details: SnapshotDetails(origin: .imported, contentType: "text/plain; charset=utf-8"))
    }

    private func gate(_ repository: GitRepository, since: String? = "HEAD", baseline: Baseline? = nil) async throws -> Gate.Result
    {
        let workspace = try Workspace(folder: repository.path)
        return try await Gate(workspace: workspace, options: CheckOptions()).check(
            [repository.path], since: since, baseline: baseline)
    }

    private func names(_ result: Gate.Result) -> [String] { result.report.documents.map(\.projectPath) }

    @Test func nothingChangedIsGreenAndSilent() async throws {
        let result = try await gate(try project())
        #expect(result.touched == 0 && result.found == 1)
        #expect(GateAdvice.steps(result, from: .error) == [])
        #expect(GateAdvice.summary(result).contains("nothing to do"))
    }

    @Test func aNewDocumentWithoutOriginalMustNameIt() async throws {
        let repository = try project()
        try repository.folder.write("وزیر گفت که ۱۳ کشور در نشست ۲۰۱۹ بودند و نشست پایان یافت.", to: "docs/new one.txt")
        let result = try await gate(repository)
        #expect(names(result) == ["docs/new one.txt"])
        let steps = GateAdvice.steps(result, from: .error)
        #expect(steps.count == 1 && steps[0].contains("names its original") && steps[0].contains("'docs/new one.txt'"))
    }

    @Test func aChangedDocumentIsCheckedAndSaysWhatToCorrect() async throws {
        let repository = try project()
        try repository.folder.write(named(Self.wrong), to: "docs/بندر نخست.md")
        let result = try await gate(repository)
        #expect(names(result) == ["docs/بندر نخست.md"])
        #expect(GateAdvice.steps(result, from: .error).contains { $0.contains("correct 1 passage") })
    }

    @Test func renamesAndDeletionsAreNoChange() async throws {
        let repository = try project()
        try repository.git("mv", "docs/بندر نخست.md", "docs/renamed.md")
        #expect(try await gate(repository).touched == 0)
        try repository.commit("renamed")
        #expect(try await gate(repository, since: "HEAD~1").touched == 0)
        try repository.git("rm", "-q", "docs/renamed.md")
        try repository.folder.write(named(Self.right), to: "docs/other.md")
        #expect(try await gate(repository).report.failures.isEmpty)
    }

    @Test func aChangedOriginalBringsItsDocuments() async throws {
        let repository = try project()
        try cache("The harbour has 41 cranes and 12 berths. It was built in 1975 by the state.", in: repository)
        let result = try await gate(repository)
        #expect(names(result) == ["docs/بندر نخست.md"])
        // The translation rests on the text that was there before: the change is told, and no value is held against it.
        let findings = result.report.documents.flatMap(\.findings)
        #expect(findings.contains { $0.finding.rule == "provenance-original-changed" })
        #expect(result.report.summary.errors == 0)
    }

    @Test func aCorrectionOfTheOriginalStillFindsWhatNeitherTextSays() async throws {
        let repository = try project()
        try repository.folder.write(named(Self.wrong), to: "docs/بندر نخست.md")
        try repository.commit("wrong")
        try cache("The harbour has 41 cranes and 12 berths. It was built in 1975 by the state.", in: repository)
        let result = try await gate(repository)
        #expect(names(result) == ["docs/بندر نخست.md"])
        #expect(result.report.summary.errors == 1)
    }

    @Test func anAcceptedFindingDoesNotCount() async throws {
        let repository = try project()
        try repository.folder.write(named(Self.wrong), to: "docs/بندر نخست.md")
        let found = try await gate(repository)
        let accepted = try await gate(repository, baseline: Baseline(of: found.report))
        #expect(GateAdvice.steps(accepted, from: .error) == [])
        #expect(accepted.report.summary.suppressed >= 1)
    }

    @Test func whatTheOtherBranchChangedIsNoChangeOfThisOne() async throws {
        let repository = try project()
        try repository.git("checkout", "-qb", "feature")
        try repository.folder.write(named(Self.right) + "\n\nپایان.\n", to: "docs/mine.md")
        try repository.commit("mine")
        try repository.git("checkout", "-q", "main")
        try repository.folder.write(named(Self.wrong), to: "docs/theirs.md")
        try repository.commit("theirs")
        try repository.git("checkout", "-q", "feature")
        #expect(names(try await gate(repository, since: "main")) == ["docs/mine.md"])
    }

    @Test func submodulesAreLookedInto() async throws {
        let inner = try project()
        let outer = try GitRepository()
        try outer.git("submodule", "--quiet", "add", inner.path, "translations")
        try outer.commit("with submodule")
        let paths = { (since: String) in try GitChanges.paths(since: since, folder: outer.path) }
        #expect(try paths("HEAD") == [])
        try outer.folder.write(named(Self.wrong), to: "translations/docs/بندر نخست.md")
        try outer.folder.write("تازه", to: "translations/docs/تازه.txt")
        let changed = try paths("HEAD").map { URL(fileURLWithPath: $0).lastPathComponent }.sorted()
        #expect(changed == ["بندر نخست.md", "تازه.txt"].sorted())
        try outer.git("add", "-A", at: outer.path + "/translations")
        try outer.git("commit", "-qm", "inner", at: outer.path + "/translations")
        try outer.commit("moved on")
        #expect(try paths("HEAD") == [])
        #expect(try paths("HEAD~1").count == 2)
    }

    @Test func aShallowCloneIsToldWhatItNeeds() async throws {
        let source = try project()
        let first = try source.git("rev-parse", "HEAD").trimmingCharacters(in: .whitespacesAndNewlines)
        try source.folder.write(named(Self.wrong), to: "docs/second.md")
        try source.commit("second")
        let holder = try TemporaryFolder()
        try source.git("clone", "-q", "--depth", "1", "file://" + source.path, holder.path + "/clone")
        let clone = holder.path + "/clone"
        let error = #expect(throws: SanadError.self) { try GitChanges.paths(since: first, folder: clone) }
        #expect(error?.description.contains("fetch-depth: 0") == true)
        // With the commit at hand it works, even where the point at which the two parted is not known.
        try source.git("fetch", "-q", "--depth", "1", "origin", first, at: clone)
        #expect(
            try GitChanges.paths(since: first, folder: clone).map { URL(fileURLWithPath: $0).lastPathComponent } == ["second.md"])
    }

    @Test func outsideOfARepositoryItSaysSo() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: SanadError.self) { try GitChanges.paths(since: "HEAD", folder: folder.path) }
        #expect(error?.description.contains("no git repository") == true)
    }

    @Test(
        arguments: [
            ([:], CIEnvironment.Service.none, nil),
            (["GITHUB_ACTIONS": "true", "GITHUB_BASE_REF": "main"], .github, "origin/main"),
            (["GITHUB_ACTIONS": "true", "GITHUB_BASE_REF": ""], .github, nil),
            (["GITLAB_CI": "true", "CI_MERGE_REQUEST_DIFF_BASE_SHA": "abc", "CI_COMMIT_BEFORE_SHA": "def"], .gitlab, "abc"),
            (["GITLAB_CI": "true", "CI_COMMIT_BEFORE_SHA": "0000000000000000000000000000000000000000"], .gitlab, nil),
            (["GITLAB_CI": "true", "CI_COMMIT_BEFORE_SHA": "def"], .gitlab, "def"),
        ] as [([String: String], CIEnvironment.Service, String?)])
    func theEnvironmentTellsTheService(_ environment: [String: String], _ service: CIEnvironment.Service, _ base: String?) {
        let found = CIEnvironment(environment)
        #expect(found.service == service)
        #expect(found.base == base)
    }

    @Test func aPushOnGitHubNamesTheCommitBefore() throws {
        let folder = try TemporaryFolder()
        let event = try folder.write(#"{"before":"abc123","after":"def"}"#, to: "event.json")
        #expect(CIEnvironment(["GITHUB_ACTIONS": "true", "GITHUB_EVENT_PATH": event]).base == "abc123")
    }
}
