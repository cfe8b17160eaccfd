import Languages
import Testing

@testable import Aligner

@Suite("Bounds of what is to come")
struct FutureBoundTests {
    /// The share of all alignments that pass each cell, and how many cells were looked at.
    static func passing(_ source: [String], _ target: [String], isBounded: Bool) -> (shares: [Double], looked: Int) {
        let parameters = AlignerParameters()
        let original = Make.segments(source, "en"), translation = Make.segments(target, "ar")
        let aligner = Aligner(source: LanguageCatalog.pack(for: "en"), target: LanguageCatalog.pack(for: "ar"))
        let left = aligner.prepared(original: original).features, right = aligner.prepared(translation: translation).features
        let links = FeatureLinks(left, right, lexicon: aligner.lexicon).tables
        let evidence = EvidenceModel(left, right, links: links, presence: PresenceModel(parameters), parameters: parameters)
        let model = BeadModel(
            original, translation, evidence: evidence, length: LengthModel(original, translation, parameters: parameters),
            parameters: parameters)
        let band = Band.whole(source.count, target.count)
        var matrix = EvidenceMatrix()
        matrix.mark(by: evidence, in: band)
        var lattice = Lattice()
        lattice.fill(
            model, evidence: matrix, band: band, from: Position(row: 0, column: 0),
            to: Position(row: source.count, column: target.count), shapes: BeadShape.common, isBounded: isBounded)
        let looked = (0..<band.cellCount).count { !lattice.edges(into: $0).isEmpty }
        return (lattice.passing, looked)
    }

    /// The orders of the translation's sentences: as in the original, with some left out, moved, and none that belongs there.
    @Test(
        "cells that are left out change nothing",
        arguments: [
            Array(0..<12), [0, 1, 2, 5, 6, 10, 11], [6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4, 5], [], [11, 10, 9, 8, 7, 6, 5, 4],
        ])
    func same(order: [Int]) {
        // Longer than the story alone, so that much of the table lies far off.
        let source = Story.english + Story.english, target = order.map { Story.arabic[$0] } + Story.arabic
        let all = Self.passing(source, target, isBounded: false), bounded = Self.passing(source, target, isBounded: true)
        #expect(zip(all.shares, bounded.shares).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(bounded.looked < all.looked)
    }
}
