import Facts
import Foundation
import Languages
import Reports

/// Answers lines of `sanad inspect --jsonl`: a text in, its segments and facts out.
public struct InspectWorker: Sendable {
    public init() {}

    private struct Request: Decodable {
        let id: PipeID
        let text: String
        let language: String?
        let date: String?
    }

    /// The answer to one line, without a line break; an error object for a line that cannot be read.
    public func answer(_ line: [UInt8]) -> [UInt8] {
        var writer = JSONWriter()
        guard let request = try? JSONDecoder().decode(Request.self, from: Data(line)) else {
            writer.object { $0.key("id"); $0.null(); $0.member("error", "not an object with id and text") }
            return writer.text
        }
        let language = request.language ?? "en"
        let reader = FactReader(pack: LanguageCatalog.pack(for: language), reference: request.date.flatMap(PartialDate.init(iso:)))
        writer.object { writer in
            writer.key("id")
            switch request.id {
            case .string(let text): writer.value(text)
            case .integer(let number): writer.value(number)
            }
            writer.member("language", language)
            writer.key("segments")
            writer.array([request.text]) { writer, text in
                let read = reader.read(text)
                writer.object { writer in
                    writer.member("text", text)
                    writer.member("start", 0)
                    writer.member("end", text.utf8.count)
                    writer.key("facts")
                    writer.array(read.facts) { $0.fact($1, text: read.tokenized.string($1.range), offset: 0) }
                }
            }
        }
        return writer.text
    }
}
