internal import Facts
public import Languages

/// Aligns the segments of a translation with those of its original.
///
/// Each feature of a segment (a value, a name, a word with a known rendering) is scored by a log-likelihood ratio, matched or not, in both
/// directions; lengths and bead shapes add to it; a dynamic program finds the best sequence of beads, forward and backward sums their
/// posteriors. What is missing counts against a bead, so merges and omissions fall out of the same sum.
public struct Aligner: Sendable {
    private let source: LanguagePack?
    private let target: LanguagePack?
    private let lexicon: Lexicon
    private let matcher: NameMatcher?
    private let parameters: AlignerParameters

    /// An aligner for originals and translations in two languages; a language without a pack gets what needs none.
    public init(source: LanguagePack?, target: LanguagePack?, parameters: AlignerParameters = AlignerParameters()) {
        self.source = source
        self.target = target
        self.parameters = parameters
        lexicon = LexiconCatalog.lexicon(from: source, to: target)
        if let source, let target { matcher = NameMatcher(source, target) } else { matcher = nil }
    }

    /// The beads of two texts.
    ///
    /// - Complexity: about linear in the number of segments beyond a few hundred, their product below.
    public func align(_ original: [AlignmentSegment], _ translation: [AlignmentSegment]) -> Alignment {
        let (sources, targets, links) = features(original, translation)
        let band = BandPlanner.plan(sources, targets, links)
        let evidence = EvidenceMatrix(sources, targets, links: links, band: band, parameters: parameters)
        var lattice = Lattice(original, translation, evidence: evidence, band: band, parameters: parameters)
        return Alignment(beads: lattice.solve())
    }

    /// The features of both sides and how they are linked.
    func features(_ original: [AlignmentSegment], _ translation: [AlignmentSegment]) -> (FeatureSet, FeatureSet, FeatureLinks) {
        let sources = FeatureSet(original, pack: source) { !lexicon.renderings(of: $0).isEmpty }
        let targets = FeatureSet(translation, pack: target) { lexicon.isRendering($0) }
        let links = FeatureLinks(
            sources, targets, lexicon: lexicon, matcher: matcher, targetClitics: target?.clitics, sourceClitics: source?.clitics)
        return (sources, targets, links)
    }
}
