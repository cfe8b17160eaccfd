import ArgumentParser
import SanadKit

struct Match: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Rank the cache's originals by how much of a document they say.",
        discussion: "Example:\n  sanad match page.txt")

    @Argument(help: "Files and folders.") var paths: [String]
    @Option(help: ArgumentHelp("The cache's folder.", valueName: "dir")) var cache: String?
    @OptionGroup var global: GlobalOptions

    func run() throws {
        try validateCache(cache)
        let workspace = try global.workspace(cache: cache)
        let service = OriginalsService(workspace: workspace)
        let loaded = DocumentSet.load(paths, excluding: workspace.store.root)
        var problems: Set<OriginalProblem> = []
        for document in loaded.documents {
            let start = ContinuousClock.now
            let (matches, broken) = service.matches(for: document)
            if global.verbose {
                let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
                Terminal.tell("\(document.path): ranked in \(milliseconds) ms")
            }
            problems.formUnion(broken)
            Terminal.write(TerminalText.clean(document.path) + "\n")
            if matches.isEmpty { Terminal.write("  the cache holds no original in another language\n") }
            for match in matches { Terminal.write(line(match)) }
        }
        for problem in problems.map(\.description).sorted() { Terminal.complain(problem) }
        try loaded.finish()
        if !problems.isEmpty { throw ExitCode(2) }
    }

    private func line(_ match: OriginalsService.Match) -> String {
        let support = match.support.map { ", aligned \(percent($0))" } ?? ""
        return
            "  \(percent(match.overlap)) in common\(support)  \(TerminalText.clean(match.url))\(match.isStandIn ? "  (stand-in)" : "")\n"
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
