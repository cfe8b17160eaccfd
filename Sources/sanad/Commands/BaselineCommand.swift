import ArgumentParser
import Foundation
import SanadKit

struct BaselineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline", abstract: "Look after a file of accepted findings.",
        discussion: "Make one with: sanad check PATH… --write-baseline \(Workspace.baselineName)",
        subcommands: [BaselinePrune.self])
}

struct BaselinePrune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune", abstract: "Drop what is no longer found.",
        discussion: """
            Checks the documents as sanad check does with the same options. What the file has of other documents stays, unless \
            they are gone.

            Example:
              sanad baseline prune .sanad-baseline.json translations/
            """)
    @Argument(help: "The baseline.") var file: String
    @Argument(help: "Files and folders that it is about.") var paths: [String]
    @OptionGroup var arguments: CheckArguments
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let workspace = try global.workspace(cache: arguments.cache)
        do {
            let baseline = try Baseline(path: file)
            var options = try arguments.options()
            options.progress = ProgressBar.handler(global)
            let report = try await checked(paths, workspace, options)
            for failure in report.failures { Terminal.complain(failure.description) }
            guard report.failures.isEmpty else { throw ExitCode(2) }
            let (pruned, dropped) = baseline.pruned(to: report, root: workspace.paths.root)
            if dropped > 0 { try deliver(pruned.text, to: file) }
            if !global.quiet { Terminal.tell("\(file): \(dropped) dropped") }
        } catch let error as SanadError {
            throw CommandFailure.impossible(error)
        }
    }
}
