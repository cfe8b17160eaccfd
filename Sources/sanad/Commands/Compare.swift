import ArgumentParser
import SanadKit

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "How well two spellings of a name match across scripts, 0 to 1, and why.",
        discussion: """
            With --jsonl it reads {"id","a","b"} lines from standard input and writes {"id","score"} lines.

            Example:
              sanad compare Godfrey گادفری
            """)

    @Argument(help: "Two names.") var names: [String] = []
    @Flag(help: "JSON Lines in and out.") var jsonl = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if jsonl, !names.isEmpty { throw ValidationError("--jsonl reads standard input; name no spellings with it") }
        if !jsonl, names.count != 2 { throw ValidationError("name two spellings, such as: sanad compare Godfrey گادفری") }
    }

    func run() {
        let worker = CompareWorker()
        if jsonl { return LineLoop.run(jobs: 1) { worker.answer($0) } }
        let match = worker.match(names[0], names[1])
        Terminal.write("\((match.score * 1000).rounded() / 1000)\n")
        let terminal = global.terminal()
        for (first, second) in match.letters {
            Terminal.write("  \(first.isEmpty ? "–" : first)\t\(second.isEmpty ? "–" : terminal.isolated(second))\n")
        }
    }
}
