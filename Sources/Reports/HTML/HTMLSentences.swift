import Aligner

/// The sentences of one side as markup: facts and the passages of findings marked, everything else escaped.
///
/// This is not left to the template: marks may cut facts, and what is nested in what is decided scalar by scalar.
struct HTMLSentences {
    /// A passage of a finding.
    struct Mark {
        let range: Range<Int>
        let finding: String
        /// A severity, or `off` for a silenced finding.
        let kind: String
    }

    private let text: ComparedText
    private let marks: [Int: [Mark]]
    private let prefix: String

    /// - Parameters:
    ///   - marks: by sentence.
    ///   - prefix: makes the names of beads and pairs unique in the page.
    init(text: ComparedText, marks: [Int: [Mark]], prefix: String) {
        self.text = text
        self.marks = marks
        self.prefix = prefix
    }

    /// The sentences of some beads, in paragraphs.
    func html(_ beads: [(index: Int, sentences: Range<Int>, isAlone: Bool)]) -> String {
        var out = "", paragraph: Int?
        for bead in beads {
            for index in bead.sentences where text.sentences.indices.contains(index) {
                let sentence = text.sentences[index]
                if paragraph != sentence.paragraph {
                    if paragraph != nil { out += "</p>" }
                    out += sentence.isHeading ? "<p class=\"heading\">" : "<p>"
                    out += "<span class=\"line\">\(sentence.line)</span>"
                    paragraph = sentence.paragraph
                } else {
                    out += " "
                }
                let kind = bead.isAlone ? "s alone" : "s"
                out +=
                    "<span class=\"\(kind)\" data-bead=\"\(prefix)-\(bead.index)\">\(marked(sentence, marks[index] ?? []))</span>"
            }
        }
        return paragraph == nil ? "" : out + "</p>"
    }

    /// Cut wherever a fact or mark begins or ends; each piece in its fact and in its worst mark.
    private func marked(_ sentence: ComparedSentence, _ marks: [Mark]) -> String {
        let bytes = Array(sentence.text.utf8)
        let facts = sentence.facts.map { (fact: $0, range: $0.range.clamped(to: bytes.indices)) }.filter { !$0.range.isEmpty }
        let marks = marks.map { Mark(range: $0.range.clamped(to: bytes.indices), finding: $0.finding, kind: $0.kind) }
        guard !facts.isEmpty || !marks.isEmpty else { return XMLText.escaped(sentence.text) }
        var cuts: Set<Int> = [0, bytes.count]
        for range in facts.map(\.range) + marks.map(\.range) { cuts.formUnion([range.lowerBound, range.upperBound]) }
        // No letter is cut in two, whatever the ranges say.
        let sorted = cuts.filter { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }.sorted()
        return zip(sorted, sorted.dropFirst()).map { start, end in
            var piece = XMLText.escaped(String(decoding: bytes[start..<end], as: UTF8.self))
            let around = marks.filter { $0.range.overlaps(start..<end) }
            if let mark = around.max(by: { (Self.rank($0), $1.range.count) < (Self.rank($1), $0.range.count) }) {
                piece = "<mark class=\"\(mark.kind)\" data-finding=\"\(mark.finding)\">\(piece)</mark>"
            }
            if let fact = facts.first(where: { $0.range.overlaps(start..<end) })?.fact {
                let pair = fact.pair.map { " data-pair=\"\(prefix)-\($0)\"" } ?? ""
                piece = "<span class=\"f\" tabindex=\"-1\" title=\"\(XMLText.attribute(fact.label))\"\(pair)>\(piece)</span>"
            }
            return piece
        }.joined()
    }

    private static func rank(_ mark: Mark) -> Int { ["info": 1, "warning": 2, "error": 3][mark.kind] ?? 0 }
}
