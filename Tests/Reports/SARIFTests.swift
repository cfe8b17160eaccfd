import Checker
import Foundation
import Testing

@testable import Reports

/// The SARIF report against the standard.
@Suite("SARIF")
struct SARIFTests {
    private func log() throws -> [String: Any] {
        let data = Data(CheckFormatTests.text(.sarif, least: .info).utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func run() throws -> [String: Any] { try #require((try log()["runs"] as? [[String: Any]])?.first) }

    @Test func everyObjectHasTheMembersTypesAndValuesOfTheStandard() throws {
        #expect(SARIFShape.problems(try log(), as: .object("sarifLog"), at: "$") == [])
    }

    @Test(
        "the shape refuses what is wrong",
        arguments: [
            #"{"version":"2.0.0","runs":[]}"#, #"{"version":"2.1.0"}"#, #"{"version":"2.1.0","runs":[{}]}"#,
            #"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{"message":{"text":"m"}}]}]}"#,
            #"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"columnKind":"bytes"}]}"#,
            #"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x","other":1}}}]}"#,
        ])
    func theShapeRefuses(_ text: String) throws {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect(!SARIFShape.problems(value, as: .object("sarifLog"), at: "$").isEmpty)
    }

    @Test func resultsPointIntoTheTableOfRules() throws {
        let run = try run()
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        #expect(rules == RuleRegistry.all.map { $0.declaration.id })
        for result in try #require(run["results"] as? [[String: Any]]) {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index] == result["ruleId"] as? String)
            #expect((result["locations"] as? [Any])?.count == 1)
        }
    }

    @Test func silencedFindingsAreThereWithTheirReason() throws {
        let results = try #require(try run()["results"] as? [[String: Any]])
        let silenced = results.compactMap { ($0["suppressions"] as? [[String: Any]])?.first }
        #expect(
            silenced.contains {
                $0["kind"] as? String == "external" && $0["justification"] as? String == "agreed with the editor"
            })
    }

    @Test func columnsCountScalarsAndEndAfterTheLast() throws {
        let results = try #require(try run()["results"] as? [[String: Any]])
        let first = try #require(results.first { $0["ruleId"] as? String == "number-mismatch" })
        let place = try #require((first["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        let region = try #require(place["region"] as? [String: Any])
        #expect(region["startColumn"] as? Int == 12 && region["endColumn"] as? Int == 14)
        let uri = (place["artifactLocation"] as? [String: Any])?["uri"] as? String
        #expect(uri == "translations/%D8%AF%D9%81%D8%AA%D8%B1%20numbers.fa.txt")
    }
}
