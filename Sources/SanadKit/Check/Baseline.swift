import Foundation
public import Reports
import Checker

/// Findings that a project has accepted for now. They match by content, not by place, so that moving a paragraph does not bring them back.
public struct Baseline: Sendable {
    /// How often each finding was accepted, by document and fingerprint.
    private var counts: [Key: Int] = [:]

    private struct Key: Hashable {
        let path: String
        let rule: String
        let fingerprint: String
    }

    private struct File: Codable {
        struct Entry: Codable {
            let path: String
            let rule: String
            let fingerprint: String
            let count: Int
        }
        let schema: String
        let findings: [Entry]
    }

    /// No finding is made more often; keeps sums of counts from a file within bounds.
    private static let mostOfOne = 1_000_000
    private static let schema = "sanad.baseline/1"

    /// Accepts what `report` found at warning and above.
    public init(of report: CheckReport) {
        for document in report.documents {
            for finding in document.findings.map(\.finding)
            where finding.suppression?.by != "document" && finding.severity >= .warning {
                counts[Key(path: document.projectPath, rule: finding.rule, fingerprint: finding.fingerprint), default: 0] += 1
            }
        }
    }

    /// Reads the file at `path`.
    ///
    /// - Throws: `SanadError` when it cannot be read or is no baseline.
    public init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SanadError("the baseline \(path) cannot be read", remedy: "make one with --write-baseline \(path)")
        }
        guard let file = try? JSONDecoder().decode(File.self, from: data), file.schema == Self.schema else {
            throw SanadError("\(path) is no baseline of sanad", remedy: "make one with --write-baseline \(path)")
        }
        for entry in file.findings {
            counts[Key(path: entry.path, rule: entry.rule, fingerprint: entry.fingerprint), default: 0] += min(
                max(0, entry.count), Self.mostOfOne)
        }
    }

    /// The file's text: one finding a line, sorted, for small diffs; ends with a line break.
    public var text: String {
        let entries = counts.sorted {
            ($0.key.path, $0.key.rule, $0.key.fingerprint) < ($1.key.path, $1.key.rule, $1.key.fingerprint)
        }
        let lines = entries.map { key, count -> String in
            var writer = JSONWriter()
            writer.object { writer in
                writer.member("path", key.path)
                writer.member("rule", key.rule)
                writer.member("fingerprint", key.fingerprint)
                writer.member("count", count)
            }
            return "    " + writer.string
        }
        return "{\n  \"schema\": \"\(Self.schema)\",\n  \"findings\": [\n" + lines.joined(separator: ",\n") + "\n  ]\n}\n"
    }

    /// The report with accepted findings marked as suppressed, each as often as it was accepted.
    public func apply(to report: CheckReport) -> CheckReport {
        let documents = report.documents.map { document in
            var left = counts
            let findings = document.findings.map { located -> LocatedFinding in
                let key = Key(path: document.projectPath, rule: located.finding.rule, fingerprint: located.finding.fingerprint)
                guard located.finding.suppression == nil, let count = left[key], count > 0 else { return located }
                left[key] = count - 1
                return located.suppressed(by: Suppression(by: "baseline", reason: nil))
            }
            return document.with(findings: findings)
        }
        return CheckReport(documents: documents, failures: report.failures)
    }

    /// The baseline without what `report` no longer finds, and how many entries that drops.
    ///
    /// What is about documents that `report` did not look at stays, unless they are gone.
    ///
    /// - Parameters:
    ///   - report: what is found today.
    ///   - root: the folder that the paths of the baseline are relative to.
    public func pruned(to report: CheckReport, root: String) -> (baseline: Baseline, dropped: Int) {
        let found = Baseline(of: report).counts
        let checked = Set(report.documents.map(\.projectPath))
        var pruned = self
        pruned.counts = [:]
        for (key, count) in counts {
            if checked.contains(key.path) {
                if let left = found[key] { pruned.counts[key] = min(count, left) }
            } else if FileManager.default.fileExists(atPath: key.path.hasPrefix("/") ? key.path : root + "/" + key.path) {
                pruned.counts[key] = count
            }
        }
        return (pruned, counts.count - pruned.counts.count)
    }
}
