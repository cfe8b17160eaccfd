import Aligner
import Foundation
public import Languages

/// Reads lines of `sanad pipe` for what they teach.
public struct LearnWorker: Sendable {
    private let lexicons: LexiconLibrary

    public init(lexicons: LexiconLibrary = .standard) { self.lexicons = lexicons }

    /// What one line shows; a message for one that cannot be read.
    public func sightings(in line: [UInt8]) -> Result<[TermLearner.Sighting], SanadError> {
        do {
            let request = try JSONDecoder().decode(PipeRequest.self, from: Data(line))
            let source = try PipeSide(
                request.source, language: request.sourceLanguage, fallback: LanguageCatalog.usualOriginal, date: nil)
            let target = try PipeSide(request.target, language: request.targetLanguage, fallback: nil, date: nil)
            let aligner = Aligner(source: source.pack, target: target.pack, lexicons: lexicons)
            let alignment = aligner.align(source.segments, target.segments)
            return .success(
                TermLearner.sightings(
                    source.segments, target.segments, alignment, packs: (source.pack, target.pack),
                    lexicon: lexicons.lexicon(from: source.pack, to: target.pack)))
        } catch {
            let message = JSONLines.message(error, expected: "a document pair with id, source and target")
            return .failure(SanadError(message, remedy: "each line is a pair as sanad pipe reads it"))
        }
    }
}
