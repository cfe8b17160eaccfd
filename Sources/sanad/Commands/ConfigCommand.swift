import ArgumentParser
import SanadKit

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Show what is in force, and from where.", subcommands: [ConfigShow.self])
}

struct ConfigShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the settings in force, each with the file and line that it comes from.",
        discussion: """
            Without a path it shows what holds in the current folder, with one what holds for that document.

            Example:
              sanad config show translations/press/a.md
            """)
    @Argument(help: "A document.") var path: String?
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let workspace = try global.workspace()
        do {
            Terminal.write(try ConfigurationText.write(workspace, document: path))
        } catch {
            throw CommandFailure.impossible(error)
        }
    }
}
