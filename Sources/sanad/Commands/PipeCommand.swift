import ArgumentParser
import Foundation
import SanadKit

struct PipeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pipe", abstract: "Read document pairs as JSON Lines, write beads and findings as JSON Lines.",
        discussion: """
            Reads {"id","source","target","source_language"?,"target_language"?,"date"?}, where source and target are each a string or an
            array of segments, and writes {"id","beads","posteriors","findings"}. A bad line gives {"id","error"} in its place.
            """)

    @Flag(help: "Leave the checks out.") var alignOnly = false
    @Option(help: "How many pairs at a time (default: all cores); the order of the output is that of the input.") var jobs: Int?

    @OptionGroup var dictionaries: DictionaryArguments

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
    }

    func run() throws {
        let lexicons = try dictionaries.lexicons()
        let worker = PipeWorker(alignOnly: alignOnly, lexicons: lexicons)
        LineLoop.run(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount) { worker.answer($0) }
    }
}
