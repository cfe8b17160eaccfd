public import Aligner
import Facts
public import Languages

/// A compared document pair: what the rules look at.
public struct CheckContext: Sendable {
    public let source: [AlignmentSegment]
    public let target: [AlignmentSegment]
    public let alignment: Alignment
    public let sourcePack: LanguagePack?
    public let targetPack: LanguagePack?
    /// Terms whose rendering is decided; empty for none.
    public let glossary: Glossary
    /// One for each paired bead, in order.
    public let comparisons: [BeadComparison]
    /// How much of the two texts is aligned.
    let coverage: Coverage

    public init(
        source: [AlignmentSegment], target: [AlignmentSegment], alignment: Alignment, sourcePack: LanguagePack?,
        targetPack: LanguagePack?, glossary: Glossary = Glossary(), lexicons: LexiconLibrary = .standard
    ) {
        self.glossary = glossary
        self.source = source
        self.target = target
        self.alignment = alignment
        self.sourcePack = sourcePack
        self.targetPack = targetPack
        coverage = Coverage(alignment, source, target)
        var comparer = FactComparer(
            ComparedSide(source, pack: sourcePack), ComparedSide(target, pack: targetPack), lexicons: lexicons)
        comparisons = comparer.compare(alignment.beads.filter(\.isPaired))
    }

    /// Whether the packs of both sides know the words of numbers and dates. Where one does not, a value that is not found may well be there.
    var readsBothSides: Bool { (sourcePack?.readsNumbers ?? false) && (targetPack?.readsNumbers ?? false) }

    /// Whether the two are no translations of one another: what differs in detail is then of no interest.
    var isOtherText: Bool { coverage.isOtherText }

    /// The passage of an atom of the original.
    func sourcePassage(_ atom: Atom) -> Passage { Self.passage(atom, source) }
    /// The passage of an atom of the translation.
    func targetPassage(_ atom: Atom) -> Passage { Self.passage(atom, target) }

    private static func passage(_ atom: Atom, _ segments: [AlignmentSegment]) -> Passage {
        let text = segments.indices.contains(atom.segment) ? segments[atom.segment].read.tokenized.string(atom.fact.range) : ""
        return Passage(segment: atom.segment, range: atom.fact.range, text: text, value: atom.fact.printedValue)
    }

    /// A whole segment as a passage.
    static func whole(_ index: Int, _ segments: [AlignmentSegment]) -> Passage {
        let bytes = segments[index].read.tokenized.bytes
        return Passage(segment: index, range: 0..<bytes.count, text: String(decoding: bytes, as: UTF8.self), value: nil)
    }

    /// Whether a bead touches a title, publisher, kind or date line.
    func isMetadata(_ bead: Bead) -> Bool {
        bead.source.contains { source[$0].isMetadata } || bead.target.contains { target[$0].isMetadata }
    }
}
