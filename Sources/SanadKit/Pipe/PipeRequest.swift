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
        if let segments = try? Self.segments(decoder) {
            self = .segments(segments)
        } else {
            self = .text(try decoder.singleValueContainer().decode(String.self))
        }
    }

    /// One string after another: a decoder that is asked for the whole array goes a long way round for each.
    private static func segments(_ decoder: any Decoder) throws -> [String] {
        var list = try decoder.unkeyedContainer()
        var segments: [String] = []
        if let count = list.count { segments.reserveCapacity(count) }
        while !list.isAtEnd { segments.append(try list.decode(String.self)) }
        return segments
    }
}
