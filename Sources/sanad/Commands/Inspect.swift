import ArgumentParser
import SanadKit

enum InspectFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show language, segments and facts of a text, for seeing why.",
        discussion: """
            With --jsonl it reads {"id","text","language"?,"date"?} lines from standard input and writes a line for each; \
            --language and --date are for lines that name none.

            Examples:
              sanad inspect page.txt
              sanad inspect --jsonl < texts.jsonl
            """)

    @Argument(help: "A file, or - for standard input.") var file: String?
    @Option(help: "Take the text to be in this language, whatever it looks like.") var language: String?
    @Option(help: ArgumentHelp("The date that relative days rest on.", valueName: "yyyy-mm-dd")) var date: String?
    @Option(help: "Format of the answer.") var format: InspectFormat = .text
    @Flag(help: "JSON Lines in and out.") var jsonl = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        try validateLanguage(language)
        _ = try readDate(date)
        if jsonl, file != nil { throw ValidationError("--jsonl reads standard input; name no file with it") }
        if !jsonl, file == nil { throw ValidationError("name a file, or - for standard input") }
    }

    func run() throws {
        let reference = try readDate(date)
        let worker = InspectWorker(language: language, date: reference)
        if jsonl { return LineLoop.run(jobs: 1) { worker.answer($0) } }
        do {
            let document = try DocumentLoader.load(path: file ?? "-", language: language)
            switch format {
            case .json: Terminal.write(worker.json(document, date: reference))
            case .text: Terminal.write(worker.text(document, date: reference, terminal: global.terminal()))
            }
        } catch {
            throw CommandFailure.impossible(error)
        }
    }
}
