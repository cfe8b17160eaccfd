import Cache
import Documents
import Fetcher
import Originals

/// An original that was named on the command line: files, URLs of the cache, or both, read as one.
struct GivenOriginal: Sendable {
    let name: String
    let document: ReadDocument

    /// - Throws: `SanadError` when one cannot be read.
    static func read(_ options: CheckOptions, _ workspace: Workspace) async throws -> GivenOriginal? {
        guard let first = options.originals.first else { return nil }
        var texts: [Document] = []
        for source in options.originals { texts.append(try await document(source, options, workspace)) }
        guard texts.count > 1 else { return GivenOriginal(name: first, document: ReadDocument(texts[0])) }
        // Several files are one text: their segments follow each other. Places in it are of the joined text.
        let joined = texts.map(\.text).joined(separator: "\n\n")
        do {
            let document = try DocumentLoader.read(
                Array(joined.utf8), path: options.originals.joined(separator: " + "), format: .plainText)
            return GivenOriginal(name: document.path, document: ReadDocument(document))
        } catch {
            throw SanadError(error.description, remedy: "check the files after --original")
        }
    }

    private static func document(_ source: String, _ options: CheckOptions, _ workspace: Workspace) async throws -> Document {
        guard source.hasPrefix("http://") || source.hasPrefix("https://") else {
            do {
                return try DocumentLoader.load(path: source)
            } catch {
                throw SanadError("the original cannot be read: \(error)", remedy: "check the path after --original")
            }
        }
        if options.fetches {
            let service = FetchService(workspace: workspace, allowPrivate: options.allowPrivate)
            switch await service.fetch(urls: [source], refresh: false).first?.result {
            case .failed(let reason)?, .refused(let reason)?:
                throw SanadError(
                    "the original cannot be fetched: \(reason)", remedy: "save it by hand and name the file after --original")
            case .stored?, .unchanged?, .cached?, nil: break
            }
        }
        let cached: CachedOriginal?
        do {
            cached = try OriginalLibrary(store: workspace.store).original(at: source)
        } catch {
            throw SanadError("the original \(source) cannot be used: \(error.message)", remedy: "fetch it again, or name a file")
        }
        guard let cached else {
            throw SanadError("the original \(source) is not in the cache", remedy: "add --fetch, or run: sanad fetch \(source)")
        }
        return cached.read.document
    }
}
