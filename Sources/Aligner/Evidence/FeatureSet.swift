import Facts
import Languages

/// A kind of evidence that occurs on one side of a document pair: a value, a name, a word.
struct FeatureType {
    let kind: EvidenceKind
    /// The key under which it is found.
    let key: UInt64
    /// Its folded letters in `FeatureSet.letters`, for comparing names.
    let letters: Range<Int32>
}

/// Where a feature occurs: a segment, and its place among that segment's features.
struct FeaturePlace {
    let segment: Int32
    let bit: Int32
}

/// The features of all segments of one side.
struct FeatureSet {
    /// At most this many features of a segment take part: what a pair of machine words can mark.
    static let mostPerSegment = 128

    private(set) var types: [FeatureType] = []
    /// More keys of types: other readings of a value.
    private(set) var aliases: [(key: UInt64, type: Int32)] = []
    private(set) var letters: [UInt16] = []
    let segmentCount: Int

    /// The types of each segment, each once, one segment after another.
    private var features: [Int32] = []
    private var featureStarts: [Int32] = [0]
    /// The places of each type, one type after another.
    private var placeList: [FeaturePlace] = []
    private var placeStarts: [Int32] = [0]

    /// - Parameters:
    ///   - pack: the language of this side.
    ///   - vocabulary: which words the lexicon of the pair knows, so that their absence on the other side says something.
    init(_ texts: [AlignmentSegment], pack: LanguagePack?, vocabulary: Vocabulary, parameters: AlignerParameters) {
        segmentCount = texts.count
        var builder = FeatureBuilder(pack: pack, vocabulary: vocabulary, parameters: parameters)
        features.reserveCapacity(texts.count * 24)
        for (index, text) in texts.enumerated() {
            builder.read(text, segment: Int32(clamping: index))
            features.append(contentsOf: builder.segment)
            featureStarts.append(Int32(clamping: features.count))
        }
        (types, aliases, letters) = (builder.types, builder.aliases, builder.letters)
        indexPlaces()
    }

    /// The types of a segment.
    func types(of segment: Int) -> ArraySlice<Int32> { features[Int(featureStarts[segment])..<Int(featureStarts[segment + 1])] }

    /// The number of the first feature of a segment among those of all segments; for `segmentCount` that of all.
    func firstFeature(of segment: Int) -> Int { Int(featureStarts[segment]) }

    /// Where a type occurs, in ascending order.
    func places(of type: Int) -> ArraySlice<FeaturePlace> { placeList[Int(placeStarts[type])..<Int(placeStarts[type + 1])] }

    /// In how many segments a type occurs.
    func count(of type: Int) -> Int { Int(placeStarts[type + 1] - placeStarts[type]) }

    func letters(of type: Int) -> ArraySlice<UInt16> {
        letters[Int(types[type].letters.lowerBound)..<Int(types[type].letters.upperBound)]
    }

    private mutating func indexPlaces() {
        var starts = [Int32](repeating: 0, count: types.count + 1)
        for type in features { starts[Int(type) + 1] += 1 }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        placeStarts = starts
        placeList = [FeaturePlace](repeating: FeaturePlace(segment: 0, bit: 0), count: features.count)
        for segment in 0..<segmentCount {
            for (bit, type) in types(of: segment).enumerated() {
                placeList[Int(starts[Int(type)])] = FeaturePlace(segment: Int32(clamping: segment), bit: Int32(clamping: bit))
                starts[Int(type)] += 1
            }
        }
    }
}
