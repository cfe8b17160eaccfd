public import Aligner

/// Two aligned texts: what the formats of `sanad align` print.
public struct AlignmentReport: Sendable {
    public let source: [String]
    public let target: [String]
    public let beads: [Bead]
    /// Language tags; nil where the language could not be told.
    public let sourceLanguage: String?
    public let targetLanguage: String?
    public let sourceIsRightToLeft: Bool
    public let targetIsRightToLeft: Bool
    /// Names of the two files.
    public let sourceName: String
    public let targetName: String

    public init(
        source: [String], target: [String], beads: [Bead], sourceLanguage: String?, targetLanguage: String?,
        sourceIsRightToLeft: Bool,
        targetIsRightToLeft: Bool, sourceName: String, targetName: String
    ) {
        self.source = source
        self.target = target
        self.beads = beads
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
        self.sourceIsRightToLeft = sourceIsRightToLeft
        self.targetIsRightToLeft = targetIsRightToLeft
        self.sourceName = sourceName
        self.targetName = targetName
    }

    func sourceText(_ bead: Bead) -> String { text(source, bead.source) }
    func targetText(_ bead: Bead) -> String { text(target, bead.target) }

    private func text(_ segments: [String], _ range: Range<Int>) -> String {
        range.filter(segments.indices.contains).map { segments[$0].split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .joined(separator: " ")
    }
}

/// The formats of `sanad align`.
public enum AlignmentFormat: String, Sendable, CaseIterable {
    case text, json, tsv, tmx, xliff, vecalign, html

    /// The report in this format; ends with a line break.
    public func write(_ report: AlignmentReport, terminal: TerminalText) -> String {
        switch self {
        case .text: AlignmentText.write(report, terminal)
        case .json: AlignmentJSON.write(report)
        case .tsv: AlignmentTables.tsv(report)
        case .vecalign: AlignmentTables.vecalign(report)
        case .tmx: AlignmentXML.tmx(report)
        case .xliff: AlignmentXML.xliff(report)
        case .html: AlignmentHTML.write(report)
        }
    }
}
