import ArgumentParser
import SanadKit

@main
struct Sanad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanad",
        abstract: "Does this translation say what its original says, and can we prove which original it is?",
        discussion: """
            Examples:
              sanad check translations/                 check a folder against the originals in cache/, offline
              sanad check page.txt --original page.en.txt
              sanad gate --since origin/main            what a branch changed, as CI wants it
              sanad fetch translations/                 get the originals that the documents name into cache/

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

    private static let names = configuration.subcommands.map {
        $0.configuration.commandName ?? String(describing: $0).lowercased()
    }

    /// Help and version go to standard output and succeed; everything else is an error for standard error.
    private static func finish(_ error: any Error) -> Never {
        let code = exitCode(for: error)
        if code == .success {
            Terminal.write(message(for: error) + "\n")
            Terminal.exit(0)
        }
        if let code = error as? ExitCode { Terminal.exit(code.rawValue) }
        if let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !names.contains(word), word != "help" {
            let nearest = Suggestion.nearest(to: word, in: names).map { "; did you mean “\($0)”?" } ?? ""
            Terminal.complain("there is no command “\(TerminalText.clean(word))”\(nearest)\nsanad --help lists the commands")
            Terminal.exit(2)
        }
        let message = fullMessage(for: error)
        if !message.isEmpty { Terminal.complain(message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message) }
        Terminal.exit(2)
    }
}
