@testable import Documents
import Provenance

/// Reads `bytes` as a document, and what it claims of itself, and holds both against its text.
func holdDocument(_ bytes: [UInt8], _ format: DocumentFormat?, path: String) {
    guard let document = try? DocumentLoader.read(bytes, path: path, format: format) else { return }
    document.holdSound()
    let record = ProvenanceReader.read(document)
    hold(record.notices.allSatisfy(document.blocks.indices.contains), "a notice in no block")
}

extension Document {
    /// Ends the process unless ranges say what texts hold, and segments and blocks know each other.
    fileprivate func holdSound() {
        let bytes = Array(text.utf8)
        var end = 0
        var segmentEnd = 0
        for block in blocks {
            hold(block.range.lowerBound >= end && block.range.upperBound <= bytes.count, "block \(block.range) behind \(end)")
            hold(String(decoding: bytes[block.range], as: UTF8.self) == block.text, "the text of block \(block.range)")
            hold(block.line >= 1, "line \(block.line)")
            hold(
                block.segments.lowerBound == segmentEnd && block.segments.upperBound <= segments.count, "the segments of a block")
            end = block.range.upperBound
            segmentEnd = block.segments.upperBound
        }
        hold(segmentEnd == segments.count, "segments of no block")
        end = 0
        for (index, segment) in segments.enumerated() {
            hold(blocks.indices.contains(segment.block), "segment \(index) of block \(segment.block)")
            let block = blocks[segment.block]
            hold(block.segments.contains(index) && block.role == segment.role, "segment \(index) and its block")
            hold(segment.range.lowerBound >= max(end, block.range.lowerBound), "segment \(segment.range) behind \(end)")
            hold(segment.range.upperBound <= block.range.upperBound && !segment.range.isEmpty, "segment \(segment.range)")
            hold(String(decoding: bytes[segment.range], as: UTF8.self) == segment.text, "the text of segment \(segment.range)")
            end = segment.range.upperBound
            holdPlaces(of: segment, index)
        }
    }

    private func holdPlaces(of segment: Segment, _ index: Int) {
        let first = location(ofSegment: index, utf8Offset: 0)
        let last = location(ofSegment: index, utf8Offset: segment.range.count)
        hold(first.line >= 1 && first.column >= 1, "place \(first)")
        hold((first.line, first.column) <= (last.line, last.column), "segment \(segment.range) from \(first) to \(last)")
    }
}
