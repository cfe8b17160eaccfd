/// The constants of the alignment model. They are probabilities and variances, set once on development documents; none
/// depends on a language.
public struct AlignerParameters: Sendable {
    /// How likely a true partner shows a counterpart, by kind of evidence.
    var presence: [EvidenceKind: Double] = [
        .value: 0.97, .weakValue: 0.78, .listedName: 0.82, .name: 0.83, .exact: 0.8, .word: 0.64, .cognate: 0.5,
    ]
    /// The weight of a sum of evidence: tokens are not independent.
    var evidenceWeight = 0.27
    /// The most that one feature can say, so that a lone number never decides a bead.
    var mostPerFeature = 3.8
    /// Variance of the length of a translation per letter of the original (Gale and Church 1993 found 6.8 for European pairs).
    var lengthVariance = 1.5
    var lengthWeight = 0.5
    /// The most that a length can count against a bead.
    var lengthMost = 6.2
    /// What a word of the lexicon says that has no counterpart anywhere in the other text.
    var silentWord = -0.26
    /// Log-probabilities of the bead shapes.
    var single = -0.1
    var double = -4.0
    var triple = -9.0
    var quadruple = -14.0
    var twoByTwo = -8.3
    var null = -3.2
    /// The cost of leaving out a heading or a metadata line.
    var nullMetadata = -1.0

    public init() {}
}

/// What a feature of a segment is; the kinds differ in how surely a translation shows them too.
enum EvidenceKind: UInt8, Sendable, CaseIterable {
    case value, weakValue, listedName, name, exact, word, cognate
}
