import ArgumentParser
import Foundation
import SanadKit

/// What is checked, and how: the options that `check`, `gate` and `baseline prune` share.
struct CheckArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The original; several are read as one.", valueName: "file|url")) var original: [String] = []
    @Flag(help: "Fetch originals that are named and not cached.") var fetch = false
    @Option(help: ArgumentHelp("The cache's folder.", valueName: "dir")) var cache: String?
    @Flag(help: "A missing or merely inferred original is an error.") var requireOriginal = false
    @Option(
        help:
            "Take the documents to be in this language, whatever they look like: \(LanguageCatalog.codes.joined(separator: ", "))."
    ) var language: String?
    @Option(help: ArgumentHelp("Take this as the documents' date, which relative days rest on.", valueName: "yyyy-mm-dd"))
    var date: String?
    @Option(help: ArgumentHelp("Endpoint of this machine or a private network that may be fetched from.", valueName: "host:port"))
    var allowPrivate: [String] = []
    @OptionGroup var dictionaries: DictionaryArguments
    @Option(help: "How many documents at a time (default: all cores).") var jobs: Int?

    func validate() throws {
        try validateLanguage(language)
        try validateJobs(jobs)
        _ = try readDate(date)
        for endpoint in allowPrivate where !AddressPolicy.isEndpoint(endpoint) {
            throw ValidationError("“\(endpoint)” is not an endpoint; write it as HOST:PORT, such as 127.0.0.1:8080")
        }
    }

    func options() throws -> CheckOptions {
        if !fetch { try validateCache(cache) }
        var options = CheckOptions()
        options.originals = original
        options.fetches = fetch
        options.requiresOriginal = requireOriginal
        options.language = language
        options.date = try readDate(date)
        options.jobs = jobCount(jobs)
        options.allowPrivate = allowPrivate
        options.lexicons = try dictionaries.lexicons()
        return options
    }
}

/// Dictionaries beside the lexicons: the option of all commands that align.
struct DictionaryArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Add the words of a dictionary: tab-separated, or a dictd database; may be repeated.", valueName: "file"))
    var dictionary: [String] = []

    func lexicons() throws -> LexiconLibrary { try CommandFailure.possible { try DictionaryFile.library(dictionary) } }
}

/// How a report is written: the options that `check` and `gate` share.
struct ReportArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Write the report to a file.", valueName: "file")) var output: String?
    @Option(
        help: ArgumentHelp(
            "Write the report to a file in another format too; may be repeated.", valueName: "format=file"))
    var also: [String] = []
    @Option(help: "Exit with 1 from this severity on (default: error).") var failOn: FailLevel?
    @Option(help: "Leave out findings below (default: warning; json has all, html hides them at first).")
    var minSeverity: Severity?
    @Option(help: "Wrap quotations in directional isolates (default: isolate on a terminal).") var bidi: BidiChoice?

    func validate() throws { for target in also { _ = try Self.target(target) } }

    /// Refuses to write over what is read, and to write twice to one file.
    func validate(reading paths: [String]) throws { try refuseOverwriting(paths, by: [output] + targets.map(\.file)) }

    /// The formats and files after `--also`.
    var targets: [(format: CheckFormat, file: String)] { also.compactMap { try? Self.target($0) } }

    private static func target(_ text: String) throws -> (format: CheckFormat, file: String) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, !parts[1].isEmpty else {
            throw ValidationError("“\(text)” names no file; write it as FORMAT=FILE, such as sarif=sanad.sarif")
        }
        guard let format = CheckFormat(rawValue: parts[0]) else {
            let names = CheckFormat.allCases.map(\.rawValue)
            let nearest = Suggestion.nearest(to: parts[0], in: names).map { "did you mean “\($0)”?" }
            throw ValidationError(
                "there is no format “\(parts[0])”; " + (nearest ?? "there are " + names.joined(separator: ", ")))
        }
        return (format, parts[1])
    }

    func level(_ workspace: Workspace) -> FailLevel { failOn ?? workspace.configuration.failOn ?? .error }

    /// Whether the findings of `report` fail the check.
    func fails(_ report: CheckReport, _ workspace: Workspace) -> Bool {
        guard let least = level(workspace).severity else { return false }
        return report.documents.contains { !$0.live(from: least).isEmpty }
    }

    /// Writes `report` in `format`, and wherever else it was asked for.
    func write(
        _ report: CheckReport, as format: CheckFormat, toFilesOnly: Bool = false, _ workspace: Workspace, _ global: GlobalOptions
    ) throws {
        if !toFilesOnly || output != nil { try write(report, as: format, to: output, workspace, global) }
        for target in targets { try write(report, as: target.format, to: target.file, workspace, global) }
    }

    /// What the formats are told besides the report.
    func options(_ workspace: Workspace, _ global: GlobalOptions, toFile: Bool) -> CheckFormatOptions {
        CheckFormatOptions(
            terminal: global.terminal(bidi: bidi, toFile: toFile),
            minimumSeverity: minSeverity ?? workspace.configuration.minimumSeverity ?? .warning,
            failsFrom: level(workspace).severity, isQuiet: global.quiet, version: SanadVersion.number)
    }

    private func write(
        _ report: CheckReport, as format: CheckFormat, to file: String?, _ workspace: Workspace, _ global: GlobalOptions
    ) throws {
        if !format.takesSeveralLanguages {
            let languages = Set(report.documents.compactMap(\.language)).sorted()
            guard languages.count < 2 else {
                throw CommandFailure(
                    code: 2,
                    message:
                        "XLIFF holds one pair of languages, and these documents are in \(languages.joined(separator: ", ")); "
                        + "check them language by language")
            }
        }
        let output = try ReportOutput(file)
        try format.write(report, options: options(workspace, global, toFile: file != nil)) { try output.write($0) }
        try output.close()
    }
}
