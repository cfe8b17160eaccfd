import ArgumentParser
import SanadKit

@main
struct Sanad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanad",
        abstract: "Does this translation say what its original says, and can we prove which original it is?",
        discussion: """
            Examples:
              sanad check translations/
                  a folder, against the originals in cache/, offline
              sanad check page.txt --original page.en.txt
                  both texts are at hand
              sanad gate --since origin/main
                  what a branch changed, as CI wants it
              sanad fetch translations/
                  get the originals that the documents name into cache/

            sanad help check tells all of one command, with examples.

            Exit codes: 0 nothing found at or above --fail-on, 1 something was, 2 it could not do what was asked.
            """,
        version: SanadVersion.number,
        subcommands: [
            Check.self, GateCommand.self, Provenance.self, Fetch.self, Match.self, Align.self, Inspect.self, Compare.self,
            Cache.self, PipeCommand.self, Learn.self, Rules.self, ConfigCommand.self, BaselineCommand.self,
            Completions.self, Manual.self,
        ])

    /// Runs the command and maps what happened to the exit codes of the contract: bad arguments are 2, as all that could not be done.
    static func main() async {
        Interruption.watch()
        // Worked out only when it is asked for: it reads all tables.
        if CommandLine.arguments.dropFirst() == ["--version"] {
            Terminal.write(SanadVersion.description + "\n")
            Terminal.exit(0)
        }
        refuseUnknownCommand(Array(CommandLine.arguments.dropFirst()))
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            Terminal.complain(failure.message)
            Terminal.exit(failure.code)
        } catch {
            finish(error)
        }
    }

    /// Ends the program when a word stands where a command is expected and is none.
    private static func refuseUnknownCommand(_ arguments: [String]) {
        var words = arguments[...]
        if words.first == "help" { words = words.dropFirst() }
        var path = ["sanad"]
        var known = configuration.subcommands
        while let word = words.popFirst(), !word.hasPrefix("-"), !known.isEmpty {
            if path.count == 1, word == "help" { return }
            guard let command = known.first(where: { name($0) == word }) else {
                let nearest = Suggestion.nearest(to: word, in: known.map(name)).map { "; did you mean “\($0)”?" } ?? ""
                let all = path.joined(separator: " ")
                Terminal.complain("there is no command “\(all) \(word)”\(nearest)\n\(all) --help lists the commands")
                Terminal.exit(2)
            }
            path.append(word)
            known = command.configuration.subcommands
        }
    }

    private static func name(_ command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? String(describing: command).lowercased()
    }

    /// Help and version go to standard output and succeed; everything else is an error for standard error.
    private static func finish(_ error: any Error) -> Never {
        let code = exitCode(for: error)
        if code == .success {
            Terminal.write(message(for: error) + "\n")
            Terminal.exit(0)
        }
        if let code = error as? ExitCode { Terminal.exit(code.rawValue) }
        let message = fullMessage(for: error)
        if !message.isEmpty { Terminal.complain(message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message) }
        Terminal.exit(2)
    }
}
