import Languages

/// Finds the names, and words like names, of the two sides that are spellings of one another.
///
/// Every pair of types is compared only where the band lets them meet. Most pairs are told apart by sets of sounds; the few that are left
/// are compared letter by letter.
struct NameLinks {
    private let source: FeatureSet
    private let target: FeatureSet
    private let left: Spellings
    private let right: Spellings
    private let comparison: SpellingComparison

    init(_ source: FeatureSet, _ target: FeatureSet, packs: (source: LanguagePack?, target: LanguagePack?), leastScore: Double) {
        self.source = source
        self.target = target
        comparison = SpellingComparison(leastScore: Float(leastScore))
        // Sounds can be compared only where both languages have them.
        let isSounded = packs.source != nil && packs.target != nil
        left = Spellings(source, clitics: packs.source?.clitics, masks: isSounded ? packs.source?.soundMasks : nil)
        right = Spellings(target, clitics: packs.target?.clitics, masks: isSounded ? packs.target?.soundMasks : nil)
    }

    /// Adds the links to `links`.
    ///
    /// - Complexity: the number of pairs of unknown words that may meet in the band, a few nanoseconds each.
    func add(to links: inout FeatureLinks, band: Band) {
        guard !left.list.isEmpty, !right.list.isEmpty else { return }
        if band.isWhole {
            addAnywhere(to: &links)
        } else {
            addInBand(to: &links, band)
        }
    }

    private func addAnywhere(to links: inout FeatureLinks) {
        let starts = right.starts.span
        for a in left.list.indices {
            let near = left.list[a].startNear
            for b in starts.indices where near & starts[b] != 0 { compare(a, b, &links) }
        }
    }

    private func addInBand(to links: inout FeatureLinks, _ band: Band) {
        var bySegment = [[Int32]](repeating: [], count: target.segmentCount)
        for (index, spelling) in right.list.enumerated() {
            for place in target.places(of: Int(spelling.type)) { bySegment[Int(place.segment)].append(Int32(clamping: index)) }
        }
        var seen = [Int32](repeating: -1, count: right.list.count)
        for (number, spelling) in left.list.enumerated() {
            // A word that is found in many places is compared with what stands near its first ones.
            for place in source.places(of: Int(spelling.type)).prefix(Self.mostPlaces) {
                for segment in band.columns(Int(place.segment)) where segment < target.segmentCount {
                    for index in bySegment[segment] where seen[Int(index)] != Int32(clamping: number) {
                        seen[Int(index)] = Int32(clamping: number)
                        guard spelling.startNear & right.starts[Int(index)] != 0 else { continue }
                        compare(number, Int(index), &links)
                    }
                }
            }
        }
    }

    private static let mostPlaces = 3

    /// Links two spellings, whose starts are alike, when they agree.
    private func compare(_ first: Int, _ second: Int, _ links: inout FeatureLinks) {
        guard mayAgree(first, second) else { return }
        let a = left.list[first], b = right.list[second]
        if links.has(Int(a.type), b.type) { return }
        if comparison.agree(left.sounds.span.extracting(a.letters), right.sounds.span.extracting(b.letters)) {
            links.link(Int(a.type), b.type)
        }
    }

    /// Whether a comparison is worth its cost: like lengths, and hardly a needed letter that the other lacks.
    private func mayAgree(_ first: Int, _ second: Int) -> Bool {
        let a = left.list[first].letters.count, b = right.list[second].letters.count
        guard a * 5 >= b * 2, b * 5 >= a * 2 else { return false }
        let missing = right.missing(left.list[first].sounds, of: second)
        guard missing * 10 <= a + b else { return false }
        return (missing + left.missing(right.list[second].sounds, of: first)) * 10 <= a + b
    }
}
