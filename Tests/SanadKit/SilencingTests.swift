import SanadKit
import TestSupport
import Testing

/// Suppressions in documents and configurations, and those that match nothing.
@Suite struct SilencingTests {
    private static let original = "The harbour has 40 cranes and 12 berths. It was built in 1975 by the state."
    private static let translation = "این بندر ۷۰ جرثقیل و ۱۲ اسکله دارد. دولت آن را در سال ۱۹۷۵ ساخت."

    private func check(_ text: String, name: String = "a.md", configuration: String? = nil) async throws -> DocumentReport {
        let folder = try TemporaryFolder()
        let file = try folder.write(text, to: name)
        let original = try folder.write(Self.original, to: "original.txt")
        if let configuration { try folder.write(configuration, to: ".sanad.yml") }
        var options = CheckOptions()
        options.originals = [original]
        let workspace = try Workspace(folder: folder.path)
        let report = try await DocumentChecker(workspace: workspace, options: options).check([file])
        return try #require(report.documents.first)
    }

    private func live(_ document: DocumentReport) -> [String] {
        document.findings.map(\.finding).filter { $0.suppression == nil && $0.severity >= .warning }.map(\.rule)
    }

    @Test func withoutSuppressionItIsFound() async throws {
        #expect(live(try await check(Self.translation)) == ["number-mismatch"])
    }

    @Test func aCommentSilencesWithItsReason() async throws {
        let document = try await check(
            "<!-- sanad:disable number-mismatch -- the port has grown since -->\n\n" + Self.translation)
        #expect(live(document) == [])
        let silenced = document.findings.compactMap(\.finding.suppression)
        #expect(silenced == [Suppression(by: "document", reason: "the port has grown since")])
    }

    @Test func frontMatterSilencesToo() async throws {
        let document = try await check("---\ntitle: x\n# sanad:disable number-mismatch -- known\n---\n\n" + Self.translation)
        #expect(live(document) == [])
    }

    @Test func whatMatchesNothingIsReported() async throws {
        let document = try await check("<!-- sanad:disable date-mismatch -- old -->\n\n" + Self.translation)
        #expect(Set(live(document)) == ["number-mismatch", "suppression-unused"])
    }

    @Test func theConfigurationSilencesByPathAndRule() async throws {
        let document = try await check(
            Self.translation, configuration: "suppress:\n  - path: \"*.md\"\n    rules: [number-mismatch]\n    reason: later\n")
        #expect(live(document) == [])
        #expect(document.findings.compactMap(\.finding.suppression) == [Suppression(by: "config", reason: "later")])
    }

    @Test func aSuppressionOfTheConfigurationThatMatchesNothingIsReported() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.translation, to: "docs/a.md")
        try folder.write("root: true\nsuppress:\n  - path: old/**\n    rules: [omission]\n", to: ".sanad.yml")
        let workspace = try Workspace(folder: folder.path)
        let checker = DocumentChecker(workspace: workspace, options: CheckOptions())
        let whole = try await checker.check([folder.path])
        let report = try #require(whole.documents.last)
        #expect(report.isConfiguration && report.path == ".sanad.yml")
        #expect(report.findings.map(\.finding.rule) == ["suppression-unused"])
        #expect(report.findings.first?.translation?.start.line == 3)
        #expect(whole.summary.documents == 1)
        // Of a part of the project nothing can be said.
        #expect(try await checker.check([folder.path + "/docs"]).documents.count == 1)
    }

    @Test func theConfigurationSetsSeverities() async throws {
        let off = try await check(Self.translation, configuration: "rules:\n  number-mismatch: off\n")
        #expect(live(off) == [])
        let lower = try await check(Self.translation, configuration: "rules:\n  number-mismatch: warning\n")
        #expect(lower.findings.map(\.finding).first { $0.rule == "number-mismatch" }?.severity == .warning)
    }
}
