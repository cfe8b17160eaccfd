/// The constants of the alignment model. They are probabilities and variances, set once on development documents; none
/// depends on a language.
public struct AlignerParameters: Sendable {
    /// Kinds of evidence that can be left out, to see what each is worth.
    public var usesLexicon = true
    public var usesNames = true
    public var usesValues = true
    public var usesLength = true
    public var usesMarks = true
    /// Whether what is learned from the sure beads of a document pair strengthens the rest.
    public var usesSecondPass = true

    /// How likely a true partner shows a counterpart, by kind of evidence.
    var presence: [EvidenceKind: Double] = [
        .value: 0.97, .weakValue: 0.78, .listedName: 0.85, .name: 0.83, .exact: 0.8, .word: 0.64, .cognate: 0.55, .mark: 0.75,
    ]
    /// The weight of a sum of evidence: tokens are not independent.
    var evidenceWeight = 0.28
    /// The most that one feature can say, so that a lone number never decides a bead.
    var mostPerFeature = 3.8
    /// How many sightings the presence of a kind of evidence is worth that were not of this document pair.
    var presenceInertia = 60.0
    /// How far matches with groups of segments are discounted for being more likely by chance: 0 not at all, 1 as if features were
    /// independent.
    var chanceOfGroups = 0.4
    /// Second pass: beads of this posterior are learned from; words must share this part of their places, and be tied by this much
    /// (a log-likelihood ratio in the way of Dunning 1993).
    var sureBead = 0.8
    var sharedPlaces = 0.6
    var leastAssociation = 12.0
    /// The worth of leaving a segment alone as against pairing it, when both are as probable.
    var nullWorth = 1.0
    /// The least agreement of two spellings of one name.
    var leastNameScore = 0.74
    /// Variance of the length of a translation per letter of the original (Gale and Church 1993 found 6.8 for European pairs).
    var lengthVariance = 1.5
    var lengthWeight = 0.5
    /// The most that a length can count against a bead.
    var lengthMost = 6.2
    /// What a word of the lexicon says that has no counterpart anywhere in the other text.
    var silentWord = -0.45
    /// Log-probabilities of the bead shapes.
    var single = -0.1
    var double = -4.0
    var triple = -9.0
    var quadruple = -14.0
    var twoByTwo = -8.3
    var null = -3.0
    /// The cost of a bead that joins segments of several paragraphs.
    var acrossParagraphs = -1.5
    /// The cost of leaving out a heading or a metadata line.
    var nullMetadata = -1.0

    public init() {}
}

/// What a feature of a segment is; the kinds differ in how surely a translation shows them too.
enum EvidenceKind: UInt8, Sendable, CaseIterable {
    case value, weakValue, listedName, name, exact, word, cognate, mark
}
