/// A parser with what must hold of all that it returns.
struct FuzzTarget: Sendable {
    let name: String
    /// The folder of `Seeds/` that it starts from.
    let seeds: String
    /// The file of `Dictionaries/` with the words of its format.
    let words: String
    /// Ends the process where something does not hold.
    let run: @Sendable ([UInt8]) -> Void

    /// All targets; each stands in a file of `Targets/`.
    static let all: [FuzzTarget] = [
        .numbers, .dates, .names, .facts, .tokens, .sentences, .text, .markdown, .html, .urls, .warc, .entry, .http,
    ]
}

/// Ends the process where `condition` does not hold, with the line that says so: release builds keep neither message nor line of
/// `precondition`.
func hold(
    _ condition: @autoclosure () -> Bool, _ what: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line
) {
    if !condition() { fatalError(what(), file: file, line: line) }
}
