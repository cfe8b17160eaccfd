public import Cache
public import Checker
public import Documents
public import Originals
public import Provenance

/// What a check found, document by document: what every output format prints.
public struct CheckReport: Sendable {
    public let documents: [DocumentReport]
    /// Files that could not be read, folders without documents.
    public let failures: [DocumentError]

    public init(documents: [DocumentReport], failures: [DocumentError]) {
        self.documents = documents
        self.failures = failures
    }

    public var summary: CheckSummary { CheckSummary(self) }
}

/// What a check found in one document.
public struct DocumentReport: Sendable {
    /// As it was named.
    public let path: String
    /// The path from the project's root (the folder of the configuration, or the git root); as it was named for a file elsewhere.
    public let projectPath: String
    public let language: String?
    public let record: ProvenanceRecord
    /// The original, or nil when none was found.
    public let original: OriginalReport?
    /// The URL that the document names, whether cached or not.
    public let declaredURL: String?
    /// How much of the two texts is aligned; nil without an original.
    public let coverage: Coverage?
    /// In reading order.
    public let findings: [LocatedFinding]
    /// The cache has an entry for the original that cannot be used.
    public let hasDamagedOriginal: Bool
    /// What was odd about the reading of the file, and what to do.
    public let notices: [String]
    /// Both texts, for the formats that show them whole; nil without an original, and where no format asked for them.
    public let texts: ComparedTexts?
    /// This is no document but a configuration file that something was found in.
    public let isConfiguration: Bool

    public init(
        path: String, language: String?, record: ProvenanceRecord, original: OriginalReport?, declaredURL: String?,
        coverage: Coverage?, findings: [LocatedFinding], notices: [String], hasDamagedOriginal: Bool = false,
        projectPath: String? = nil, texts: ComparedTexts? = nil, isConfiguration: Bool = false
    ) {
        self.isConfiguration = isConfiguration
        self.path = path
        self.projectPath = projectPath ?? path
        self.language = language
        self.record = record
        self.original = original
        self.declaredURL = declaredURL
        self.coverage = coverage
        self.findings = findings
        self.hasDamagedOriginal = hasDamagedOriginal
        self.notices = notices
        self.texts = texts
    }
}

extension DocumentReport {
    /// The same report with other findings.
    public func with(findings: [LocatedFinding]) -> DocumentReport {
        DocumentReport(
            path: path, language: language, record: record, original: original, declaredURL: declaredURL, coverage: coverage,
            findings: findings, notices: notices, hasDamagedOriginal: hasDamagedOriginal, projectPath: projectPath, texts: texts,
            isConfiguration: isConfiguration)
    }

    /// The findings that are not silenced, from `severity` on.
    public func live(from severity: Severity) -> [LocatedFinding] {
        findings.filter { $0.finding.suppression == nil && $0.finding.severity >= severity }
    }
}

/// The original that a document was checked against.
public struct OriginalReport: Sendable {
    /// The URL, or the path of a file that was given.
    public let url: String
    public let reachedBy: ReachedBy
    public let status: OriginalStatus
    /// Nil for a file that was given.
    public let snapshot: Snapshot?

    public init(url: String, reachedBy: ReachedBy, status: OriginalStatus, snapshot: Snapshot?) {
        self.url = url
        self.reachedBy = reachedBy
        self.status = status
        self.snapshot = snapshot
    }

    /// The check rests on a text that is not the original.
    public var isStandIn: Bool { snapshot?.origin == .standIn }
}

/// How much of two texts is aligned.
public struct Coverage: Sendable, Hashable {
    /// The share of the translation's sentences that have a counterpart, 0 to 1.
    public let aligned: Double
    /// Sentences of the original without counterpart.
    public let omitted: Int
    /// Sentences of the translation without counterpart.
    public let added: Int

    public init(aligned: Double, omitted: Int, added: Int) {
        self.aligned = aligned
        self.omitted = omitted
        self.added = added
    }
}

/// A finding with its places in the files.
public struct LocatedFinding: Sendable {
    public let finding: Finding
    public let translation: LocatedPassage?
    public let original: LocatedPassage?
    /// The bead it stands in and what was read on both sides, a line each; printed by `--explain`.
    public let explanation: [String]

    public init(finding: Finding, translation: LocatedPassage?, original: LocatedPassage?, explanation: [String] = []) {
        self.finding = finding
        self.translation = translation
        self.original = original
        self.explanation = explanation
    }

    /// The same finding, silenced.
    public func suppressed(by suppression: Suppression) -> LocatedFinding {
        var silenced = finding
        silenced.suppression = suppression
        return with(silenced)
    }

    /// The same places with another finding.
    public func with(_ finding: Finding) -> LocatedFinding {
        LocatedFinding(finding: finding, translation: translation, original: original, explanation: explanation)
    }
}

/// A passage with its place in its file.
public struct LocatedPassage: Sendable {
    /// Lines and columns from 1, columns in Unicode scalars; the end is one past the last column.
    public let start: SourceLocation
    public let end: SourceLocation
    public let passage: Passage
    /// The text of the sentence around it, and the passage's UTF-8 byte range in it.
    public let sentence: String
    public let mark: Range<Int>
    /// The file, where an original came in several; nil where there is only one.
    public let file: String?

    public init(
        start: SourceLocation, end: SourceLocation, passage: Passage, sentence: String, mark: Range<Int>, file: String? = nil
    ) {
        self.file = file
        self.start = start
        self.end = end
        self.passage = passage
        self.sentence = sentence
        self.mark = mark
    }
}

/// The figures at the foot of a report.
public struct CheckSummary: Sendable, Hashable {
    public let documents: Int
    public let errors: Int
    public let warnings: Int
    public let info: Int
    public let suppressed: Int
    /// Documents for which no original was found, or only one that is another text.
    public let unchecked: Int
    /// Documents that were checked against a stand-in.
    public let standIns: Int

    init(_ report: CheckReport) {
        let findings = report.documents.flatMap(\.findings).map(\.finding)
        let live = findings.filter { $0.suppression == nil }
        let checked = report.documents.filter { !$0.isConfiguration }
        documents = checked.count
        errors = live.filter { $0.severity == .error }.count
        warnings = live.filter { $0.severity == .warning }.count
        info = live.filter { $0.severity == .info }.count
        suppressed = findings.count - live.count
        unchecked = checked.filter { $0.original == nil || $0.original?.status == .contradicted }.count
        standIns = checked.filter { $0.original?.isStandIn ?? false }.count
    }
}
