import ArgumentParser
import Foundation
import SanadKit

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check documents against their originals.",
        discussion: """
            Reads files and folders (.txt .md .html .htm .xlf .xliff .tmx, standard input as -), finds the original of each, \
            aligns the two and reports every number, date, name or sentence that differs. Offline, unless --fetch is given.

            Examples:
              sanad check translations/
                  a folder, against the originals in cache/
              sanad check page.txt --original page.en.txt
                  both texts are at hand
              sanad check page.html --fetch
                  get the original that the page names first
              sanad check translations/ --format html --output report.html
              sanad check translations/ --also sarif=a.sarif --also junit=b.xml
              sanad check . --write-baseline .sanad-baseline.json
                  accept what is found today; only what is new counts from now on

            Exit codes: 0 nothing at or above --fail-on (default: error), 1 something is, 2 it could not do what was asked.
            """)

    @Argument(help: "Files and folders.") var paths: [String]
    @Option(help: "Format of the report.") var format: CheckFormat = .text
    @Option(help: ArgumentHelp("Only documents that changed since this git revision.", valueName: "rev")) var since: String?
    @Option(
        help: ArgumentHelp(
            "Findings that are accepted for now (default: \(Workspace.baselineName) of the project, when there is one).",
            valueName: "file")) var baseline: String?
    @Flag(help: "Count what the baseline accepts, too.") var noBaseline = false
    @Option(help: ArgumentHelp("Accept what is found now: write it to a file for --baseline.", valueName: "file"))
    var writeBaseline: String?
    @Flag(help: "Say of each finding which sentences it rests on, and what was read in them.") var explain = false
    @OptionGroup var arguments: CheckArguments
    @OptionGroup var reporting: ReportArguments
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if noBaseline, baseline != nil {
            throw ValidationError("--baseline and --no-baseline contradict each other; leave one out")
        }
        if writeBaseline != nil, reporting.output != nil || !reporting.also.isEmpty {
            throw ValidationError("--write-baseline writes no report; leave --output and --also out, or check once more for them")
        }
    }

    func run() async throws {
        try refuseLosses(paths + arguments.original)
        let workspace = try global.workspace(cache: arguments.cache)
        var options = try arguments.options()
        options.since = since
        options.explains = explain
        options.keepsTexts = format.needsTexts || reporting.targets.contains { $0.format.needsTexts }
        options.progress = ProgressBar.handler(global)
        var report = try await checked(paths, workspace, options)
        try refuseLosses(report.documents.map(\.path))
        if let writeBaseline { return try accept(report, writeBaseline) }
        let accepted = noBaseline ? nil : baseline ?? workspace.baseline
        do {
            if let accepted { report = try Baseline(path: accepted).apply(to: report) }
        } catch {
            throw CommandFailure.impossible(error)
        }
        for failure in report.failures { Terminal.complain(failure.description) }
        if report.documents.isEmpty, !report.failures.isEmpty, format == .text { throw ExitCode(2) }
        try reporting.write(report, as: format, workspace, global)
        if !report.failures.isEmpty { throw ExitCode(2) }
        if reporting.fails(report, workspace) { throw ExitCode(1) }
    }

    private func refuseLosses(_ read: [String]) throws {
        try reporting.validate(reading: read)
        try refuseOverwriting(read, by: [writeBaseline])
    }

    private func accept(_ report: CheckReport, _ file: String) throws {
        for failure in report.failures { Terminal.complain(failure.description) }
        try deliver(Baseline(of: report).text, to: file)
        let count = report.summary.errors + report.summary.warnings
        let isUsual = URL(fileURLWithPath: file).lastPathComponent == Workspace.baselineName
        let next = isUsual ? "checks in this project apply it from now on" : "check with --baseline \(file) from now on"
        Terminal.tell("\(file): accepted \(count) \(count == 1 ? "finding" : "findings"); \(next)")
        if !report.failures.isEmpty { throw ExitCode(2) }
    }
}

/// The report on `paths`; what stops the check as a whole ends the command with its words.
func checked(_ paths: [String], _ workspace: Workspace, _ options: CheckOptions) async throws -> CheckReport {
    defer { ProgressBar.clear() }
    do {
        return try await DocumentChecker(workspace: workspace, options: options).check(paths)
    } catch {
        throw CommandFailure.impossible(error)
    }
}
