import Languages

/// What ``Aligner/overlap(_:_:)`` compares, as numbers that can be kept: an original's in an index, a translation's as questions to it.
extension Aligner {
    /// The keys of the values, names and words of an original, each once, in ascending order.
    ///
    /// They hold for this pair of languages and this build.
    public func indexKeys(of original: [AlignmentSegment]) -> [UInt32] {
        let set = FeatureSet(
            original, pack: source, vocabulary: Vocabulary(lexicon: lexicon, isSource: true), parameters: parameters)
        var keys: Set<UInt32> = []
        for type in set.types {
            switch type.kind {
            case .value, .weakValue, .listedName, .name, .exact: keys.insert(Self.indexKey(type.key, isWord: false))
            case .word: keys.insert(Self.indexKey(type.key, isWord: true))
            case .cognate, .mark: break
            }
        }
        for alias in set.aliases { keys.insert(Self.indexKey(alias.key, isWord: false)) }
        return keys.sorted()
    }

    /// Something that a translation says, and the keys of which its original has one or more.
    public struct IndexQuestion: Sendable {
        public let weight: Double
        public let keys: [UInt32]
    }

    /// What a translation says, as questions: the weighted share of them that an original's keys answer is its overlap.
    public func indexQuestions(of translation: [AlignmentSegment]) -> [IndexQuestion] {
        let set = FeatureSet(
            translation, pack: target, vocabulary: Vocabulary(lexicon: lexicon, isSource: false), parameters: parameters)
        var keys = set.types.map { $0.kind == .word ? [] : [Self.indexKey($0.key, isWord: false)] }
        for alias in set.aliases { keys[Int(alias.type)].append(Self.indexKey(alias.key, isWord: false)) }
        var words: [UInt64: Int] = [:]
        for (index, type) in set.types.enumerated() where type.kind == .word { words[type.key] = index }
        for (head, renderings) in lexicon.heads(renderedBy: Set(words.keys)) {
            for stem in renderings {
                if let index = words[stem] { keys[index].append(Self.indexKey(head, isWord: true)) }
            }
        }
        return zip(set.types, keys).compactMap { type, keys in
            Self.overlapWeight(type.kind).map { IndexQuestion(weight: $0, keys: keys) }
        }
    }

    private static func indexKey(_ key: UInt64, isWord: Bool) -> UInt32 {
        let mixed = (isWord ? key ^ 0x5555_5555_5555_5555 : key) &* 0x9E37_79B9_7F4A_7C15
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }
}
