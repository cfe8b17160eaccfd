import Aligner
import Facts
import Foundation
import Languages

/// Learns from a collection of document pairs which words render one another: what stands together in sure beads again and again, over all of
/// them. What comes of it is a table for people to read and edit, never an answer about a document.
public struct TermLearner: Sendable {
    /// Words that render one another.
    public struct Term: Sendable {
        public let source: String
        /// The commonest first.
        public let renderings: [String]
        /// In how many beads the word and its first rendering stand together.
        public let count: Int
    }

    private var pairs: [WordPair: Int] = [:]
    private var sources: [UInt64: WordUse] = [:]
    private var targets: [UInt64: WordUse] = [:]
    private var beadCount = 0

    private struct WordPair: Hashable, Sendable {
        let source: UInt64
        let target: UInt64
    }

    /// In how many beads a word stands, and how it is written there.
    private struct WordUse: Sendable {
        var beads = 0
        var forms: [String: Int] = [:]

        var usual: String { forms.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "" }
    }

    /// Beads of this posterior are learned from.
    private static let sureBead = 0.9
    /// At most this many unknown words of a side of a bead take part.
    private static let mostPerSide = 16
    /// So many pairs are counted at a time; beyond, those seen once are forgotten.
    private static let mostPairs = 4_000_000

    public init() {}

    /// The sure beads of one document pair: the words on either side that no lexicon knows as renderings of one another.
    public struct Sighting: Sendable {
        fileprivate let source: [(stem: UInt64, form: String)]
        fileprivate let target: [(stem: UInt64, form: String)]
    }

    /// Counts what a document pair shows.
    public mutating func add(_ sightings: [Sighting]) {
        for sighting in sightings {
            beadCount += 1
            for word in sighting.source { Self.count(word, &sources) }
            for word in sighting.target { Self.count(word, &targets) }
            guard sighting.source.count <= Self.mostPerSide, sighting.target.count <= Self.mostPerSide else { continue }
            for a in sighting.source {
                for b in sighting.target { pairs[WordPair(source: a.stem, target: b.stem), default: 0] += 1 }
            }
        }
        if pairs.count > Self.mostPairs { pairs = pairs.filter { $0.value > 1 } }
    }

    private static func count(_ word: (stem: UInt64, form: String), _ words: inout [UInt64: WordUse]) {
        words[word.stem, default: WordUse()].beads += 1
        words[word.stem, default: WordUse()].forms[word.form, default: 0] += 1
    }

    /// The words that belong together, in the order of the alphabet.
    ///
    /// - Parameter least: in how many beads they must stand together.
    public func terms(least: Int) -> [Term] {
        var found: [UInt64: [(rendering: String, count: Int)]] = [:]
        for (pair, count) in pairs where count >= max(2, least) {
            guard let a = sources[pair.source], let b = targets[pair.target] else { continue }
            guard belongs(together: count, a.beads, b.beads) else { continue }
            found[pair.source, default: []].append((b.usual, count))
        }
        return found.map { stem, renderings in
            let sorted = renderings.sorted { ($1.count, $0.rendering) < ($0.count, $1.rendering) }
            return Term(
                source: sources[stem]?.usual ?? "", renderings: sorted.prefix(4).map(\.rendering), count: sorted.first?.count ?? 0
            )
        }
        .sorted { $0.source < $1.source }
    }

    /// Whether two words share most of the beads of either, and more than chance gives (a log-likelihood ratio in the way of Dunning 1993).
    private func belongs(together count: Int, _ first: Int, _ second: Int) -> Bool {
        guard count * 2 >= max(first, second) else { return false }
        let expected = Double(first) * Double(second) / Double(max(1, beadCount))
        return 2 * Double(count) * log(Double(count) / expected) >= 15
    }

    /// What the sure beads of a document pair show: the words that `lexicon` has no counterpart for in their bead.
    static func sightings(
        _ source: [AlignmentSegment], _ target: [AlignmentSegment], _ alignment: Alignment, packs: (LanguagePack?, LanguagePack?),
        lexicon: Lexicon
    ) -> [Sighting] {
        alignment.beads.filter { $0.isPaired && $0.posterior >= sureBead }.map { bead in
            let left = words(source, bead.source, packs.0), right = words(target, bead.target, packs.1)
            let stems = Set(right.map(\.stem))
            var rendered: Set<UInt64> = []
            let open = left.filter { word in
                let known = lexicon.renderings(of: word.stem).filter(stems.contains)
                rendered.formUnion(known)
                return known.isEmpty
            }
            return Sighting(source: open, target: right.filter { !rendered.contains($0.stem) })
        }
    }

    /// The words of a side of a bead that belong to no fact, each once.
    private static func words(
        _ segments: [AlignmentSegment], _ range: Range<Int>, _ pack: LanguagePack?
    ) -> [(stem: UInt64, form: String)] {
        var seen: Set<UInt64> = []
        var words: [(stem: UInt64, form: String)] = []
        for segment in segments[range] {
            let text = segment.read.tokenized
            var covered = IndexSet()
            for fact in segment.read.facts where fact.kind != .name || fact.isListed { covered.insert(integersIn: fact.tokens) }
            for index in text.tokens.indices {
                guard text.tokens[index].kind == .word, text.tokens[index].length > 2, !covered.contains(index) else { continue }
                let stem = pack?.stemmer.stem(text, index) ?? text.tokens[index].hash
                if seen.insert(stem).inserted { words.append((stem, text.string(text.tokens[index].range))) }
            }
        }
        return words
    }
}
