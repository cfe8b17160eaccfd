import Aligner
import Checker

/// A bead as a unit: a segment of source and target, the passages of its findings marked, each mark referring to its issues.
struct XLIFFUnit {
    private let source: XLIFFText
    private let target: XLIFFText
    private let issues: [LocatedFinding]

    init(_ bead: Bead, _ texts: ComparedTexts, issues: [LocatedFinding]) {
        self.issues = issues
        source = XLIFFText(texts.original, bead.source)
        target = XLIFFText(texts.translation, bead.target)
    }

    /// The element, with ids that are unique in its file.
    func text(id: String) -> String {
        var standoff = "", sourceMarks: [XLIFFText.Mark] = [], targetMarks: [XLIFFText.Mark] = []
        for (number, located) in issues.enumerated() {
            let name = "\(id)q\(number + 1)"
            standoff += Self.standoff(located.finding, name)
            if let passage = located.finding.target, let range = target.range(of: passage) {
                targetMarks.append(.init(range: range, reference: name))
            } else if let passage = located.finding.source, let range = source.range(of: passage) {
                sourceMarks.append(.init(range: range, reference: name))
            }
        }
        let inTarget = target.isEmpty ? "" : "\n        <target>\(target.marked(targetMarks, prefix: "t"))</target>"
        return """
                <unit id="\(id)">
            \(standoff)      <segment>
                    <source>\(source.marked(sourceMarks, prefix: "s"))</source>\(inTarget)
                  </segment>
                </unit>

            """
    }

    private static func standoff(_ finding: Finding, _ name: String) -> String {
        let type = RuleRegistry.declaration(finding.rule)?.its ?? "other"
        // ITS counts severity from 0 to 100.
        let severity = finding.severity == .error ? 90 : finding.severity == .warning ? 50 : 10
        return """
                  <its:locQualityIssues xml:id="\(name)">
                    <its:locQualityIssue locQualityIssueType="\(type)" locQualityIssueSeverity="\(severity)" \
            locQualityIssueComment="\(XMLText.attribute(finding.rule + ": " + finding.message))"/>
                  </its:locQualityIssues>

            """
    }
}

/// One side of a bead: its sentences joined by spaces.
struct XLIFFText {
    struct Mark {
        /// UTF-8 offsets in the joined text.
        let range: Range<Int>
        let reference: String
    }

    private let bytes: [UInt8]
    /// Where each sentence begins in `bytes`.
    private var starts: [Int: Int] = [:]

    init(_ text: ComparedText, _ range: Range<Int>) {
        var bytes: [UInt8] = []
        for index in range where text.sentences.indices.contains(index) {
            if !bytes.isEmpty { bytes.append(0x20) }
            starts[index] = bytes.count
            bytes += Array(text.sentences[index].text.utf8)
        }
        self.bytes = bytes
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// Where a passage stands, or nil when it is not in this text.
    func range(of passage: Passage) -> Range<Int>? {
        guard let start = starts[passage.segment] else { return nil }
        let range = passage.range.clamped(to: 0..<max(0, bytes.count - start))
        return start + range.lowerBound..<start + range.upperBound
    }

    /// The text escaped, with its marks as elements: those that would cross another stand around the whole text.
    func marked(_ marks: [Mark], prefix: String) -> String {
        var inner: [Mark] = [], around: [Mark] = []
        for mark in marks.sorted(by: { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) })
        {
            let isApart = mark.range.lowerBound >= (inner.last?.range.upperBound ?? 0) && !mark.range.isEmpty
            let isWhole = mark.range == bytes.indices
            if isApart && !isWhole { inner.append(mark) } else { around.append(mark) }
        }
        var text = "", position = 0
        for mark in inner {
            text += escaped(position..<mark.range.lowerBound)
            text += element(mark, prefix, escaped(mark.range))
            position = mark.range.upperBound
        }
        text += escaped(position..<bytes.count)
        return around.reduce(text) { element($1, prefix, $0) }
    }

    private func element(_ mark: Mark, _ prefix: String, _ content: String) -> String {
        "<mrk id=\"\(prefix)-\(mark.reference)\" type=\"its:generic\" its:locQualityIssuesRef=\"#its=\(mark.reference)\">\(content)</mrk>"
    }

    private func escaped(_ range: Range<Int>) -> String {
        XMLText.escaped(String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self))
    }
}
