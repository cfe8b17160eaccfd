public import Facts
import Foundation
import Languages
import Reports

/// Answers lines of `sanad compare --jsonl`: two spellings of a name in, their agreement out.
public struct CompareWorker: Sendable {
    public init() {}

    private struct Request: Decodable {
        let id: LineID
        let a: String
        let b: String
    }

    /// How well two names agree, by the packs whose letters they are written in.
    public func match(_ a: String, _ b: String) -> NameMatch {
        let best = pairs(a, b).map { NameMatcher($0, $1).match(a, b) }.max { $0.score < $1.score }
        return best ?? NameMatch(score: Folding.string(a) == Folding.string(b) ? 1 : 0, letters: [])
    }

    /// Packs that know the letters of each name.
    private func pairs(_ a: String, _ b: String) -> [(LanguagePack, LanguagePack)] {
        let left = LanguageCatalog.all.filter { $0.writes(a) }, right = LanguageCatalog.all.filter { $0.writes(b) }
        return left.flatMap { first in right.map { (first, $0) } }
    }

    /// The answer to one line, without a line break.
    public func answer(_ line: [UInt8]) -> [UInt8] {
        var writer = JSONWriter()
        let request: Request
        do {
            request = try JSONDecoder().decode(Request.self, from: Data(line))
        } catch {
            writer.failure(line, JSONLines.message(error, expected: "an object with id, a and b"))
            return writer.text
        }
        writer.object { writer in
            writer.key("id")
            writer.value(request.id)
            writer.member("score", (match(request.a, request.b).score * 10_000).rounded() / 10_000)
        }
        return writer.text
    }
}
