import ArgumentParser
import Foundation
import SanadKit

enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }
enum BidiChoice: String, ExpressibleByArgument, CaseIterable { case isolate, none }

/// The options of every command.
struct GlobalOptions: ParsableArguments {
    @Option(help: "Colour the output.") var color: ColorChoice = .auto
    @Flag(name: .shortAndLong, help: "Say less.") var quiet = false
    @Flag(name: .shortAndLong, help: "Say more, on standard error.") var verbose = false
    @Option(help: "Configuration file (default: the nearest .sanad.yml upward).") var config: String?

    /// How text is written to standard output, or to a file.
    func terminal(bidi: BidiChoice? = nil, toFile: Bool = false) -> TerminalText {
        let isTerminal = Terminal.isOutputTerminal && !toFile
        let environment = ProcessInfo.processInfo.environment
        let usesColor: Bool
        switch color {
        case .always: usesColor = true
        case .never: usesColor = false
        case .auto: usesColor = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        }
        return TerminalText(usesColor: usesColor, isolates: bidi.map { $0 == .isolate } ?? isTerminal)
    }

    /// The configuration and the cache of this run.
    func workspace(cache: String? = nil) throws -> Workspace {
        do {
            let environment = ProcessInfo.processInfo.environment
            let named = config ?? environment["SANAD_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
            let workspace = try Workspace(configurationPath: named, cache: cache, environment: environment)
            if verbose {
                let files = workspace.configuration.files
                Terminal.tell("configuration: \(files.isEmpty ? "none" : files.joined(separator: ", then "))")
                Terminal.tell("project: \(workspace.paths.root)\ncache: \(workspace.store.root)")
                Terminal.tell("baseline: \(workspace.baseline ?? "none")")
            }
            return workspace
        } catch {
            throw CommandFailure.impossible(error)
        }
    }
}

/// A date after `--date`.
func readDate(_ text: String?) throws -> PartialDate? {
    guard let text else { return nil }
    guard let date = PartialDate(iso: text), date.day != nil else {
        throw ValidationError("“\(text)” is not a date; write it as YYYY-MM-DD")
    }
    return date
}

/// How many jobs there are: as many as asked for, within reason, or one for each core.
func jobCount(_ jobs: Int?) -> Int { min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, 1024) }

func validateJobs(_ jobs: Int?) throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
}

/// Refuses a folder after `--cache` that is not there, where nothing would put it there.
func validateCache(_ folder: String?) throws {
    guard let folder, !FileManager.default.fileExists(atPath: folder) else { return }
    throw CommandFailure(code: 2, message: "\(folder): there is no such folder; check the path after --cache")
}

/// Refuses a language for which there is no pack.
func validateLanguage(_ language: String?) throws {
    guard let language, LanguageCatalog.pack(for: language) == nil else { return }
    throw ValidationError(
        "there is no language pack for “\(language)”; there are: \(LanguageCatalog.codes.joined(separator: ", "))")
}
