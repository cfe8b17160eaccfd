import ArgumentParser
import Foundation
import SanadKit

struct CacheSeal: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal", abstract: "Seal an entry that was changed by hand, as it stands.")
    @Argument(help: "The URL.") var url: String
    @OptionGroup var options: CacheOptions

    func run() throws {
        do {
            try options.store().seal(url: url)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure.impossible(error)
        }
    }
}

struct CacheImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in the pages of text of WARC files, plain or gzip.",
        discussion: "What sanad exported comes back as it was; pages of other programs' files are filed as imported by hand.")
    @Argument(help: "WARC files.") var files: [String]
    @Option(help: "Only this URL; may be repeated.") var url: [String] = []
    @OptionGroup var options: CacheOptions

    func run() throws {
        do {
            let store = try options.global.workspace(cache: options.cache).store
            var isWhole = true
            for file in files { isWhole = try report(store.importWARC(path: file, urls: url), file) && isWhole }
            if !isWhole { throw ExitCode(2) }
        } catch let failure as CommandFailure {
            throw failure
        } catch let code as ExitCode {
            throw code
        } catch {
            throw CommandFailure.impossible(error)
        }
    }

    /// Says what came of a file; false where not all of it could be taken.
    private func report(_ result: WARCImport, _ file: String) -> Bool {
        if !options.global.quiet {
            let counts = "\(result.stored.count) stored, \(result.known) known already, \(result.others) other records"
            Terminal.write("\(TerminalText.clean(file)): \(counts)\n")
        }
        for skipped in result.skipped { Terminal.complain("\(skipped.url): not taken from \(file): \(skipped.reason)") }
        if let damage = result.damage { Terminal.complain(damage.description) }
        return result.skipped.isEmpty && result.damage == nil
    }
}

struct CacheExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the cache, or some of its entries, to a WARC 1.1 file.")
    @Argument(help: "The file, compressed when it ends in .gz; - for standard output.") var file: String
    @Argument(help: "Only these URLs.") var urls: [String] = []
    @Flag(help: "Compress, whatever the file is called.") var gzip = false
    @OptionGroup var options: CacheOptions

    func run() throws {
        do {
            let service = CacheService(store: try options.store())
            if file == "-" {
                _ = try service.export(urls: urls, compresses: gzip) { Terminal.write($0) }
                return
            }
            let count = try service.export(urls: urls, compresses: gzip || file.hasSuffix(".gz"), path: file)
            if !options.global.quiet {
                Terminal.write("\(TerminalText.clean(file)): \(count) \(count == 1 ? "snapshot" : "snapshots")\n")
            }
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure.impossible(error)
        }
    }
}
