import ArgumentParser
import SanadKit

struct Provenance: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what documents claim of their originals, and how far it is verified.")

    @Argument(help: "Files and folders.") var paths: [String]
    @Option(help: "text, json or prov-json.") var format: ProvenanceFormat = .text
    @Option(help: ArgumentHelp("The cache's folder.", valueName: "dir")) var cache: String?
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let workspace = try global.workspace(cache: cache)
        let service = OriginalsService(workspace: workspace)
        let loaded = DocumentSet.load(paths, excluding: workspace.store.root)
        let records = loaded.documents.map(service.provenance)
        for problem in Set(records.flatMap(\.search.problems)).sorted() { Terminal.complain(problem) }
        if !records.isEmpty || loaded.isComplete { Terminal.write(format.write(records, terminal: global.terminal())) }
        try loaded.finish()
    }
}
