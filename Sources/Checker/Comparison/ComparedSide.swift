import Aligner
import Facts
import Languages

/// One text's atoms, which of them are accounted for, and what else it mentions.
struct ComparedSide {
    let segments: [AlignmentSegment]
    let pack: LanguagePack?
    let atoms: [Atom]
    /// The atoms of each segment.
    let ranges: [Range<Int>]
    /// Whether an atom has its equal on the other side.
    var isTaken: [Bool]
    private var places: [Int: Set<String>] = [:]
    private var ordinaryStems: [Int: [UInt64]] = [:]
    /// More words of a segment than these are not looked at when its words are compared.
    static let mostTokens = 300
    /// So many values of one segment are compared; what has more is no sentence, and comparing costs the product of the sides.
    private static let mostAtoms = 300

    init(_ segments: [AlignmentSegment], pack: LanguagePack?) {
        self.segments = segments
        self.pack = pack
        var atoms: [Atom] = []
        var ranges: [Range<Int>] = []
        for (index, segment) in segments.enumerated() {
            let first = atoms.count
            atoms += Atom.atoms(of: segment.read, segment: index, pack: pack).prefix(Self.mostAtoms)
            ranges.append(first..<atoms.count)
        }
        self.atoms = atoms
        self.ranges = ranges
        isTaken = [Bool](repeating: false, count: atoms.count)
    }

    /// Indices of the atoms of some segments.
    func atoms(of segments: Range<Int>) -> Range<Int> {
        let known = segments.clamped(to: 0..<ranges.count)
        guard let first = known.first, let last = known.last else { return 0..<0 }
        return ranges[first].lowerBound..<ranges[last].upperBound
    }

    /// Indices of the atoms of some segments that nothing accounts for yet.
    func left(in segments: Range<Int>) -> [Int] { atoms(of: segments).filter { !isTaken[$0] } }

    /// `segments` widened by `reach` on either side.
    func widened(_ segments: Range<Int>, by reach: Int) -> Range<Int> {
        max(0, segments.lowerBound - reach)..<min(ranges.count, segments.upperBound + reach)
    }

    /// Ids of all places that a segment mentions, in whatever word.
    mutating func places(in segment: Int) -> Set<String> {
        if let known = places[segment] { return known }
        guard segments.indices.contains(segment) else { return [] }
        let found = PlaceMentions.ids(in: segments[segment].read)
        places[segment] = found
        return found
    }

    /// The stems of a segment's words that are in no fact, or in a name.
    mutating func ordinaryStems(in segment: Int) -> [UInt64] {
        if let known = ordinaryStems[segment] { return known }
        guard let pack, segments.indices.contains(segment) else { return [] }
        let text = segments[segment].read.tokenized
        let facts = segments[segment].read.facts.filter { $0.kind != .name }
        let found = (0..<min(text.count, Self.mostTokens)).compactMap { index -> UInt64? in
            guard text.tokens[index].kind == .word, !facts.contains(where: { $0.tokens.contains(index) }) else { return nil }
            return pack.stemmer.stem(text.units(index), hash: text.tokens[index].hash)
        }
        ordinaryStems[segment] = found
        return found
    }
}

extension ComparedSide {
    /// How many tokens after a time of day its time zone may stand.
    private static let zoneReach = 6

    /// Whether a place names the time zone of the time before it.
    func isTimeZone(_ atom: Atom) -> Bool {
        guard segments.indices.contains(atom.segment) else { return false }
        return segments[atom.segment].read.facts.contains { fact in
            fact.kind == .time && (0...Self.zoneReach).contains(atom.fact.tokens.lowerBound - fact.tokens.upperBound)
        }
    }

    /// Whether a place is said by the adjective of its people, and not by its name.
    func isAdjective(_ atom: Atom) -> Bool {
        guard let pack, segments.indices.contains(atom.segment) else { return false }
        guard let match = pack.phrases.match(segments[atom.segment].read.tokenized, at: atom.fact.tokens.lowerBound) else {
            return false
        }
        return match.has(.demonym) && !match.has(.country)
    }

    /// Titles of heads of state and government, by their ids in the packs: whose they are goes without saying.
    private static let heads: Set<String> = [
        "president", "prime-minister", "chancellor", "king", "emir", "supreme-leader", "leader",
    ]

    /// Whether a place says of which country the head is whose title stands before it.
    func isOfTitle(_ atom: Atom) -> Bool {
        guard segments.indices.contains(atom.segment) else { return false }
        let lexed = segments[atom.segment].read.lexed
        let first = atom.fact.tokens.lowerBound
        return (max(0, first - 3)..<max(0, first)).contains { start in
            guard let match = lexed.match(start), match.end >= first else { return false }
            return match.contains { $0.kind == .title && Self.heads.contains($0.value) }
        }
    }

    /// Whether a date is written in words alone, of which the month is as often another word.
    func isDoubtfulDate(_ atom: Atom) -> Bool {
        guard atom.fact.kind == .date, let pack, segments.indices.contains(atom.segment) else { return false }
        let text = segments[atom.segment].read.tokenized
        let tokens = atom.fact.tokens.filter { text.tokens.indices.contains($0) }
        return !tokens.contains { text.tokens[$0].kind == .digits }
            && tokens.contains { pack.phrases.match(text, at: $0)?.first(.month)?.isAmbiguous ?? false }
    }
}
