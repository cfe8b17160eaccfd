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

    /// The least agreement, 0 to 1, of two spellings of one name.
    let leastScore: Float

    /// Whether two spellings may be of one name.
    ///
    /// - Complexity: the product of the lengths, less where the first letters tell already.
    func agree(_ a: Span<SoundMasks.Letter>, _ b: Span<SoundMasks.Letter>) -> Bool {
        let width = min(b.count, Self.mostLetters)
        let letters = Float(max(1, a.count + b.count))
        // A little more than what still agrees, so that rounding decides nothing.
        let most = (1 - leastScore) * letters / (2 * Self.steepness) * 1.001 + 0.001
        var row = InlineArray<41, Float>(repeating: 0)
        for index in 0..<width { row[index + 1] = row[index] + b[index].drop }
        // What stands before this column costs too much: costs only grow from row to row.
        var lower = 0
        for letter in 0..<min(a.count, Self.mostLetters) {
            let x = a[letter]
            var diagonal = lower == 0 ? row[0] : .infinity
            var left = lower == 0 ? diagonal + x.drop : .infinity
            var least = left
            if lower == 0 { row[0] = left }
            for index in max(0, lower - 1)..<width {
                let y = b[index]
                let change: Float = x.sounds & y.sounds != 0 ? 0 : x.near & y.sounds != 0 ? Self.nearCost : 1
                let above = row[index + 1]
                let kept = diagonal + change, dropped = above + x.drop
                // Not `min`, which asks about values that are no number.
                left += y.drop
                left = dropped < left ? dropped : left
                left = kept < left ? kept : left
                diagonal = above
                row[index + 1] = left
                least = left < least ? left : least
            }
            if least > most { return false }
            while row[lower] > most { lower += 1 }
        }
        return Self.score(row[width], letters) >= leastScore
    }

    /// The agreement of two spellings that have so many letters together, 0 to 1, by what it costs to make one of the other.
    @inline(__always)
    private static func score(_ cost: Float, _ letters: Float) -> Float { max(0, 1 - cost * 2 / letters * steepness) }
}
