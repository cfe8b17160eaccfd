import Foundation

/// One line of `sanad pipe`: a document pair, with its texts as strings or as segments.
struct PipeRequest: Decodable {
    let id: LineID
    let source: PipeText
    let target: PipeText
    let sourceLanguage: String?
    let targetLanguage: String?
    let date: String?

    enum CodingKeys: String, CodingKey {
        case id, source, target, date
        case sourceLanguage = "source_language"
        case targetLanguage = "target_language"
    }
}

/// A text: to be segmented, or segmented already.
enum PipeText: Decodable {
    case text(String)
    case segments([String])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let segments = try? container.decode([String].self) {
            self = .segments(segments)
        } else {
            self = .text(try container.decode(String.self))
        }
    }
}
