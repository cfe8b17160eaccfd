import Checker
import Foundation
import Testing

@testable import Reports

@Suite("Check reports")
struct CheckReportTests {
    @Test("the figures at the foot")
    func summary() {
        let summary = Samples.check.summary
        #expect(summary.documents == 3)
        #expect(summary.errors == 1 && summary.warnings == 3 && summary.info == 1 && summary.suppressed == 1)
        #expect(summary.unchecked == 1)
        #expect(summary.standIns == 1)
    }

    @Test("JSON has every finding, with the schema's names")
    func json() throws {
        let data = Data(CheckJSON.write(Samples.check).utf8)
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(root["schema"] as? String == "sanad.check/1")
        let documents = try #require(root["documents"] as? [[String: Any]])
        #expect(documents.map { ($0["findings"] as? [Any])?.count } == [4, 1, 1])
        #expect(documents[2]["original"] is NSNull)
        #expect(documents[2]["coverage"] is NSNull)
        let finding = try #require((documents[0]["findings"] as? [[String: Any]])?.first)
        let names = ["rule", "severity", "confidence", "message", "fingerprint", "suppressed", "translation", "original"]
        #expect(Set(finding.keys) == Set(names))
        let passage = try #require(finding["translation"] as? [String: Any])
        #expect(passage["line"] as? Int == 4)
        #expect(passage["column"] as? Int == 12)
        #expect(passage["end_column"] as? Int == 14)
        #expect(passage["text"] as? String == "۶۵")
        let standIn = try #require(documents[1]["original"] as? [String: Any])
        #expect(standIn["origin"] as? String == "stand-in")
        #expect(standIn["fetched_at"] is NSNull)
        #expect((root["failures"] as? [[String: Any]])?.first?["path"] as? String == "translations/empty.txt")
    }

    @Test("nothing from outside reaches the terminal as a control")
    func controls() {
        for severity in Severity.allCases {
            let text = CheckText(terminal: Samples.plain, minimumSeverity: severity).write(Samples.check)
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        }
    }

    @Test("what is silenced is counted and not printed; what is below the severity too")
    func shown() {
        let text = CheckText(terminal: Samples.plain).write(Samples.check)
        #expect(!text.contains("date-mismatch"))
        #expect(!text.contains("name-added"))
        #expect(text.contains("number-mismatch"))
        #expect(text.contains("1 suppressed"))
        let errors = CheckText(terminal: Samples.plain, minimumSeverity: .error).write(Samples.check)
        #expect(!errors.contains("omission"))
    }

    @Test("a stand-in is named as such wherever it is used")
    func standIn() {
        for quiet in [false, true] {
            let text = CheckText(terminal: Samples.plain, quiet: quiet).write(Samples.check)
            #expect(text.contains("stand-in"))
        }
        #expect(CheckText(terminal: Samples.plain).write(Samples.check).contains("(checked against a stand-in)"))
    }
}
