import Cache
import Documents
import Fetcher
import Originals

/// An original that was named on the command line: files, URLs of the cache, or both, read as one.
struct GivenOriginal: Sendable {
    let name: String
    let document: ReadDocument
    /// The files that were read as one, with the place of each in the joined text; empty for a single one.
    private var parts: [(document: Document, range: Range<Int>)] = []

    private init(name: String, document: ReadDocument) {
        self.name = name
        self.document = document
    }

    /// The file that a UTF-8 offset of the joined text comes from, and the place in it; nil for a single original.
    func place(ofTextOffset offset: Int) -> (path: String, location: SourceLocation)? {
        guard let part = parts.last(where: { $0.range.lowerBound <= offset }) else { return nil }
        let own = min(offset - part.range.lowerBound, part.range.count)
        let block = part.document.blocks.lastIndex { $0.range.lowerBound <= own } ?? 0
        return (part.document.path, part.document.location(utf8Offset: own, block: block))
    }

    /// - Throws: `SanadError` when one cannot be read.
    static func read(_ options: CheckOptions, _ workspace: Workspace) async throws -> GivenOriginal? {
        guard let first = options.originals.first else { return nil }
        var texts: [Document] = []
        for source in options.originals { texts.append(try await document(source, options, workspace)) }
        guard texts.count > 1 else { return GivenOriginal(name: first, document: ReadDocument(texts[0])) }
        // Several files are one text: their segments follow each other.
        let joined = texts.map(\.text).joined(separator: "\n\n")
        do {
            let document = try DocumentLoader.read(
                Array(joined.utf8), path: options.originals.joined(separator: " + "), format: .plainText)
            var given = GivenOriginal(name: document.path, document: ReadDocument(document))
            var start = 0
            for text in texts {
                let count = text.text.utf8.count
                given.parts.append((text, start..<start + count))
                start += count + 2
            }
            return given
        } catch {
            throw SanadError(error.description, remedy: "check the files after --original")
        }
    }

    private static func document(_ source: String, _ options: CheckOptions, _ workspace: Workspace) async throws -> Document {
        guard source.hasPrefix("http://") || source.hasPrefix("https://") else {
            do {
                return try DocumentLoader.load(path: source)
            } catch {
                throw SanadError(
                    "the original \(source) cannot be read: \(error.message)",
                    remedy: error.code == .notFound ? "check the path after --original" : error.remedy)
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
