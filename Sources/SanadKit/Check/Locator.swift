import Checker
import Documents
import Originals
import Provenance
import Reports

/// Turns places in segments into places in files.
struct Locator {
    let translation: ReadDocument
    let original: ReadDocument

    func locate(_ finding: Finding, explanation: [String]) -> LocatedFinding {
        LocatedFinding(
            finding: finding, translation: finding.target.flatMap { Self.locate($0, in: translation) },
            original: finding.source.flatMap { Self.locate($0, in: original) }, explanation: explanation)
    }

    private static func locate(_ passage: Passage, in read: ReadDocument) -> LocatedPassage? {
        guard read.indices.indices.contains(passage.segment) else { return nil }
        let index = read.indices[passage.segment]
        let document = read.document
        return LocatedPassage(
            start: document.location(ofSegment: index, utf8Offset: passage.range.lowerBound),
            end: document.location(ofSegment: index, utf8Offset: passage.range.upperBound), passage: passage,
            sentence: document.segments[index].text, mark: passage.range)
    }

    /// A finding about the document, at the line that it rests on.
    static func locate(_ result: ProvenanceCheck.Result, in document: Document) -> LocatedFinding {
        let located = result.evidence.map { evidence in
            let place = SourceLocation(line: evidence.line, column: evidence.column)
            let passage = Passage(segment: 0, range: 0..<evidence.text.utf8.count, text: evidence.text, value: nil)
            return LocatedPassage(start: place, end: place, passage: passage, sentence: evidence.text, mark: passage.range)
        }
        return LocatedFinding(finding: result.finding, translation: located, original: nil)
    }
}
