import Foundation
import SanadKit
import TestSupport
import Testing

/// Accepting old findings, and seeing only new ones.
@Suite struct BaselineTests {
    private static let original =
        "The harbour has 40 cranes and 12 berths.\n\nIt was built in 1975 by the state.\n\nThe mayor opened a museum there in 2003."

    private func check(_ folder: TemporaryFolder, _ text: String) async throws -> CheckReport {
        let file = try folder.write(text, to: "a.txt")
        var options = CheckOptions()
        options.originals = [try folder.write(Self.original, to: "original.txt")]
        return try await DocumentChecker(workspace: try Workspace(folder: folder.path), options: options).check([file])
    }

    private func live(_ report: CheckReport) -> [String] {
        report.documents.flatMap(\.findings).map(\.finding).filter { $0.suppression == nil && $0.severity >= .warning }.map(
            \.rule)
    }

    @Test func whatIsAcceptedStaysQuietWhenItMoves() async throws {
        let folder = try TemporaryFolder()
        let old =
            "این بندر ۷۰ جرثقیل و ۱۲ اسکله دارد.\n\nدولت آن را در سال ۱۹۷۵ ساخت.\n\nشهردار در سال ۲۰۰۳ موزه‌ای در آن افتتاح کرد."
        let first = try await check(folder, old)
        #expect(live(first) == ["number-mismatch"])
        let path = try folder.write(Baseline(of: first).text, to: "baseline.json")
        let baseline = try Baseline(path: path)
        #expect(live(baseline.apply(to: first)) == [])
        let moved = try await check(folder, "\n\n" + old)
        #expect(live(baseline.apply(to: moved)) == [])
        #expect(baseline.apply(to: moved).summary.suppressed == 1)
        let worse = try await check(folder, old.replacingOccurrences(of: "۱۹۷۵", with: "۱۹۵۷"))
        #expect(live(baseline.apply(to: worse)) == ["date-mismatch"])
    }

    @Test func pruningDropsWhatIsGone() async throws {
        let folder = try TemporaryFolder()
        let wrong =
            "این بندر ۷۰ جرثقیل و ۱۲ اسکله دارد.\n\nدولت آن را در سال ۱۹۷۵ ساخت.\n\nشهردار در سال ۲۰۰۳ موزه‌ای در آن افتتاح کرد."
        let baseline = Baseline(of: try await check(folder, wrong))
        let right = try await check(folder, wrong.replacingOccurrences(of: "۷۰", with: "۴۰"))
        let (pruned, dropped) = baseline.pruned(to: right, root: folder.path)
        #expect(dropped == 1)
        #expect(live(pruned.apply(to: try await check(folder, wrong))) == ["number-mismatch"])
    }

    @Test func pruningKeepsWhatWasNotLookedAt() async throws {
        let folder = try TemporaryFolder()
        let wrong =
            "این بندر ۷۰ جرثقیل و ۱۲ اسکله دارد.\n\nدولت آن را در سال ۱۹۷۵ ساخت.\n\nشهردار در سال ۲۰۰۳ موزه‌ای در آن افتتاح کرد."
        let baseline = Baseline(of: try await check(folder, wrong))
        let other = try folder.write(wrong, to: "other.txt")
        let workspace = try Workspace(folder: folder.path)
        let report = try await DocumentChecker(workspace: workspace, options: CheckOptions()).check([other])
        #expect(baseline.pruned(to: report, root: folder.path).dropped == 0)
        // Of a document that is gone nothing stays.
        try FileManager.default.removeItem(atPath: folder.path + "/a.txt")
        #expect(baseline.pruned(to: report, root: folder.path).dropped > 0)
    }

    @Test func pathsAreThoseOfTheProjectHoweverTheyAreTyped() async throws {
        let folder = try TemporaryFolder()
        try folder.write("fail_on: error\n", to: ".sanad.yml")
        let wrong = "این بندر ۷۰ جرثقیل و ۱۲ اسکله دارد.\n\nدولت آن را در سال ۱۹۷۵ ساخت."
        let baseline = Baseline(of: try await check(folder, wrong))
        #expect(baseline.text.contains("\"path\":\"a.txt\""))
        try FileManager.default.createDirectory(atPath: folder.path + "/sub", withIntermediateDirectories: true)
        var options = CheckOptions()
        options.originals = [folder.path + "/original.txt"]
        let report = try await DocumentChecker(workspace: try Workspace(folder: folder.path + "/sub"), options: options)
            .check([folder.path + "/sub/../a.txt"])
        #expect(live(baseline.apply(to: report)) == [])
    }

    @Test func fiveHundredOldFindingsAreAdoptedAtOnce() async throws {
        let folder = try TemporaryFolder()
        let originals = (0..<10).map {
            "In part \($0 + 1000) the committee counted \($0 * 7 + 5001) votes, \($0 + 300) seats and \($0 + 7000) members."
        }
        let wrong = (0..<10).map {
            "در بخش \($0 + 1000) کمیته \($0 * 7 + 5001) رأی، \($0 + 300) کرسی و \($0 + 27000) عضو شمرد."
        }
        for number in 0..<50 { try folder.write(wrong.joined(separator: "\n\n"), to: "old/\(number).txt") }
        let workspace = try Workspace(folder: folder.path)
        var options = CheckOptions()
        options.originals = [try folder.write(originals.joined(separator: "\n\n"), to: "original.en.txt")]
        let first = try await DocumentChecker(workspace: workspace, options: options).check([folder.path + "/old"])
        #expect(first.summary.errors >= 500)
        try folder.write(Baseline(of: first).text, to: Workspace.baselineName)
        let found = try #require(try Workspace(folder: folder.path).baseline)
        #expect(live(try Baseline(path: found).apply(to: first)) == [])
        let worse = wrong.joined(separator: "\n\n").replacingOccurrences(of: "5008", with: "5080")
        try folder.write(worse, to: "old/7.txt")
        let second = try await DocumentChecker(workspace: workspace, options: options).check([folder.path + "/old"])
        #expect(live(try Baseline(path: found).apply(to: second)).count == 1)
    }

    @Test func hugeCountsAreHeldWithinBounds() throws {
        let entry = "{\"path\":\"a.txt\",\"rule\":\"omission\",\"fingerprint\":\"f\",\"count\":\(Int.max)}"
        let text = "{\"schema\":\"sanad.baseline/1\",\"findings\":[\(entry),\(entry)]}"
        let folder = try TemporaryFolder()
        #expect(try Baseline(path: folder.write(text, to: "huge.json")).text.contains("\"count\":2000000"))
    }

    @Test func whatIsNoBaselineIsSaid() throws {
        let folder = try TemporaryFolder()
        #expect(throws: SanadError.self) { try Baseline(path: folder.path + "/none.json") }
        let other = try folder.write("{\"schema\":\"other/1\",\"findings\":[]}", to: "other.json")
        #expect(throws: SanadError.self) { try Baseline(path: other) }
    }
}
