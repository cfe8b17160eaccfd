import Languages

/// Compares two spellings by what each letter may sound like: an edit distance in which letters that can sound alike cost nothing, near
/// ones little, and vowels are cheap to leave out.
///
/// A letter stands for every sound of the groups it opens (*s* for that of *sh* too), so that it finds a little more than a comparison
/// that reads the groups, at a fiftieth of its cost.
struct SpellingComparison {
    /// The cost of taking a letter for one that sounds near it.
    private static let nearCost: Float = 0.25
    /// How fast the agreement falls with the cost a letter.
    private static let steepness: Float = 2.2
    private static let mostLetters = 40

    private var row = [Float](repeating: 0, count: mostLetters + 1)

    /// The agreement of two spellings, 0 to 1.
    ///
    /// - Complexity: the product of the lengths.
    mutating func score(_ a: ArraySlice<SoundMasks.Letter>, _ b: ArraySlice<SoundMasks.Letter>) -> Float {
        let width = min(b.count, Self.mostLetters)
        row[0] = 0
        for index in 0..<width { row[index + 1] = row[index] + b[b.startIndex + index].drop }
        for x in a.prefix(Self.mostLetters) {
            var diagonal = row[0]
            row[0] += x.drop
            for index in 0..<width {
                let y = b[b.startIndex + index]
                let change: Float = x.sounds & y.sounds != 0 ? 0 : x.near & y.sounds != 0 ? Self.nearCost : 1
                let best = min(diagonal + change, min(row[index + 1] + x.drop, row[index] + y.drop))
                diagonal = row[index + 1]
                row[index + 1] = best
            }
        }
        return max(0, 1 - row[width] * 2 / Float(max(1, a.count + b.count)) * Self.steepness)
    }
}
