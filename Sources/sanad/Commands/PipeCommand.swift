import ArgumentParser
import SanadKit

struct PipeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pipe", abstract: "Read document pairs as JSON Lines, write beads and findings as JSON Lines.",
        discussion: """
            Reads {"id","source","target","source_language"?,"target_language"?,"date"?}, where source (the original) and \
            target (the translation) are each a string or an array of segments, and writes \
            {"id","beads","posteriors","findings"}. A bad line gives {"id","error"} in its place.

            Example:
              sanad pipe < pairs.jsonl > findings.jsonl
            """)

    @Flag(help: "Leave the checks out.") var alignOnly = false
    @Option(help: "How many pairs at a time (default: all cores); the order of the output is that of the input.") var jobs: Int?

    @OptionGroup var dictionaries: DictionaryArguments

    func validate() throws {
        try validateJobs(jobs)
    }

    func run() throws {
        let lexicons = try dictionaries.lexicons()
        let worker = PipeWorker(alignOnly: alignOnly, lexicons: lexicons)
        LineLoop.run(jobs: jobCount(jobs)) { worker.answer($0) }
    }
}
