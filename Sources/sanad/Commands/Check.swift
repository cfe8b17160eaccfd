import ArgumentParser
import Foundation
import SanadKit

enum CheckFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check documents against their originals.",
        discussion: """
            Reads files and folders (.txt .md .html .htm, standard input as -), finds the original of each, aligns the two and
            reports every number, date, name or sentence that differs. Offline, unless --fetch is given.

            Examples:
              sanad check translations/
              sanad check page.txt --original page.en.txt
              sanad check page.html --fetch --format json --output report.json
            """)

    @Argument(help: "Files and folders.") var paths: [String]
    @Option(help: ArgumentHelp("The original; several are read as one.", valueName: "file|url")) var original: [String] = []
    @Flag(help: "Fetch originals that are named and not cached.") var fetch = false
    @Option(help: ArgumentHelp("The cache's folder.", valueName: "dir")) var cache: String?
    @Option(help: "Format of the report: \(CheckFormat.allCases.map(\.rawValue).joined(separator: ", ")).") var format:
        CheckFormat = .text
    @Option(help: ArgumentHelp("Write the report to a file.", valueName: "file")) var output: String?
    @Option(help: "Exit with 1 from this severity on: error, warning or never.") var failOn: FailLevel?
    @Option(help: "Leave out findings below in text: info, warning or error (json has all).") var minSeverity: Severity?
    @Option(help: ArgumentHelp("Only documents that changed since this git revision.", valueName: "rev")) var since: String?
    @Option(help: ArgumentHelp("Findings that are accepted for now.", valueName: "file")) var baseline: String?
    @Option(help: ArgumentHelp("Accept what is found now: write it to a file for --baseline.", valueName: "file"))
    var writeBaseline: String?
    @Flag(help: "Say of each finding which sentences it rests on, and what was read in them.") var explain = false
    @Flag(help: "A missing or merely inferred original is an error.") var requireOriginal = false
    @Option(
        help:
            "Take the documents to be in this language, whatever they look like: \(LanguageCatalog.codes.joined(separator: ", "))."
    ) var language: String?
    @Option(help: ArgumentHelp("Take this as the documents' date, which relative days rest on.", valueName: "yyyy-mm-dd"))
    var date: String?
    @Option(help: "Wrap quotations in directional isolates: isolate or none (default: isolate on a terminal).") var bidi:
        BidiChoice?
    @Option(help: ArgumentHelp("Endpoint of this machine or a private network that may be fetched from.", valueName: "host:port"))
    var allowPrivate: [String] = []
    @Option(help: "How many documents at a time (default: all cores).") var jobs: Int?
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        try validateLanguage(language)
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
        for endpoint in allowPrivate where !AddressPolicy.isEndpoint(endpoint) {
            throw ValidationError("“\(endpoint)” is not an endpoint; write it as HOST:PORT, such as 127.0.0.1:8080")
        }
    }

    func run() async throws {
        let workspace = try global.workspace(cache: cache)
        var report: CheckReport
        do {
            report = try await DocumentChecker(workspace: workspace, options: try options()).check(paths)
            if let baseline { report = try Baseline(path: baseline).apply(to: report) }
        } catch let error as SanadError {
            throw CommandFailure.impossible(error)
        }
        if let writeBaseline { return try accept(report, writeBaseline) }
        for failure in report.failures { Terminal.complain(failure.description) }
        if report.documents.isEmpty, !report.failures.isEmpty, format == .text { throw ExitCode(2) }
        try deliver(text(report, workspace), to: output)
        let level = failOn ?? workspace.configuration.failOn ?? .error
        let summary = report.summary
        let fails = level != .never && (summary.errors > 0 || (level == .warning && summary.warnings > 0))
        if !report.failures.isEmpty { throw ExitCode(2) }
        if fails { throw ExitCode(1) }
    }

    private func options() throws -> CheckOptions {
        var options = CheckOptions()
        options.originals = original
        options.fetches = fetch
        options.requiresOriginal = requireOriginal
        options.language = language
        options.date = try readDate(date)
        options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        options.allowPrivate = allowPrivate
        options.since = since
        options.explains = explain
        return options
    }

    private func accept(_ report: CheckReport, _ file: String) throws {
        for failure in report.failures { Terminal.complain(failure.description) }
        try deliver(Baseline(of: report).text, to: file)
        let count = report.summary.errors + report.summary.warnings
        Terminal.tell(
            "\(file): accepted \(count) \(count == 1 ? "finding" : "findings"); check with --baseline \(file) from now on")
        if !report.failures.isEmpty { throw ExitCode(2) }
    }

    private func text(_ report: CheckReport, _ workspace: Workspace) -> String {
        switch format {
        case .json: return CheckJSON.write(report)
        case .text:
            let least = minSeverity ?? workspace.configuration.minimumSeverity ?? .warning
            return CheckText(
                terminal: global.terminal(bidi: bidi, toFile: output != nil), minimumSeverity: least, quiet: global.quiet
            ).write(report)
        }
    }
}
