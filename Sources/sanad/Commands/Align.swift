import ArgumentParser
import SanadKit

struct Align: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align", abstract: "Align a translation with its original, sentence by sentence.")

    @Argument(help: "The translation.") var translation: String
    @Argument(help: "The original.") var original: String
    @Option(help: "text, json, tsv, tmx, xliff, vecalign or html.") var format: AlignmentFormat = .text
    @Option(help: ArgumentHelp("Write to a file.", valueName: "file")) var output: String?
    @Option(help: "Language of the translation when it does not say.") var language: String?
    @OptionGroup var dictionaries: DictionaryArguments
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let report: AlignmentReport
        do {
            report = try AlignService.align(
                translation: translation, original: original, language: language,
                lexicons: dictionaries.lexicons())
        } catch {
            throw CommandFailure.impossible(error)
        }
        try deliver(format.write(report, terminal: global.terminal(toFile: output != nil)), to: output)
    }
}
