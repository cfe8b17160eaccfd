import ArgumentParser
import SanadKit

enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Print what a shell needs to complete commands and options.",
        discussion: """
            Examples:
              sanad completions bash > ~/.local/share/bash-completion/completions/sanad
              sanad completions zsh > ~/.zfunc/_sanad
              sanad completions fish > ~/.config/fish/completions/sanad.fish
            """)
    @Argument(help: "The shell.") var shell: Shell

    func run() {
        let kind: CompletionShell = shell == .bash ? .bash : shell == .zsh ? .zsh : .fish
        Terminal.write(Sanad.completionScript(for: kind) + "\n")
    }
}

struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Print the manual page, in roff.", discussion: "Example:\n  sanad manual | man -l -")

    func run() throws { Terminal.write(try ManualPage.text(of: Sanad._dumpHelp())) }
}
