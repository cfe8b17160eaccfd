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
        let (pruned, dropped) = baseline.pruned(to: right)
        #expect(dropped == 1)
        #expect(live(pruned.apply(to: try await check(folder, wrong))) == ["number-mismatch"])
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
