import ArgumentParser
import Foundation
import SanadKit

struct GateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate", abstract: "Check a change as CI wants it: only what it touches, each document with an original.",
        discussion: """
            Checks the documents that were added or changed since a revision, and those whose cached original changed. An \
            original is required. In GitHub Actions and GitLab CI the revision is taken from the environment, findings become \
            annotations, and a summary is left for the pull request; elsewhere the revision is HEAD: what is not committed yet. \
            Accepted findings (\(Workspace.baselineName)) do not count. Where there is nothing to do, one line says so.

            Examples:
              sanad gate
                  what is about to be committed
              sanad gate translations --since origin/main
                  a branch against main
              sanad gate --also gitlab=gl-code-quality-report.json

            Exit codes: 0 the change may go in, 1 something must be done, 2 it could not be told.
            """)

    @Argument(help: "Files and folders (default: documents: of .sanad.yml, or the whole project).") var paths: [String] = []
    @Option(help: ArgumentHelp("The revision that the change began at.", valueName: "rev")) var since: String?
    @Option(help: "Format of the report (default: what the CI shows, or text).") var format: CheckFormat?
    @Option(help: ArgumentHelp("Findings that are accepted for now.", valueName: "file")) var baseline: String?
    @OptionGroup var arguments: CheckArguments
    @OptionGroup var reporting: ReportArguments
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let workspace = try global.workspace(cache: arguments.cache)
        let environment = CIEnvironment(ProcessInfo.processInfo.environment)
        var options = try arguments.options()
        options.progress = ProgressBar.handler(global)
        let format = format ?? (environment.service == .github ? .github : .text)
        options.keepsTexts = format.needsTexts || reporting.targets.contains { $0.format.needsTexts }
        let result = try await result(workspace, options, environment)
        let report = result.report
        try reporting.validate(reading: report.documents.map(\.path) + arguments.original)
        for failure in report.failures { Terminal.complain(failure.description) }
        let least = reporting.level(workspace).severity
        let steps = GateAdvice.steps(result, from: least)
        let isSilent = steps.isEmpty && !report.documents.contains { !$0.live(from: .warning).isEmpty } && self.format == nil
        if !isSilent { try reporting.write(report, as: format, workspace, global) } else { try writeOthers(report, workspace) }
        if let file = environment.summaryFile, !isSilent { summarise(report, in: file, workspace) }
        if !steps.isEmpty {
            Terminal.tell("\nTo do before this can go in:\n" + steps.map { "  - " + $0 }.joined(separator: "\n"))
        }
        if !global.quiet { Terminal.tell("sanad gate: " + GateAdvice.summary(result)) }
        if !report.failures.isEmpty { throw ExitCode(2) }
        if reporting.fails(report, workspace) { throw ExitCode(1) }
    }

    private func result(_ workspace: Workspace, _ options: CheckOptions, _ environment: CIEnvironment) async throws -> Gate.Result
    {
        defer { ProgressBar.clear() }
        do {
            let accepted = try (baseline ?? workspace.baseline).map { try Baseline(path: $0) }
            // A push that begins a branch has no revision before it: then every document is checked.
            let revision = since ?? environment.base ?? (environment.service == .none ? "HEAD" : nil)
            if global.verbose { Terminal.tell("compared with: \(revision ?? "nothing; all documents are checked")") }
            return try await Gate(workspace: workspace, options: options).check(
                documents(workspace), since: revision, baseline: accepted)
        } catch {
            throw CommandFailure.impossible(error)
        }
    }

    private func documents(_ workspace: Workspace) -> [String] {
        if !paths.isEmpty { return paths }
        let configured = workspace.configuration.documents
        let here = FileManager.default.currentDirectoryPath
        return configured.isEmpty
            ? [workspace.paths.root == here ? "." : workspace.paths.root] : configured.map(workspace.paths.brief)
    }

    /// A green gate prints no report, but files that a later step of CI expects are there.
    private func writeOthers(_ report: CheckReport, _ workspace: Workspace) throws {
        guard reporting.output != nil || !reporting.targets.isEmpty else { return }
        try reporting.write(report, as: .text, toFilesOnly: true, workspace, global)
    }

    /// Adds the report to the summary page that GitHub shows; the gate does not depend on it.
    private func summarise(_ report: CheckReport, in file: String, _ workspace: Workspace) {
        let text = CheckFormat.markdown.write(report, options: reporting.options(workspace, global, toFile: true))
        guard let handle = FileHandle(forWritingAtPath: file) else { return }
        _ = try? handle.seekToEnd()
        try? handle.write(contentsOf: Data((text + "\n").utf8))
        try? handle.close()
    }
}
