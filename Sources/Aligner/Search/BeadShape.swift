/// How many source and target segments a bead joins.
struct BeadShape {
    let source: Int
    let target: Int

    /// All shapes that the search tries, those that most beads have first.
    static let all: [BeadShape] = [
        BeadShape(source: 1, target: 1), BeadShape(source: 1, target: 0), BeadShape(source: 0, target: 1),
        BeadShape(source: 1, target: 2), BeadShape(source: 2, target: 1), BeadShape(source: 2, target: 2),
        BeadShape(source: 1, target: 3), BeadShape(source: 3, target: 1), BeadShape(source: 2, target: 3),
        BeadShape(source: 3, target: 2), BeadShape(source: 1, target: 4), BeadShape(source: 4, target: 1),
    ]

    /// The shapes that most beads have: enough to learn from.
    static let common = Array(all.prefix(5))

    /// The most target segments that one of these joins.
    static let widestCommon = 2

    /// The first of the shapes that have segments on both sides, and more than one on either.
    static let firstJoint = 3

    /// The most segments of a side that a bead joins.
    static let longest = 4

    /// The log-probability of the shape itself.
    func prior(_ parameters: AlignerParameters) -> Double {
        switch (source, target) {
        case (1, 1): parameters.single
        case (0, _), (_, 0): parameters.null
        case (1, 2), (2, 1): parameters.double
        case (2, 2): parameters.twoByTwo
        case (1, 3), (3, 1): parameters.triple
        default: parameters.quadruple
        }
    }
}
