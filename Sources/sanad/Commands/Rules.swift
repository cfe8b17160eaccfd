import ArgumentParser
import SanadKit

struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the rules, or explain one with an example.",
        discussion: "Example:\n  sanad rules number-mismatch")

    @Argument(help: "A rule id.") var id: String?
    @OptionGroup var global: GlobalOptions

    func run() throws {
        guard let id else { return Terminal.write(RulesText.table()) }
        guard let rule = RuleRegistry.declaration(id) else {
            let nearest = Suggestion.nearest(to: id, in: RuleRegistry.all.map { $0.declaration.id })
            throw CommandFailure(
                code: 2,
                message: "there is no rule “\(id)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "; sanad rules lists them"))
        }
        Terminal.write(RulesText.explanation(of: rule, terminal: global.terminal()))
    }
}
