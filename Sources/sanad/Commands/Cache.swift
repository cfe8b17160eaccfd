import ArgumentParser
import Foundation
import SanadKit

struct Cache: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cache",
        abstract: "Look after the cache of originals.",
        subcommands: [
            CacheList.self, CacheShow.self, CacheVerify.self, CacheAdd.self, CacheRemove.self, CacheSeal.self, CacheImport.self,
            CacheExport.self,
        ])
}

struct CacheOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The cache's folder.", valueName: "dir")) var cache: String?
    @OptionGroup var global: GlobalOptions

    func store() throws -> CacheStore {
        try validateCache(cache)
        return try global.workspace(cache: cache).store
    }
}

struct CacheList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the entries, a line each.")
    @OptionGroup var options: CacheOptions

    func run() throws {
        let (entries, problems) = try options.store().entries()
        for entry in entries {
            let latest = entry.latest
            let when = latest?.fetchedAt ?? "no date"
            Terminal.write(
                "\(latest?.origin.rawValue ?? "empty")\t\(when)\t\(entry.snapshots.count)\t\(TerminalText.clean(entry.url))\n")
        }
        for problem in problems { Terminal.complain(problem.description) }
        if !problems.isEmpty { throw ExitCode(2) }
    }
}

struct CacheShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an entry's snapshots, or the text of the newest.")
    @Argument(help: "The URL.") var url: String
    @Flag(help: "Print the body of the newest snapshot instead.") var body = false
    @OptionGroup var options: CacheOptions

    func run() throws {
        do {
            let store = try options.store()
            guard let entry = try store.entry(for: url) else {
                throw CommandFailure(code: 2, message: "\(url) is not in the cache; sanad cache list shows what is")
            }
            if body, let latest = entry.latest { return Terminal.write(try store.body(of: latest, in: entry)) }
            Terminal.write(CacheText.write(entry))
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure.impossible(error)
        }
    }
}

struct CacheVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check every byte of the cache against its hashes.")
    @OptionGroup var options: CacheOptions

    func run() throws {
        let store = try options.store()
        let (harmless, problems) = store.verify().reduce(into: ([CacheProblem](), [CacheProblem]())) { lists, problem in
            if problem.isHarmless { lists.0.append(problem) } else { lists.1.append(problem) }
        }
        for problem in problems { Terminal.complain(problem.description) }
        if !options.global.quiet { for problem in harmless { Terminal.tell("sanad: note: " + problem.description) } }
        if !problems.isEmpty { throw ExitCode(1) }
        let (entries, _) = store.entries()
        let count = entries.reduce(0) { $0 + $1.snapshots.count }
        guard !options.global.quiet else { return }
        let entry = entries.count == 1 ? "entry" : "entries"
        let snapshot = count == 1 ? "snapshot" : "snapshots"
        Terminal.write("\(entries.count) \(entry), \(count) \(snapshot): all as stored\n")
    }
}

struct CacheAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a page that was saved by hand.")
    @Argument(help: "The URL that it was saved from.") var url: String
    @Argument(help: "The file.") var file: String
    @Option(help: "A note to keep with it.") var note: String?
    @OptionGroup var options: CacheOptions

    func run() throws {
        do {
            let service = CacheService(workspace: try options.global.workspace(cache: options.cache))
            let snapshot = try service.add(url: url, file: file, note: note)
            Terminal.write("\(TerminalText.clean(url)): stored, \(snapshot.size) bytes, SHA-256 \(snapshot.sha256)\n")
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure.impossible(error)
        }
    }
}

struct CacheRemove: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Remove an entry with all its snapshots.")
    @Argument(help: "The URL.") var url: String
    @OptionGroup var options: CacheOptions

    func run() throws {
        do {
            guard try options.store().remove(url: url) else {
                throw CommandFailure(code: 2, message: "\(url) is not in the cache; sanad cache list shows what is")
            }
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure.impossible(error)
        }
    }
}
