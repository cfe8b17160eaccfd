import Checker
import Documents

/// The format `sarif`: SARIF 2.1.0, silenced findings among the results with their suppression.
enum CheckSARIF {
    private static let index = Dictionary(
        uniqueKeysWithValues: RuleRegistry.all.enumerated().map { ($1.declaration.id, $0) })

    static func write(_ report: CheckReport, _ options: CheckFormatOptions) -> String {
        let driver = SARIFLog.Driver(
            name: "sanad", semanticVersion: options.version, rules: RuleRegistry.all.map { rule($0.declaration) })
        let results = report.documents.flatMap { document in
            document.findings.filter { $0.finding.severity >= options.minimumSeverity }.map { result($0, document) }
        }
        let invocation = SARIFLog.Invocation(
            executionSuccessful: report.failures.isEmpty, toolExecutionNotifications: report.failures.map(notification))
        let run = SARIFLog.Run(tool: .init(driver: driver), invocations: [invocation], results: results)
        return StableJSON.text(SARIFLog(runs: [run]))
    }

    private static func level(_ severity: Severity) -> String { severity == .info ? "note" : severity.rawValue }

    private static func rule(_ rule: RuleDeclaration) -> SARIFLog.Rule {
        SARIFLog.Rule(
            id: rule.id, shortDescription: .init(text: rule.summary + "."), fullDescription: .init(text: rule.rationale),
            help: .init(text: rule.summary + ". " + rule.rationale), defaultConfiguration: .init(level: level(rule.severity)),
            properties: .init(tags: ["translation", "MQM/" + rule.mqm, "ITS/" + rule.its], mqm: rule.mqm, its: rule.its))
    }

    private static func notification(_ failure: DocumentError) -> SARIFLog.Notification {
        SARIFLog.Notification(
            level: "error", message: .init(text: failure.message + "; " + failure.remedy),
            locations: [location(failure.path, nil)])
    }

    private static func result(_ located: LocatedFinding, _ document: DocumentReport) -> SARIFLog.Result {
        let finding = located.finding
        let source = document.original.flatMap { original in
            located.original.map { location($0.file ?? original.url, $0, id: 1, message: "what the original says") }
        }
        let suppressions = finding.suppression.map {
            [SARIFLog.Suppression(kind: $0.by == "document" ? "inSource" : "external", justification: $0.reason)]
        }
        return SARIFLog.Result(
            ruleId: finding.rule, ruleIndex: index[finding.rule], level: level(finding.severity),
            message: .init(text: TerminalText.clean(finding.message)),
            locations: [location(document.projectPath, located.translation)], relatedLocations: source.map { [$0] },
            partialFingerprints: ["sanadFinding/v1": finding.fingerprint], rank: percent(finding.confidence),
            suppressions: suppressions ?? [],
            properties: .init(
                translation: located.translation?.passage.value, original: located.original?.passage.value))
    }

    private static func percent(_ share: Double) -> Double {
        share.isFinite ? (min(max(share, 0), 1) * 1000).rounded() / 10 : 0
    }

    /// A place; a finding about the whole document is shown at its first line, since viewers drop what has none.
    private static func location(_ path: String, _ passage: LocatedPassage?, id: Int? = nil, message: String? = nil)
        -> SARIFLog.Location
    {
        SARIFLog.Location(
            id: id,
            physicalLocation: .init(
                artifactLocation: .init(uri: PathURI.reference(path == "-" ? "stdin" : path)),
                region: passage.map(region) ?? .init(startLine: 1, startColumn: nil, endLine: nil, endColumn: nil, snippet: nil)),
            message: message.map { .init(text: $0) })
    }

    private static func region(_ passage: LocatedPassage) -> SARIFLog.Region {
        let start = passage.start, end = passage.end
        let hasEnd = (end.line, end.column) > (start.line, start.column)
        return SARIFLog.Region(
            startLine: max(1, start.line), startColumn: max(1, start.column), endLine: hasEnd ? end.line : nil,
            endColumn: hasEnd ? end.column : nil, snippet: .init(text: passage.passage.text))
    }
}
