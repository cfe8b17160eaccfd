/// The word a person probably meant.
public enum Suggestion {
    /// The word of `known` nearest to `word`, or nil when none is near (Levenshtein distance of at most a third of the length).
    public static func nearest(to word: String, in known: [String]) -> String? {
        let ranked = known.map { ($0, distance(Array(word.lowercased()), Array($0))) }
        guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(2, best.0.count / 3) else { return nil }
        return best.0
    }

    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        let a = a.prefix(64), b = b.prefix(64)
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[b.count]
    }
}
