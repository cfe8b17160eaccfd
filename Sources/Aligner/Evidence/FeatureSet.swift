import Facts
import Languages

/// A kind of evidence that occurs on one side of a document pair: a value, a name, a word.
struct FeatureType {
    let kind: EvidenceKind
    /// Keys under which it is found; the first is its own.
    var keys: [UInt64]
    /// The segments that have it.
    var segments: [Int32] = []
    /// Folded letters, for comparing names.
    var letters: ArraySlice<UInt16> = []
}

/// The features of all segments of one side.
struct FeatureSet {
    /// At most this many features of a segment take part: what a pair of machine words can mark.
    static let mostPerSegment = 128

    private(set) var types: [FeatureType] = []
    /// For each segment the types it has, each once.
    private(set) var segments: [[Int32]] = []
    private var index = HashIndex(capacity: 512)

    /// - Parameters:
    ///   - isWord: whether a stem is known to the lexicon of the pair, so that its absence on the other side says something.
    ///   - pack: the language of this side.
    init(_ texts: [AlignmentSegment], pack: LanguagePack?, isWord: (UInt64) -> Bool) {
        for (segment, text) in texts.enumerated() {
            segments.append([])
            add(text, segment: segment, pack: pack, isWord: isWord)
        }
    }

    private mutating func add(_ text: AlignmentSegment, segment: Int, pack: LanguagePack?, isWord: (UInt64) -> Bool) {
        let tokenized = text.read.tokenized
        var covered = [Bool](repeating: false, count: tokenized.count)
        for fact in text.read.facts {
            for key in FeatureKeys.keys(of: fact) { add(key.hash, key.kind, others: key.others, segment: segment) }
            let isOpenName = fact.kind == .name && !fact.isListed
            for token in fact.tokens where covered.indices.contains(token) && !isOpenName { covered[token] = true }
        }
        for (position, token) in tokenized.tokens.enumerated() where token.kind == .word && !covered[position] {
            addWord(tokenized, position, token, segment: segment, pack: pack, isWord: isWord)
        }
    }

    private mutating func addWord(
        _ text: TokenizedText, _ position: Int, _ token: Token, segment: Int, pack: LanguagePack?, isWord: (UInt64) -> Bool
    ) {
        let units = text.units(position)
        let stem = pack?.stemmer.stem(units, hash: token.hash) ?? token.hash
        if isWord(stem) {
            add(stem, .word, segment: segment)
        } else if units.count >= 2, token.traits.contains(.capitalised) || token.traits.contains(.uncased) {
            add(token.hash, .name, letters: units, segment: segment)
        } else if units.count >= 4 {
            add(token.hash, .cognate, letters: units, segment: segment)
        }
    }

    private mutating func add(
        _ key: UInt64, _ kind: EvidenceKind, others: [UInt64] = [], letters: ArraySlice<UInt16> = [], segment: Int
    ) {
        let slot = key ^ UInt64(kind == .word ? 0x5555_5555 : 0)
        let type: Int32
        if let known = index[slot] {
            type = known
        } else {
            type = Int32(types.count)
            index[slot] = type
            types.append(FeatureType(kind: kind, keys: [key] + others, letters: letters))
        }
        guard types[Int(type)].segments.last != Int32(segment) else { return }
        guard segments[segment].count < Self.mostPerSegment else { return }
        types[Int(type)].segments.append(Int32(segment))
        segments[segment].append(type)
    }
}
