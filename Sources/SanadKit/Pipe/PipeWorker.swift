import Aligner
import Checker
import Documents
import Facts
import Foundation
public import Languages
import Reports

/// Answers lines of `sanad pipe`: a document pair in, its beads and findings out. The answer to a line depends on that line alone.
public struct PipeWorker: Sendable {
    private let alignOnly: Bool
    private let lexicons: LexiconLibrary

    /// - Parameters:
    ///   - alignOnly: leave the checks out.
    ///   - lexicons: where the words of a pair of languages are looked up.
    public init(alignOnly: Bool, lexicons: LexiconLibrary = .standard) {
        self.alignOnly = alignOnly
        self.lexicons = lexicons
    }

    /// The answer to one line, without a line break; an error object for a line that cannot be read.
    public func answer(_ line: [UInt8]) -> [UInt8] {
        do {
            return try answer(JSONDecoder().decode(PipeRequest.self, from: Data(line)))
        } catch {
            var writer = JSONWriter()
            writer.failure(line, JSONLines.message(error, expected: "a document pair with id, source and target"))
            return writer.text
        }
    }

    private func answer(_ request: PipeRequest) throws -> [UInt8] {
        let source = try PipeSide(
            request.source, language: request.sourceLanguage, fallback: LanguageCatalog.usualOriginal, date: request.date)
        let target = try PipeSide(request.target, language: request.targetLanguage, fallback: nil, date: request.date)
        let aligner = Aligner(source: source.pack, target: target.pack, lexicons: lexicons)
        let alignment = aligner.align(source.segments, target.segments)
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("id")
            writer.value(request.id)
            writer.key("beads")
            writer.array(alignment.beads) { writer, bead in
                writer.array { writer in
                    writer.array(bead.source) { $0.value($1) }
                    writer.array(bead.target) { $0.value($1) }
                }
            }
            writer.key("posteriors")
            writer.array(alignment.beads) { $0.value(($1.posterior * 10_000).rounded() / 10_000) }
            guard !alignOnly else { return }
            let context = CheckContext(
                source: source.segments, target: target.segments, alignment: alignment, sourcePack: source.pack,
                targetPack: target.pack, lexicons: lexicons)
            writer.key("findings")
            writer.array(RuleRegistry.findings(in: context)) { $0.finding($1) }
        }
        return writer.text
    }
}

/// One side of a pair: its segments, given or found, with their facts.
struct PipeSide {
    let pack: LanguagePack?
    let segments: [AlignmentSegment]

    init(_ text: PipeText, language: String?, fallback: String?, date: String?) throws {
        let reference = try JSONLines.date(date)
        switch text {
        case .segments(let list):
            let tag = language ?? fallback ?? LanguageDetector.detect(segments: list) ?? ""
            let pack = LanguageCatalog.pack(for: tag)
            let reader = FactReader(pack: pack, reference: reference)
            self.pack = pack
            segments = list.map { AlignmentSegment(reader.read($0)) }
        case .text(let whole):
            let document = try JSONLines.document(whole, language: language ?? fallback)
            let pack = LanguageCatalog.pack(for: document?.language ?? language ?? fallback ?? "")
            let reader = FactReader(pack: pack, reference: reference)
            self.pack = pack
            segments = (document?.segments ?? []).map { segment in
                AlignmentSegment(
                    reader.read(segment.text), isHeading: segment.isHeading, isMetadata: segment.role != .body,
                    paragraph: segment.paragraph)
            }
        }
    }
}
