import Checker
import Documents
import Originals
import Provenance
import Reports

/// Turns places in segments into places in files.
struct Locator {
    let translation: ReadDocument
    let original: ReadDocument
    /// The original as it was given, which may have come in several files; nil for one that was found.
    var given: GivenOriginal?

    func locate(_ finding: Finding, explanation: [String]) -> LocatedFinding {
        LocatedFinding(
            finding: finding, translation: finding.target.flatMap { Self.locate($0, in: translation) },
            original: finding.source.flatMap { Self.locate($0, in: original).map(inItsFile) }, explanation: explanation)
    }

    /// The same passage with the place that it has in its own file.
    private func inItsFile(_ located: LocatedPassage) -> LocatedPassage {
        let document = original.document
        guard let given, original.indices.indices.contains(located.passage.segment) else { return located }
        let start = document.segments[original.indices[located.passage.segment]].range.lowerBound
        guard let first = given.place(ofTextOffset: start + located.passage.range.lowerBound),
            let last = given.place(ofTextOffset: start + located.passage.range.upperBound)
        else { return located }
        return LocatedPassage(
            start: first.location, end: last.location, passage: located.passage, sentence: located.sentence, mark: located.mark,
            file: first.path)
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
