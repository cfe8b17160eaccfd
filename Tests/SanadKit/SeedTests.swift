import Foundation
import SanadKit
import TestSupport
import Testing

/// The five real documents against the cache that comes with the project.
@Suite struct SeedTests {
    static func report() async throws -> CheckReport {
        let workspace = try Workspace(cache: Repository.path("cache"), folder: Repository.root.path)
        return try await DocumentChecker(workspace: workspace, options: CheckOptions()).check([Repository.path("seeds")])
    }

    private static func document(_ name: String) async throws -> DocumentReport {
        let report = try await report()
        #expect(report.failures.isEmpty)
        return try #require(report.documents.first { $0.path.contains("/" + name) })
    }

    private static func rules(_ document: DocumentReport, from severity: Severity = .warning) -> [String] {
        document.findings.map(\.finding).filter { $0.severity >= severity }.map(\.rule)
    }

    struct Expected: Sendable {
        let name: String
        let language: String
        let published: String?
        let reachedBy: ReachedBy?
        let authoritative: String?
        /// Rules of the findings at warning and above.
        let rules: [String]
    }

    @Test(arguments: [
        Expected(name: "000_", language: "fa", published: "2023-09-18", reachedBy: .declared, authoritative: "en", rules: []),
        Expected(
            name: "001_", language: "ar", published: "2019-11-20", reachedBy: .content, authoritative: "en",
            rules: ["provenance-unverified"]),
        Expected(
            name: "002_", language: "fa", published: "2021-12-03", reachedBy: .declared, authoritative: "en",
            rules: ["relative-day-mismatch"]),
        Expected(
            name: "003_", language: "fa", published: nil, reachedBy: nil, authoritative: nil,
            rules: ["provenance-missing-original"]),
        Expected(
            name: "004_", language: "ar", published: "2019-12-20", reachedBy: nil, authoritative: nil,
            rules: ["provenance-missing-original"]),
    ])
    func says(_ expected: Expected) async throws {
        let document = try await Self.document(expected.name)
        #expect(document.language == expected.language)
        #expect(document.record.published?.value.iso == expected.published)
        #expect(document.original?.reachedBy == expected.reachedBy)
        #expect(document.record.disclaimer?.value.authoritativeLanguage == expected.authoritative)
        #expect(Self.rules(document) == expected.rules)
        if expected.reachedBy != nil {
            #expect(document.original?.isStandIn == true)
            #expect(document.original?.status == .unverified)
            #expect(document.coverage.map { $0.aligned >= 0.95 } == true)
        } else {
            #expect(document.coverage == nil)
        }
    }

    @Test func theOneErrorIsQuotedWithItsPlace() async throws {
        let document = try await Self.document("002_")
        let errors = document.findings.filter { $0.finding.severity == .error }
        #expect(errors.count == 1)
        let error = try #require(errors.first)
        #expect(error.translation?.passage.text == "امروز")
        #expect(error.original?.passage.text == "yesterday")
        #expect(error.translation?.start == SourceLocation(line: 16, column: 30))
        #expect(error.translation?.end == SourceLocation(line: 16, column: 35))
        #expect(error.original?.start.line == 7)
    }

    @Test func aStandInIsShownInEveryFormat() async throws {
        let report = try await Self.report()
        #expect(report.summary.standIns == 3)
        let text = CheckText(terminal: TerminalText(usesColor: false, isolates: false)).write(report)
        #expect(text.contains("(checked against a stand-in)"))
        #expect(text.contains("3 checked against a stand-in"))
        #expect(CheckJSON.write(report).contains("\"origin\": \"stand-in\""))
    }

    @Test func twoCalendarsThatAgreeAreShownAndNotFlagged() async throws {
        let document = try DocumentLoader.load(path: Repository.path("seeds/003_412e824fada4b61c.txt"))
        let text = InspectWorker().text(document, date: nil, terminal: TerminalText(usesColor: false, isolates: false))
        #expect(text.contains("XXXX-07-10/XXXX-07-11"))
        #expect(text.contains("XXXX-07-10/XXXX-07-11 = XXXX-04-19/XXXX-04-20 persian"))
        let checked = try await Self.document("003_")
        #expect(!Self.rules(checked, from: .info).contains("calendar-mismatch"))
    }

    @Test func furnitureIsNeitherAlignedNorReported() async throws {
        for document in try await Self.report().documents {
            let quoted = document.findings.compactMap { $0.translation?.sentence }
            for words in ["official website", "Lessons of 1989", "rss", "English English", "للاشتراك", "دیدگاهتان"] {
                #expect(!quoted.contains { $0.contains(words) }, "\(document.path): \(words)")
            }
        }
    }
}
