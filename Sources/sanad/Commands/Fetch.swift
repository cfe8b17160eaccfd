import ArgumentParser
import Foundation
import SanadKit

struct Fetch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Get the originals that documents name into the cache.",
        discussion: """
            A page is kept only when it aligns with the document that names it; a URL given by hand is kept as it comes. A page \
            that cannot be fetched is saved by hand and comes in with: sanad cache add URL FILE

            Examples:
              sanad fetch translations/
              sanad fetch translations/ --refresh
                  ask again, and say what changed since
            """)

    @Argument(help: "Files, folders, or URLs.") var paths: [String]
    @Flag(help: "Ask again for what is cached, and say what changed.") var refresh = false
    @Option(help: ArgumentHelp("The cache's folder.", valueName: "dir")) var cache: String?
    @Option(help: ArgumentHelp("Endpoint of this machine or a private network that may be fetched from.", valueName: "host:port"))
    var allowPrivate: [String] = []
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        for endpoint in allowPrivate where !AddressPolicy.isEndpoint(endpoint) {
            throw ValidationError("“\(endpoint)” is not an endpoint; write it as HOST:PORT, such as 127.0.0.1:8080")
        }
    }

    func run() async throws {
        let workspace = try global.workspace(cache: cache)
        let service = FetchService(workspace: workspace, allowPrivate: allowPrivate)
        let urls = paths.filter(Self.isURL), files = paths.filter { !Self.isURL($0) }
        let loaded = DocumentSet.load(files, excluding: workspace.store.root)
        let outcomes =
            await service.fetch(documents: loaded.documents, refresh: refresh) + service.fetch(urls: urls, refresh: refresh)
        if outcomes.isEmpty, loaded.isComplete {
            Terminal.tell("sanad: these documents name no original, so there is nothing to fetch")
        }
        let failed = outcomes.map(report).contains(true)
        if global.verbose {
            let acceptance = outcomes.reduce(Duration.zero) { $0 + $1.acceptance }
            let milliseconds = Int(acceptance / .milliseconds(1)), cores = ProcessInfo.processInfo.activeProcessorCount
            Terminal.tell("acceptance: \(milliseconds) ms of work on \(cores) \(cores == 1 ? "core" : "cores")")
        }
        try loaded.finish()
        if failed { throw ExitCode(2) }
    }

    private static func isURL(_ path: String) -> Bool { path.hasPrefix("http://") || path.hasPrefix("https://") }

    /// What the new text says otherwise than the old one, a sentence a line.
    private func text(of changes: FetchService.Outcome.Changes) -> String {
        let since = changes.since.fetchedAt.map { "since \($0)" } ?? "since the snapshot before"
        if changes.places.isEmpty { return "    the text is the same \(since); what changed stands around it\n" }
        let lines = changes.places.flatMap { place in
            place.old.map { "    - " + TerminalText.clean($0) } + place.new.map { "    + " + TerminalText.clean($0) }
        }
        return "    changed \(since):\n" + lines.joined(separator: "\n") + "\n"
    }

    /// Says what came of a URL; true when it could not be had.
    private func report(_ outcome: FetchService.Outcome) -> Bool {
        let url = TerminalText.clean(outcome.url)
        switch outcome.result {
        case .stored(let snapshot, let changes):
            let archive = snapshot.archive.map { ", from the archive \(TerminalText.clean($0))" } ?? ""
            Terminal.write("\(url): stored, \(snapshot.size) bytes, SHA-256 \(snapshot.sha256)\(archive)\n")
            if let changes { Terminal.write(text(of: changes)) }
            return false
        case .unchanged: Terminal.write("\(url): unchanged\n")
        case .cached: if !global.quiet { Terminal.write("\(url): in the cache already (--refresh asks again)\n") }
        case .refused(let reason):
            Terminal.complain("\(url): not kept: \(reason)")
            return true
        case .failed(let reason):
            Terminal.complain(reason)
            return true
        }
        return false
    }
}
