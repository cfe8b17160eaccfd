public import Languages

/// Aligns the segments of a translation with those of its original.
///
/// Each feature of a segment (a value, a name, a word with a known rendering) is scored by a log-likelihood ratio, matched or not, in both
/// directions; lengths and bead shapes add to it; forward and backward sums give each bead its posterior. What is missing counts against
/// a bead, so merges and omissions fall out of the same sum. A second pass knows what the sure beads of the first have shown.
public struct Aligner: Sendable {
    let source: LanguagePack?
    let target: LanguagePack?
    let lexicon: Lexicon
    let parameters: AlignerParameters

    /// An aligner for originals and translations in two languages; a language without a pack gets what needs none.
    ///
    /// - Parameter lexicons: where the words of the two languages are looked up.
    public init(
        source: LanguagePack?, target: LanguagePack?, lexicons: LexiconLibrary = .standard,
        parameters: AlignerParameters = AlignerParameters()
    ) {
        self.source = source
        self.target = target
        self.parameters = parameters
        lexicon = parameters.usesLexicon ? lexicons.lexicon(from: source, to: target) : .empty
    }

    /// The beads of two texts.
    ///
    /// - Complexity: about linear in the number of segments beyond a few hundred, their product below.
    public func align(_ original: [AlignmentSegment], _ translation: [AlignmentSegment]) -> Alignment {
        align(prepared(original: original), prepared(translation: translation))
    }

    /// The beads of two texts that were prepared by an aligner for the same languages and lexicons.
    ///
    /// - Complexity: as for lists of segments, without the reading of their features.
    public func align(_ prepared: PreparedText, _ preparedTranslation: PreparedText) -> Alignment {
        let (original, translation) = (prepared.segments, preparedTranslation.segments)
        let (sources, targets) = (prepared.features, preparedTranslation.features)
        var links = FeatureLinks(sources, targets, lexicon: lexicon)
        let band = BandPlanner.plan(sources, targets, links)
        if parameters.usesNames {
            let names = NameLinks(sources, targets, packs: (source, target), leastScore: parameters.leastNameScore)
            names.add(to: &links, band: band)
        }
        let length = LengthModel(original, translation, parameters: parameters)
        var presence = PresenceModel(parameters)
        var linked = links.tables
        func model() -> BeadModel {
            let evidence = EvidenceModel(sources, targets, links: linked, presence: presence, parameters: parameters)
            return BeadModel(original, translation, evidence: evidence, length: length, parameters: parameters)
        }
        var last = band
        var tables = SearchTables()
        if parameters.usesSecondPass {
            let first = WindowedSearch(model(), band: band, shapes: BeadShape.common, parameters: parameters)
                .run(&tables)
            last = first.passed
            var learned = CooccurrenceLinks(sources, targets, parameters: parameters)
            let found = learned.pairs(in: first.beads, linked.forward, back: linked.backward)
            for pair in found { links.link(pair.source, pair.target) }
            if !found.isEmpty { linked = links.tables }
            presence.learn(learned.sightings, inertia: parameters.presenceInertia)
        }
        let model = model()
        let beads = WindowedSearch(model, band: last, shapes: BeadShape.all, parameters: parameters).run(&tables).beads
        return Alignment(beads: MovedPassages(model, parameters: parameters).restored(beads, &tables))
    }

    /// An original made ready for several alignments and comparisons.
    ///
    /// - Complexity: linear in its length.
    public func prepared(original: [AlignmentSegment]) -> PreparedText {
        PreparedText(
            segments: original,
            features: FeatureSet(
                original, pack: source, vocabulary: Vocabulary(lexicon: lexicon, isSource: true), parameters: parameters))
    }

    /// A translation made ready for several alignments and comparisons.
    ///
    /// - Complexity: linear in its length.
    public func prepared(translation: [AlignmentSegment]) -> PreparedText {
        PreparedText(
            segments: translation,
            features: FeatureSet(
                translation, pack: target, vocabulary: Vocabulary(lexicon: lexicon, isSource: false), parameters: parameters))
    }
}

/// A text with its features, which hold for one side of one pair of languages and its lexicons.
public struct PreparedText: Sendable {
    let segments: [AlignmentSegment]
    let features: FeatureSet
}
