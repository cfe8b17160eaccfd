public import Documents
public import Facts
import Foundation
import Languages
public import Reports

/// Shows language, segments and facts of a text alone, for seeing why.
public struct InspectWorker: Sendable {
    private let language: String?
    private let date: PartialDate?

    /// - Parameters:
    ///   - language: that of lines which name none; nil where the text tells it.
    ///   - date: that of lines which name none.
    public init(language: String? = nil, date: PartialDate? = nil) {
        self.language = language
        self.date = date
    }

    private struct Request: Decodable {
        let id: LineID
        let text: String
        let language: String?
        let date: String?
    }

    /// The answer to one line of `sanad inspect --jsonl`, without a line break; an error object for a line that cannot be read.
    public func answer(_ line: [UInt8]) -> [UInt8] {
        var writer = JSONWriter()
        do {
            let request = try JSONDecoder().decode(Request.self, from: Data(line))
            let language = request.language ?? self.language
            let document = try JSONLines.document(request.text, language: language)
            let date = try JSONLines.date(request.date) ?? self.date
            writer.object { writer in
                writer.key("id")
                writer.value(request.id)
                writer.body(document, language: language, date: date)
            }
        } catch {
            writer.failure(line, JSONLines.message(error, expected: "an object with id and text"))
        }
        return writer.text
    }

    /// A document as JSON, indented; ends with a line break.
    public func json(_ document: Document, date: PartialDate?) -> String {
        var writer = JSONWriter(pretty: true)
        writer.object {
            $0.member("path", document.path); $0.body(document, language: nil, date: date)
        }
        return writer.string + "\n"
    }

    /// A document for people: each segment with its place, and its facts as read.
    public func text(_ document: Document, date: PartialDate?, terminal: TerminalText) -> String {
        let pack = LanguageCatalog.pack(for: document.language ?? "")
        let reader = FactReader(pack: pack, reference: date)
        var lines = [
            "\(TerminalText.clean(document.path)): \(pack?.englishName ?? document.language ?? "language not told"), \(document.format.rawValue), \(document.encoding.name)"
        ]
        for (index, segment) in document.segments.enumerated() {
            let place = document.location(ofSegment: index, utf8Offset: 0)
            let role = segment.role == .body ? "" : " (\(segment.role.rawValue))"
            lines.append("\(place.line):\(place.column)\(role)  " + terminal.quotation(segment.text, marking: 0..<0))
            let read = reader.read(segment.text)
            for fact in read.facts {
                let text = terminal.quotation(read.tokenized.string(fact.range), marking: 0..<0)
                lines.append("    \(fact.kind.rawValue): \(fact.printedValue)\(Self.calendars(fact))  \(text)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A date of another calendar as it stands in its own.
    private static func calendars(_ fact: Fact) -> String {
        guard let local = fact.localDate, let calendar = fact.calendar else { return "" }
        let end = fact.localEndDate.map { "/" + $0.iso } ?? ""
        return " = \(local.iso)\(end) \(calendar.rawValue)"
    }
}

extension JSONWriter {
    fileprivate mutating func body(_ document: Document?, language: String?, date: PartialDate?) {
        let tag = document?.language ?? language
        let reader = FactReader(pack: LanguageCatalog.pack(for: tag ?? ""), reference: date)
        member("language", tag)
        key("segments")
        array(document?.segments ?? []) { writer, segment in
            let read = reader.read(segment.text)
            writer.object { writer in
                writer.member("text", segment.text)
                writer.member("start", segment.range.lowerBound)
                writer.member("end", segment.range.upperBound)
                writer.member("role", segment.role.rawValue)
                writer.key("facts")
                writer.array(read.facts) { $0.fact($1, text: read.tokenized.string($1.range), offset: segment.range.lowerBound) }
            }
        }
    }
}
