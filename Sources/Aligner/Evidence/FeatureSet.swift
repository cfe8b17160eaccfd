import Facts
import Languages

/// A kind of evidence that occurs on one side of a document pair: a value, a name, a word.
struct FeatureType {
    let kind: EvidenceKind
    /// The key under which it is found.
    let key: UInt64
    /// Its folded letters in `FeatureSet.letters`, for comparing names.
    let letters: Range<Int32>
    /// The entry of a headword in the lexicon; of anything else nothing that means something.
    let entry: Int32
}

/// Where a feature occurs: a segment, and its place among that segment's features.
struct FeaturePlace {
    let segment: Int32
    let bit: Int32
}

/// The types of one side by key. A word and a value, or a name, do not meet though they be written alike.
struct TypeIndex {
    private var types = HashIndex(capacity: 512)

    private static func slot(_ key: UInt64, isWord: Bool) -> UInt64 { isWord ? key ^ 0x5555_5555 : key }

    /// The type of a key; nil where it has none.
    func type(of key: UInt64, isWord: Bool) -> Int32? { types[Self.slot(key, isWord: isWord)] }

    mutating func add(_ type: Int32, _ key: UInt64, isWord: Bool) { types[Self.slot(key, isWord: isWord)] = type }
}

/// The features of all segments of one side.
struct FeatureSet {
    /// At most this many features of a segment take part: what a pair of machine words can mark.
    static let mostPerSegment = 128

    private(set) var types: [FeatureType] = []
    /// More keys of types: other readings of a value.
    private(set) var aliases: [(key: UInt64, type: Int32)] = []
    private(set) var letters: [UInt16] = []
    /// The types by key.
    private(set) var index: TypeIndex
    let segmentCount: Int

    /// The types of each segment, each once, one segment after another.
    private(set) var features: [Int32] = []
    private(set) var featureStarts: [Int32] = [0]
    /// The places of each type, one type after another.
    private(set) var placeList: [FeaturePlace] = []
    private(set) var placeStarts: [Int32] = [0]

    /// - Parameters:
    ///   - pack: the language of this side.
    ///   - vocabulary: which words the lexicon of the pair knows, so that their absence on the other side says something.
    init(_ texts: [AlignmentSegment], pack: LanguagePack?, vocabulary: Vocabulary, parameters: AlignerParameters) {
        segmentCount = texts.count
        var builder = FeatureBuilder(pack: pack, vocabulary: vocabulary, parameters: parameters, segmentCount: texts.count)
        featureStarts.reserveCapacity(texts.count + 1)
        let span = texts.span
        for index in span.indices {
            builder.read(span[index], segment: Int32(clamping: index))
            featureStarts.append(Int32(clamping: builder.features.count))
        }
        features = builder.features
        (types, aliases, letters, index) = (builder.types, builder.aliases, builder.letters, builder.index)
        indexPlaces()
        vocabulary.giveBack(builder.memory)
    }

    /// The types of a segment.
    func types(of segment: Int) -> ArraySlice<Int32> { features[featureRange(of: segment)] }

    /// The types of a segment, as a range of `features`.
    @inline(__always) func featureRange(of segment: Int) -> Range<Int> {
        Int(featureStarts[segment])..<Int(featureStarts[segment + 1])
    }

    /// The types of consecutive segments, as a range of `features`.
    @inline(__always) func featureRange(of segments: Range<Int>) -> Range<Int> {
        Int(featureStarts[segments.lowerBound])..<Int(featureStarts[segments.upperBound])
    }

    /// Where a type occurs, in ascending order.
    func places(of type: Int) -> ArraySlice<FeaturePlace> { placeList[placeRange(of: type)] }

    /// Where a type occurs, as a range of `placeList`.
    @inline(__always) func placeRange(of type: Int) -> Range<Int> { Int(placeStarts[type])..<Int(placeStarts[type + 1]) }

    /// In how many segments a type occurs.
    func count(of type: Int) -> Int { Int(placeStarts[type + 1] - placeStarts[type]) }

    func letters(of type: Int) -> ArraySlice<UInt16> {
        letters[Int(types[type].letters.lowerBound)..<Int(types[type].letters.upperBound)]
    }

    private mutating func indexPlaces() {
        placeStarts = [Int32](repeating: 0, count: types.count + 1)
        placeList = [FeaturePlace](repeating: FeaturePlace(segment: 0, bit: 0), count: features.count)
        Self.indexPlaces(features, featureStarts, &placeStarts, &placeList)
    }

    private static func indexPlaces(
        _ features: [Int32], _ featureStarts: [Int32], _ starts: inout [Int32], _ places: inout [FeaturePlace]
    ) {
        let features = features.span, featureStarts = featureStarts.span
        var counts = starts.mutableSpan
        for feature in features.indices { counts[Int(features[feature]) + 1] += 1 }
        for index in 1..<max(1, counts.count) { counts[index] += counts[index - 1] }
        var nextPlaces = starts
        var next = nextPlaces.mutableSpan, list = places.mutableSpan
        for segment in 1..<max(1, featureStarts.count) {
            let first = Int(featureStarts[segment - 1])
            for feature in first..<Int(featureStarts[segment]) {
                let type = Int(features[feature])
                list[Int(next[type])] = FeaturePlace(
                    segment: Int32(truncatingIfNeeded: segment - 1), bit: Int32(truncatingIfNeeded: feature - first))
                next[type] += 1
            }
        }
    }
}
