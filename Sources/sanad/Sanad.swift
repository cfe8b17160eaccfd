import ArgumentParser

@main
struct Sanad: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "sanad", abstract: "Checks a translation against its original.",
        subcommands: [Pipe.self, Inspect.self, Compare.self])
}
