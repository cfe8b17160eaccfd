import ArgumentParser
import SanadKit

struct Align: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Align a translation with its original, sentence by sentence.",
        discussion: "Example:\n  sanad align page.txt page.en.txt --format tmx --output page.tmx")

    @Argument(help: "The translation.") var translation: String
    @Argument(help: "The original.") var original: String
    @Option(help: "Format of the alignment.") var format: AlignmentFormat = .text
    @Option(help: ArgumentHelp("Write to a file.", valueName: "file")) var output: String?
    @Option(help: "Language of the translation when it does not say.") var language: String?
    @OptionGroup var dictionaries: DictionaryArguments
    @OptionGroup var global: GlobalOptions

    func validate() throws { try validateLanguage(language) }

    func run() throws {
        try refuseOverwriting([translation, original], by: [output])
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
