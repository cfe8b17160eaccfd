import Aligner
import Checker
import Facts
import Foundation
import Languages
import Reports

/// Answers lines of `sanad pipe`: a document pair in, its beads and findings out.
public struct PipeWorker: Sendable {
    private let alignOnly: Bool

    public init(alignOnly: Bool) { self.alignOnly = alignOnly }

    /// The answer to one line, without a line break; an error object for a line that cannot be read.
    public func answer(_ line: [UInt8]) -> [UInt8] {
        let request: PipeRequest
        do {
            request = try JSONDecoder().decode(PipeRequest.self, from: Data(line))
        } catch {
            return failure(line, "not a document pair: \(error)")
        }
        return answer(request)
    }

    private func failure(_ line: [UInt8], _ message: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { $0.key("id"); $0.null(); $0.member("error", message) }
        return writer.text
    }

    private func answer(_ request: PipeRequest) -> [UInt8] {
        let source = LanguageCatalog.pack(for: request.sourceLanguage ?? "en")
        let target = LanguageCatalog.pack(for: request.targetLanguage ?? "")
        let original = segments(request.source, source), translation = segments(request.target, target)
        let alignment = Aligner(source: source, target: target).align(original, translation)
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("id")
            switch request.id {
            case .string(let text): writer.value(text)
            case .integer(let number): writer.value(number)
            }
            writer.key("beads")
            writer.array(alignment.beads) { writer, bead in
                writer.array([bead.source, bead.target]) { writer, side in writer.array(side) { $0.value($1) } }
            }
            writer.key("posteriors")
            writer.array(alignment.beads) { $0.value(($1.posterior * 10_000).rounded() / 10_000) }
            guard !alignOnly else { return }
            let context = CheckContext(source: original, target: translation, alignment: alignment, sourcePack: source, targetPack: target)
            writer.key("findings")
            writer.array(RuleRegistry.findings(in: context)) { $0.finding($1) }
        }
        return writer.text
    }

    private func segments(_ text: PipeText, _ pack: LanguagePack?) -> [AlignmentSegment] {
        let reader = FactReader(pack: pack)
        switch text {
        case .segments(let list): return list.map { AlignmentSegment(reader.read($0)) }
        case .text(let whole): return [AlignmentSegment(reader.read(whole))]
        }
    }
}
