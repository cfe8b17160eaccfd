import Documents
import Testing

/// Reads `text` as a document of `format`.
func read(_ text: String, _ format: DocumentFormat = .plainText, path: String = "-") throws -> Document {
    try DocumentLoader.read(Array(text.utf8), path: path, format: format)
}

extension Document {
    /// The texts of the blocks with `role`, or of all.
    func texts(_ role: BlockRole? = nil) -> [String] { blocks.filter { role == nil || $0.role == role }.map(\.text) }

    /// What must hold of every document: ranges say what texts hold, and segments and blocks know each other.
    func expectSound() {
        let bytes = Array(text.utf8)
        for block in blocks {
            #expect(String(decoding: bytes[block.range], as: UTF8.self) == block.text)
            #expect(block.line >= 1)
        }
        for (index, segment) in segments.enumerated() {
            #expect(String(decoding: bytes[segment.range], as: UTF8.self) == segment.text)
            #expect(blocks[segment.block].segments.contains(index))
            #expect(blocks[segment.block].role == segment.role)
            #expect(blocks[segment.block].range.lowerBound <= segment.range.lowerBound)
            #expect(blocks[segment.block].range.upperBound >= segment.range.upperBound)
        }
    }
}

/// The testing library has a type of the same name.
typealias Place = Documents.SourceLocation
