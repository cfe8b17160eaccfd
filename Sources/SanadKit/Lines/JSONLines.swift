import Documents
import Facts
import Foundation
import Reports

/// What the commands that read and write JSON Lines share.
enum JSONLines {
    /// What is wrong with a line, in words.
    static func message(_ error: any Error, expected: String) -> String {
        guard case let decoding as DecodingError = error else { return "\(error)" }
        switch decoding {
        case .keyNotFound(let key, _): return "not \(expected): “\(key.stringValue)” is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            let name = context.codingPath.last?.stringValue ?? "the line"
            return "not \(expected): “\(name)” has another type"
        default: return "not JSON"
        }
    }
}

extension JSONLines {
    /// The date of a line, or nil when it names none.
    ///
    /// - Throws: `SanadError` for what is no date.
    static func date(_ text: String?) throws -> PartialDate? {
        guard let text else { return nil }
        guard let date = PartialDate(iso: text) else {
            throw SanadError("“\(text)” is not a date", remedy: "write it as YYYY-MM-DD")
        }
        return date
    }

    /// The document in a text of a line; nil when there is no text in it.
    ///
    /// - Throws: `DocumentError` for what is not text.
    static func document(_ text: String, language: String?) throws -> Document? {
        do throws(DocumentError) {
            return try DocumentLoader.read(Array(text.utf8), path: "-", format: .plainText, language: language)
        } catch {
            if error.code == .empty { return nil }
            throw error
        }
    }
}

/// The id of a line, given back as it came: a string, a number, true or false.
enum LineID: Decodable {
    case string(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // Most are strings, and each attempt at another type makes an error.
        if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let flag = try? container.decode(Bool.self) {
            self = .boolean(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .integer(number)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else {
            self = .string(try container.decode(String.self))
        }
    }
}

extension JSONWriter {
    mutating func value(_ id: LineID) {
        switch id {
        case .string(let text): value(text)
        case .integer(let number): value(number)
        case .number(let number): value(number)
        case .boolean(let flag): value(flag)
        }
    }

    /// `{"id":…|null,"error":"…"}`: the answer to a line that cannot be read, with its id where that can.
    mutating func failure(_ line: [UInt8], _ message: String) {
        struct Identified: Decodable { let id: LineID }
        let id = (try? JSONDecoder().decode(Identified.self, from: Data(line)))?.id
        object { writer in
            writer.key("id")
            if let id { writer.value(id) } else { writer.null() }
            writer.member("error", message)
        }
    }
}
