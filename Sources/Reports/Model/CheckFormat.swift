public import Checker

/// The formats of `sanad check`.
public enum CheckFormat: String, Sendable, CaseIterable {
    case text, json, sarif, junit, github, markdown, html, gitlab, xliff

    /// Whether the format shows the texts whole: the check must then keep them.
    public var needsTexts: Bool { self == .html || self == .xliff }

    /// Whether a report of several languages can be written; XLIFF has one pair of languages a file.
    public var takesSeveralLanguages: Bool { self != .xliff }

    /// Writes the report in pieces, each handed to `sink` in order; together they end with a line break.
    ///
    /// - Throws: what `sink` throws.
    public func write(_ report: CheckReport, options: CheckFormatOptions, to sink: (String) throws -> Void) rethrows {
        switch self {
        case .text:
            try sink(
                CheckText(terminal: options.terminal, minimumSeverity: options.minimumSeverity, quiet: options.isQuiet)
                    .write(report))
        case .json: try sink(CheckJSON.write(report))
        case .sarif: try sink(CheckSARIF.write(report, options))
        case .junit: try sink(CheckJUnit.write(report, options))
        case .github: try sink(CheckGitHub.write(report, options))
        case .markdown: try sink(CheckMarkdown.write(report, options))
        case .html: try CheckHTML.write(report, options, to: sink)
        case .gitlab: try sink(CheckGitLab.write(report, options))
        case .xliff: try sink(CheckXLIFF.write(report, options))
        }
    }

    /// The report as one text.
    public func write(_ report: CheckReport, options: CheckFormatOptions) -> String {
        var text = ""
        write(report, options: options) { text += $0 }
        return text
    }
}

/// What a format is told besides the report.
public struct CheckFormatOptions: Sendable {
    public var terminal: TerminalText
    /// Findings below it are left out, but in `json`, which has all; in `html` they are there and hidden at first.
    public var minimumSeverity: Severity
    /// From this severity on the check fails; nil when it never does.
    public var failsFrom: Severity?
    /// One line a document, in `text`.
    public var isQuiet: Bool
    /// The version of the program that writes.
    public var version: String

    public init(
        terminal: TerminalText, minimumSeverity: Severity = .warning, failsFrom: Severity? = .error, isQuiet: Bool = false,
        version: String = ProductVersion.number
    ) {
        self.terminal = terminal
        self.minimumSeverity = minimumSeverity
        self.failsFrom = failsFrom
        self.isQuiet = isQuiet
        self.version = version
    }
}
