/// Matches paths: `*` within a folder, `**` across folders, `?` one character.
enum Glob {
    static func matches(_ pattern: String, _ path: String) -> Bool {
        match(Array(pattern.utf8), Array(path.utf8)) || match(Array(("**/" + pattern).utf8), Array(path.utf8))
    }

    /// Iterative over positions reached, so that no pattern takes exponential time.
    private static func match(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let star = UInt8(ascii: "*"), slash = UInt8(ascii: "/"), question = UInt8(ascii: "?")
        var reached = [Bool](repeating: false, count: path.count + 1)
        reached[0] = true
        var index = 0
        while index < pattern.count {
            var next = [Bool](repeating: false, count: path.count + 1)
            if pattern[index] == star {
                let crosses = index + 1 < pattern.count && pattern[index + 1] == star
                for position in 0...path.count {
                    let extends = position > 0 && next[position - 1] && (crosses || path[position - 1] != slash)
                    next[position] = reached[position] || extends
                }
                index += crosses ? 2 : 1
                if crosses, index < pattern.count, pattern[index] == slash {
                    // `**/` may also stand for no folder at all.
                    var skipped = next
                    for position in 0..<path.count where next[position] && path[position] == slash {
                        skipped[position + 1] = true
                    }
                    next = zip(reached, skipped).map { $0 || $1 }
                    index += 1
                }
            } else {
                for position in 0..<path.count where reached[position] {
                    if path[position] == pattern[index] || (pattern[index] == question && path[position] != slash) {
                        next[position + 1] = true
                    }
                }
                index += 1
            }
            reached = next
        }
        return reached[path.count]
    }
}
