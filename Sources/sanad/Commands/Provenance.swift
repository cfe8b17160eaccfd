import ArgumentParser
import SanadKit

struct Provenance: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provenance",
        abstract: "Show what documents claim of their originals, and how far it is verified.",
        discussion: "Example:\n  sanad provenance translations/ --format json")

    @Argument(help: "Files and folders.") var paths: [String]
    @Option(help: "Format of the record.") var format: ProvenanceFormat = .text
    @Option(help: ArgumentHelp("The cache's folder.", valueName: "dir")) var cache: String?
    @OptionGroup var global: GlobalOptions

    func run() throws {
        try validateCache(cache)
        let workspace = try global.workspace(cache: cache)
        let service = OriginalsService(workspace: workspace)
        let loaded = DocumentSet.load(paths, excluding: workspace.store.root)
        let records = loaded.documents.map(service.provenance)
        let problems = Set(records.flatMap(\.search.problems)).map(\.description).sorted()
        for problem in problems { Terminal.complain(problem) }
        if !records.isEmpty || loaded.isComplete { Terminal.write(format.write(records, terminal: global.terminal())) }
        try loaded.finish()
        if !problems.isEmpty { throw ExitCode(2) }
    }
}
