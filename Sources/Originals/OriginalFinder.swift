import Aligner
import Cache
import Documents
public import Languages
import Provenance

/// Finds the original of a document: the one given, the one it names, or the one among the cache's entries that says the same.
public struct OriginalFinder: Sendable {
    private let library: OriginalLibrary
    private let lexicons: LexiconLibrary
    private let shelf = PreparedShelf()

    /// Keeps the originals it has read, so that one finder is to serve many documents.
    ///
    /// - Parameter lexicons: where the words of a pair of languages are looked up.
    public init(library: OriginalLibrary, lexicons: LexiconLibrary = .standard) {
        self.library = library
        self.lexicons = lexicons
    }

    /// What came of the search.
    public struct Search: Sendable {
        public let verdict: OriginalVerdict?
        /// The URL that the document names, whether or not it is cached.
        public let declared: String?
        /// Cached originals that could not be used, for standard error.
        public let problems: [OriginalProblem]

        public init(verdict: OriginalVerdict?, declared: String?, problems: [OriginalProblem]) {
            self.verdict = verdict
            self.declared = declared
            self.problems = problems
        }
    }

    /// The original of `translation` in the cache.
    public func find(_ translation: ReadDocument) -> Search {
        var problems: [OriginalProblem] = []
        let pairs = pairs(translation)
        for claim in translation.record.originals {
            do throws(OriginalProblem) {
                guard let original = try library.original(at: claim.value.url) else { continue }
                let (earlier, broken) = library.earlier(than: original)
                problems += broken
                var verdict = declared(original, earlier: earlier, pairs)
                if verdict.status == .contradicted {
                    let (best, broken) = byContent(pairs)
                    verdict.better = best?.url
                    problems += broken
                }
                return Search(verdict: verdict, declared: original.url, problems: Self.withoutRepetition(problems))
            } catch {
                problems.append(error)
            }
        }
        let named = translation.record.originals.first?.value.url
        // What names an original that is not cached is not guessed at: the guess would be checked in the named one's place.
        if named != nil { return Search(verdict: nil, declared: named, problems: problems) }
        let (best, broken) = byContent(pairs)
        return Search(verdict: best, declared: nil, problems: problems + broken)
    }

    /// The cached original that says what the translation says, if there is one.
    private func byContent(_ pairs: PairMaker) -> (best: OriginalVerdict?, problems: [OriginalProblem]) {
        let (ranked, problems) = rank(pairs, most: Self.mostCandidates)
        let candidates = ranked.filter { $0.overlap >= Self.leastOverlap }.prefix(Self.mostCandidates)
        let fitting = candidates.compactMap { inferred($0.original, pairs) }
        // Of equals the one that says more of it, which comes first.
        return (fitting.reversed().max { $0.support < $1.support }, problems)
    }

    private func pairs(_ translation: ReadDocument) -> PairMaker {
        PairMaker(translation: translation, lexicons: lexicons, shelf: shelf)
    }

    private static func withoutRepetition(_ problems: [OriginalProblem]) -> [OriginalProblem] {
        var seen: Set<OriginalProblem> = []
        return problems.filter { seen.insert($0).inserted }
    }

    /// The verdict on an original that was given by hand; several are read as one by the caller.
    public func given(_ original: ReadDocument, name: String, translation: ReadDocument) -> OriginalVerdict {
        let pair = AlignedPair(original: original, translation: translation, lexicons: lexicons)
        return OriginalVerdict(
            url: name, reachedBy: .given, status: pair.isAccepted ? .verified : .contradicted, snapshot: nil, original: original,
            alignment: pair.alignment, support: pair.support)
    }

    /// A cached original and how much of the translation it says.
    public struct Ranked: Sendable {
        public let original: CachedOriginal
        public let overlap: Double
    }

    /// How much of the translation an original must say anywhere to be aligned at all.
    private static let leastOverlap = 0.3
    /// How many candidates are aligned: of a very short text, longer ones may say more by chance than its original does.
    public static let mostCandidates = 8

    /// The cache's originals in other languages, the likest first: all of a small cache, of a large one at least `most`.
    public func rank(_ translation: ReadDocument, most: Int = mostCandidates) -> (ranked: [Ranked], problems: [OriginalProblem]) {
        rank(pairs(translation), most: most)
    }

    /// The same, with the first `aligned` of them aligned and how far each supports the translation.
    public func rank(
        _ translation: ReadDocument, most: Int, aligned: Int
    ) -> (ranked: [(Ranked, support: Double?)], problems: [OriginalProblem]) {
        let pairs = pairs(translation)
        let (ranked, problems) = rank(pairs, most: most)
        let supported = ranked.prefix(most).enumerated().map { position, candidate in
            (candidate, support: position < aligned ? pairs.pair(with: candidate.original).support : nil)
        }
        return (supported, problems)
    }

    private func rank(_ pairs: PairMaker, most: Int) -> (ranked: [Ranked], problems: [OriginalProblem]) {
        let translation = pairs.translation
        let (originals, problems) = library.likely(for: translation, most: max(most, Self.mostCandidates) * 2)
        let ranked = originals.filter { $0.read.document.language != translation.document.language }
            .map { Ranked(original: $0, overlap: pairs.overlap(with: $0)) }
        return (ranked.sorted { ($1.overlap, $0.original.url) < ($0.overlap, $1.original.url) }, problems)
    }

    /// The verdict on an original that is named, of which older texts may be known: the translation is held against the one it rests on.
    private func declared(_ original: CachedOriginal, earlier: [CachedOriginal], _ pairs: PairMaker) -> OriginalVerdict {
        let pair = pairs.pair(with: original)
        let latest = RestingText.Side(original: original, pair: pair)
        let resting = RestingText(translation: pairs.translation)
        var best = latest
        var basis: OriginalChange.Basis?
        for older in earlier {
            let changes = TextChange.between(older.read, best.original.read)
            // Other markup around the same text.
            if changes.isEmpty { continue }
            let side = RestingText.Side(original: older, pair: pairs.pair(with: older))
            guard let reason = resting.basis(for: side, against: best, changes: changes) else { continue }
            (best, basis) = (side, reason)
        }
        if let basis {
            let changes = TextChange.between(best.original.read, original.read)
            if !changes.isEmpty {
                var changed = verdict(best.original, .declared, .changed, best.pair)
                changed.change = OriginalChange(newer: original.snapshot, changes: changes, basis: basis)
                return changed
            }
        }
        let proved: OriginalStatus = original.snapshot.origin == .standIn ? .unverified : .verified
        return verdict(original, .declared, pair.isAccepted ? proved : .contradicted, pair)
    }

    private func inferred(_ original: CachedOriginal, _ pairs: PairMaker) -> OriginalVerdict? {
        let pair = pairs.pair(with: original)
        return pair.isAccepted ? verdict(original, .content, .unverified, pair) : nil
    }

    private func verdict(_ original: CachedOriginal, _ reached: ReachedBy, _ status: OriginalStatus, _ pair: AlignedPair)
        -> OriginalVerdict
    {
        OriginalVerdict(
            url: original.url, reachedBy: reached, status: status, snapshot: original.snapshot, original: original.read,
            alignment: pair.alignment,
            support: pair.support)
    }
}
