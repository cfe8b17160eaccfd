import Facts
import Languages

/// Which source types can be rendered by which target types, in one document pair.
struct FeatureLinks {
    /// For each source type the target types that render it.
    private(set) var targets: [[Int32]]

    init(_ source: FeatureSet, _ target: FeatureSet, lexicon: Lexicon, matcher: NameMatcher?, targetClitics: Clitics?, sourceClitics: Clitics?) {
        targets = [[Int32]](repeating: [], count: source.types.count)
        linkKeys(source, target)
        linkWords(source, target, lexicon)
        if let matcher { linkNames(source, target, matcher, sourceClitics, targetClitics) }
    }

    private mutating func link(_ source: Int, _ target: Int32) {
        if !targets[source].contains(target) { targets[source].append(target) }
    }

    /// Values, listed names, and words written alike (Latin words in a text of another script).
    private mutating func linkKeys(_ source: FeatureSet, _ target: FeatureSet) {
        var byKey: [UInt64: [Int32]] = [:]
        for (index, type) in target.types.enumerated() where type.kind != .word {
            for key in type.keys { byKey[key, default: []].append(Int32(index)) }
        }
        for (index, type) in source.types.enumerated() where type.kind != .word {
            for key in type.keys { byKey[key]?.forEach { link(index, $0) } }
        }
    }

    private mutating func linkWords(_ source: FeatureSet, _ target: FeatureSet, _ lexicon: Lexicon) {
        guard !lexicon.isEmpty else { return }
        var byStem = HashIndex(capacity: target.types.count)
        for (index, type) in target.types.enumerated() where type.kind == .word { byStem[type.keys[0]] = Int32(index) }
        for (index, type) in source.types.enumerated() where type.kind == .word {
            for stem in lexicon.renderings(of: type.keys[0]) {
                if let found = byStem[stem] { link(index, found) }
            }
        }
    }

    /// The least agreement of two spellings of one name.
    private static let leastScore = 0.74

    private mutating func linkNames(_ source: FeatureSet, _ target: FeatureSet, _ matcher: NameMatcher, _ sourceClitics: Clitics?, _ targetClitics: Clitics?) {
        let left = Self.spellings(source, sourceClitics)
        let right = Self.spellings(target, targetClitics)
        for a in left {
            for b in right where Self.isWorthwhile(a.letters.count, b.letters.count) && matcher.mayStartAlike(a.letters, b.letters) {
                if matcher.score(a.letters, b.letters) >= Self.leastScore { link(Int(a.type), b.type) }
            }
        }
    }

    private struct Spelling {
        let type: Int32
        let letters: ArraySlice<UInt16>
    }

    /// The spellings of each name, with and without the clitics it may carry.
    private static func spellings(_ set: FeatureSet, _ clitics: Clitics?) -> [Spelling] {
        var spellings: [Spelling] = []
        for (index, type) in set.types.enumerated() where (type.kind == .name || type.kind == .cognate) && type.letters.count >= 3 {
            spellings.append(Spelling(type: Int32(index), letters: type.letters))
            for stem in clitics?.stems(of: type.letters) ?? [] where stem.count >= 3 {
                spellings.append(Spelling(type: Int32(index), letters: stem))
            }
        }
        return spellings
    }

    private static func isWorthwhile(_ a: Int, _ b: Int) -> Bool { a * 5 >= b * 2 && b * 5 >= a * 2 }
}
