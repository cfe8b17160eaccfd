import Checker
import Documents
import Provenance
import Reports

/// Suppressions of configuration files that silence nothing, each configuration reported as a document of its own.
struct UnusedSuppressions {
    private let workspace: Workspace
    private let all: Set<PathSuppression>

    init(_ workspace: Workspace, _ settings: [Configuration]) {
        self.workspace = workspace
        all = settings.reduce(into: Set(workspace.configuration.suppressions)) { $0.formUnion($1.suppressions) }
    }

    /// The reports, a configuration file each.
    ///
    /// A suppression is only judged when the whole folder that it is about was checked: of a part of it nothing can be said.
    ///
    /// - Parameter paths: the folders and files that were checked whole.
    func reports(paths: [String], files: [String], used: Set<PathSuppression>) -> [DocumentReport] {
        let covered = paths.filter { $0 != "-" }.map { workspace.paths.absolute($0) }
        let unused = all.subtracting(used).filter { suppression in
            let folder = suppression.path.folder
            return covered.contains { folder == $0 || folder.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
        }
        return Dictionary(grouping: unused, by: \.file).sorted { $0.key < $1.key }.compactMap { file, suppressions in
            let findings = suppressions.sorted { $0.line < $1.line }.compactMap(finding)
            return findings.isEmpty ? nil : report(file, findings)
        }
    }

    private func finding(_ suppression: PathSuppression) -> LocatedFinding? {
        let setting = workspace.configuration.rules["suppression-unused"]
        guard setting != .off else { return nil }
        var severity = Severity.warning
        if case .severity(let other)? = setting { severity = other }
        let rules = suppression.rules.isEmpty ? "all rules" : suppression.rules.joined(separator: ", ")
        let text = "suppress: path “\(suppression.path.glob)”, \(rules)"
        let place = SourceLocation(line: suppression.line, column: 1)
        let passage = Passage(segment: 0, range: 0..<0, text: text, value: nil)
        return LocatedFinding(
            finding: Finding(
                rule: "suppression-unused", severity: severity, confidence: 1,
                message: "the suppression of \(rules) for “\(suppression.path.glob)” silences nothing; remove it", source: nil,
                target: nil),
            translation: LocatedPassage(start: place, end: place, passage: passage, sentence: text, mark: 0..<0), original: nil)
    }

    private func report(_ file: String, _ findings: [LocatedFinding]) -> DocumentReport {
        let record = ProvenanceRecord(
            language: nil, publisher: nil, published: nil, originals: [], disclaimer: nil, attribution: nil, notices: [])
        return DocumentReport(
            path: workspace.paths.relative(file), language: nil, record: record, original: nil, declaredURL: nil, coverage: nil,
            findings: findings, notices: [], isConfiguration: true)
    }
}
