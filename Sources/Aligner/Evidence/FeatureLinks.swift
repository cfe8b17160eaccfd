import Languages

/// Which source types can be rendered by which target types, in one document pair.
struct FeatureLinks {
    /// For each source type the target types that render it.
    private(set) var targets: [[Int32]]

    /// The links that need no comparing: equal values and names, words of the lexicon, words written alike.
    init(_ source: FeatureSet, _ target: FeatureSet, lexicon: Lexicon) {
        targets = [[Int32]](repeating: [], count: source.types.count)
        linkKeys(source, target)
        linkWords(source, target, lexicon)
    }

    mutating func link(_ source: Int, _ target: Int32) {
        if !targets[source].contains(target) { targets[source].append(target) }
    }

    /// For each target type the source types that it renders.
    func reversed(targetCount: Int) -> [[Int32]] {
        var back = [[Int32]](repeating: [], count: targetCount)
        for (index, list) in targets.enumerated() { for type in list { back[Int(type)].append(Int32(clamping: index)) } }
        return back
    }

    /// Values, listed names, and words written alike (Latin words in a text of another script).
    private mutating func linkKeys(_ source: FeatureSet, _ target: FeatureSet) {
        // Types that share a key are chained, the last first.
        var byKey = HashIndex(capacity: target.types.count)
        var chain: [(type: Int32, next: Int32)] = []
        func add(_ key: UInt64, _ type: Int32) {
            chain.append((type, byKey[key] ?? -1))
            byKey[key] = Int32(clamping: chain.count - 1)
        }
        for (index, type) in target.types.enumerated() where type.kind != .word { add(type.key, Int32(clamping: index)) }
        for alias in target.aliases { add(alias.key, alias.type) }
        func follow(_ key: UInt64, _ type: Int) {
            var next = byKey[key] ?? -1
            while next >= 0 {
                link(type, chain[Int(next)].type)
                next = chain[Int(next)].next
            }
        }
        for (index, type) in source.types.enumerated() where type.kind != .word { follow(type.key, index) }
        for alias in source.aliases { follow(alias.key, Int(alias.type)) }
    }

    private mutating func linkWords(_ source: FeatureSet, _ target: FeatureSet, _ lexicon: Lexicon) {
        guard !lexicon.isEmpty else { return }
        var byStem = HashIndex(capacity: target.types.count)
        for (index, type) in target.types.enumerated() where type.kind == .word { byStem[type.key] = Int32(clamping: index) }
        for (index, type) in source.types.enumerated() where type.kind == .word {
            for stem in lexicon.renderings(of: type.key) {
                if let found = byStem[stem] { link(index, found) }
            }
        }
    }
}
