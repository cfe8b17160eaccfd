import Foundation

/// JSON of `Encodable` values, the same bytes for the same value.
enum StableJSON {
    /// Indented, with sorted members; ends with a line break.
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Strings, whole numbers and lists of them, which always encode.
        guard let data = try? encoder.encode(value) else { return "null\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
