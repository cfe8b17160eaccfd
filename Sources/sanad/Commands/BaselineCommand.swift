import ArgumentParser
import Foundation
import SanadKit

struct BaselineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline", abstract: "Look after a file of accepted findings.", subcommands: [BaselinePrune.self])
}

struct BaselinePrune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "prune", abstract: "Drop what is no longer found.")
    @Argument(help: "The baseline.") var file: String
    @Argument(help: "Files and folders that it is about.") var paths: [String]
    @Option(help: ArgumentHelp("The cache's folder.", valueName: "dir")) var cache: String?
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        do {
            let baseline = try Baseline(path: file)
            var options = CheckOptions()
            options.jobs = ProcessInfo.processInfo.activeProcessorCount
            let report = try await DocumentChecker(workspace: try global.workspace(cache: cache), options: options).check(paths)
            for failure in report.failures { Terminal.complain(failure.description) }
            guard report.failures.isEmpty else { throw ExitCode(2) }
            let (pruned, dropped) = baseline.pruned(to: report)
            try deliver(pruned.text, to: file)
            Terminal.tell("\(file): \(dropped) dropped")
        } catch let error as SanadError {
            throw CommandFailure.impossible(error)
        }
    }
}
