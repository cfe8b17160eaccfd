import Aligner
import Documents
import Facts
import Originals
import Reports

/// Both texts of a checked pair as the reports show them, equal facts of a bead linked.
struct TextPairing {
    private let original: ReadDocument
    private let translation: ReadDocument
    private let alignment: Alignment

    init(original: ReadDocument, translation: ReadDocument, alignment: Alignment) {
        self.original = original
        self.translation = translation
        self.alignment = alignment
    }

    var texts: ComparedTexts {
        var links = FactLinks()
        for bead in alignment.beads where bead.isPaired {
            links.link(places(bead.source, original), places(bead.target, translation))
        }
        return ComparedTexts(
            original: text(original, links.source), translation: text(translation, links.target), beads: alignment.beads)
    }

    private func places(_ range: Range<Int>, _ read: ReadDocument) -> [(place: FactLinks.Place, fact: Fact)] {
        range.filter(read.segments.indices.contains).flatMap { segment in
            read.segments[segment].read.facts.enumerated().map { (FactLinks.Place(segment: segment, fact: $0), $1) }
        }
    }

    private func text(_ read: ReadDocument, _ links: [FactLinks.Place: Int]) -> ComparedText {
        let sentences = read.indices.enumerated().map { number, index in
            let segment = read.document.segments[index]
            let facts = read.segments[number].read.facts.enumerated().map { place, fact in
                ComparedFact(
                    range: fact.range, label: "\(fact.kind.rawValue): \(fact.printedValue)",
                    pair: links[FactLinks.Place(segment: number, fact: place)])
            }
            return ComparedSentence(
                text: segment.text, paragraph: segment.paragraph, isHeading: segment.isHeading,
                line: read.document.location(ofSegment: index, utf8Offset: 0).line, facts: facts)
        }
        return ComparedText(
            language: read.document.language, isRightToLeft: read.pack?.isRightToLeft ?? false, sentences: sentences)
    }
}

/// Which facts of two texts say the same.
struct FactLinks {
    struct Place: Hashable {
        let segment: Int
        let fact: Int
    }

    private(set) var source: [Place: Int] = [:]
    private(set) var target: [Place: Int] = [:]
    private var count = 0

    /// Links the facts of a bead: those with one value first, then those that are alone of their kind on both sides.
    mutating func link(_ left: [(place: Place, fact: Fact)], _ right: [(place: Place, fact: Fact)]) {
        var open = right
        var rest: [(place: Place, fact: Fact)] = []
        for item in left {
            if let index = open.firstIndex(where: { Self.isSame(item.fact, $0.fact) }) {
                link(item.place, open.remove(at: index).place)
            } else {
                rest.append(item)
            }
        }
        for item in rest where rest.filter({ $0.fact.kind == item.fact.kind }).count == 1 {
            let partners = open.filter { $0.fact.kind == item.fact.kind }
            if partners.count == 1 { link(item.place, partners[0].place) }
        }
    }

    private mutating func link(_ one: Place, _ other: Place) {
        source[one] = count
        target[other] = count
        count += 1
    }

    private static func isSame(_ a: Fact, _ b: Fact) -> Bool {
        if a.kind == .name, b.kind == .name, !a.names.isEmpty { return !Set(a.names).isDisjoint(with: b.names) }
        return a.kind == b.kind && a.printedValue == b.printedValue
    }
}
