import Aligner
import Testing

@Suite("Languages without a pack")
struct NoPackTests {
    /// The share of beads that are right, when sentences are missing on both sides and two are joined.
    static func share(_ parameters: AlignerParameters) -> Double {
        let source = Array(Story.german[0..<3] + Story.german[4..<10] + Story.german[11...])
        let french = Story.french
        let target = Array(french[0..<6] + [french[6] + " " + french[7]] + french[9...])
        let right: Set<String> = ["0:0", "1:1", "2:2", ":3", "3:4", "4:5", "5,6:6", "7:", "8:7", ":8", "9:9"]
        let beads = Make.alignment(source, "de", target, "fr", parameters).beads
        let found = Set(beads.map { Make.short([$0]) })
        return Double(2 * found.intersection(right).count) / Double(found.count + right.count)
    }

    @Test("figures, names and cognates do better than length alone")
    func cognates() {
        var lengthOnly = AlignerParameters()
        lengthOnly.usesNames = false
        lengthOnly.usesValues = false
        lengthOnly.usesMarks = false
        let share = Self.share(AlignerParameters())
        #expect(share >= 0.7)
        #expect(share > Self.share(lengthOnly) + 0.2)
    }
}
