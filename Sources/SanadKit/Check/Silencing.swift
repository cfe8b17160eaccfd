import Checker
import Documents
import Foundation
import Reports

/// Applies what a configuration and a document's own comments silence, and reports suppressions that match nothing.
struct Silencing {
    private let configuration: Configuration

    init(_ configuration: Configuration) { self.configuration = configuration }

    /// - Parameters:
    ///   - inline: what the document itself silences.
    ///   - path: the document's, absolute.
    func apply(
        to findings: [LocatedFinding], inline: [InlineSuppression], at path: String
    ) -> (findings: [LocatedFinding], used: [PathSuppression]) {
        var used: Set<Int> = []
        var usedPaths: Set<PathSuppression> = []
        var result = findings.compactMap { located -> LocatedFinding? in
            guard let finding = adjusted(located.finding) else { return nil }
            var silenced = finding
            if let index = inline.firstIndex(where: { $0.silences(finding.rule) }) {
                used.insert(index)
                silenced.suppression = Suppression(by: "document", reason: inline[index].reason)
            } else if let rule = configuration.suppressions.first(where: { $0.applies(to: path, finding.rule) }) {
                usedPaths.insert(rule)
                silenced.suppression = Suppression(by: "config", reason: rule.reason)
            }
            return located.with(silenced)
        }
        for (index, suppression) in inline.enumerated() where !used.contains(index) {
            let located = unused(suppression)
            if let finding = adjusted(located.finding) { result.append(located.with(finding)) }
        }
        return (result, Array(usedPaths))
    }

    /// The finding with the severity that the configuration gives its rule, or nil when the rule is off.
    private func adjusted(_ finding: Finding) -> Finding? {
        switch configuration.rules[finding.rule] {
        case nil: return finding
        case .off?: return nil
        case .severity(let severity)?:
            var finding = finding
            // What is weak evidence stays so, whatever the rule is set to.
            if finding.severity != .info { finding.severity = severity }
            return finding
        }
    }

    private func unused(_ suppression: InlineSuppression) -> LocatedFinding {
        let finding = Finding(
            rule: "suppression-unused", severity: .warning, confidence: 1,
            message: "sanad:disable \(suppression.rules.joined(separator: ", ")) silences nothing; remove it", source: nil,
            target: nil)
        let place = SourceLocation(line: suppression.line, column: 1)
        let passage = Passage(segment: 0, range: 0..<0, text: suppression.text, value: nil)
        let located = LocatedPassage(start: place, end: place, passage: passage, sentence: suppression.text, mark: 0..<0)
        return LocatedFinding(finding: finding, translation: located, original: nil)
    }
}

/// `sanad:disable number-missing, name-added -- reason`, in a comment or the front matter.
struct InlineSuppression {
    let rules: [String]
    let reason: String?
    let line: Int
    let text: String

    private static let marker = "sanad:disable"

    func silences(_ rule: String) -> Bool { rules.contains(rule) }

    static func all(in document: Document) -> [InlineSuppression] {
        var found = document.metadata.comments.flatMap { comment in
            comment.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap {
                parse($1, line: comment.line + $0)
            }
        }
        if let front = document.metadata.frontMatter {
            found += front.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap {
                parse($1, line: $0 + 2)
            }
        }
        return found
    }

    private static func parse(_ line: Substring, line number: Int) -> InlineSuppression? {
        guard let marker = line.range(of: Self.marker) else { return nil }
        let rest = line[marker.upperBound...]
        let parts = rest.components(separatedBy: " -- ")
        let rules = (parts.first ?? "").split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
        guard !rules.isEmpty else { return nil }
        let reason = parts.count > 1 ? parts.dropFirst().joined(separator: " -- ").trimmingCharacters(in: .whitespaces) : nil
        return InlineSuppression(rules: rules, reason: reason, line: number, text: line.trimmingCharacters(in: .whitespaces))
    }
}

extension PathSuppression {
    func applies(to path: String, _ rule: String) -> Bool {
        (rules.isEmpty || rules.contains(rule)) && self.path.matches(path)
    }
}
