/// Terms with the renderings that a house approves.
public struct Glossary: Sendable {
    /// A term of the original's language and what may stand for it.
    public struct Entry: Sendable, Hashable {
        public let term: String
        public let renderings: [String]

        public init(term: String, renderings: [String]) {
            self.term = term
            self.renderings = renderings
        }
    }

    public let entries: [Entry]

    /// A glossary of `entries`; none makes one that reports nothing.
    public init(_ entries: [Entry] = []) { self.entries = entries }

    /// Reads lines of a term, a tab, and its approved renderings separated by `|`; empty lines and lines that open with `#` are left out.
    ///
    /// - Throws: `GlossaryError` with the number of the first line that cannot be read.
    public init(tsv text: some StringProtocol) throws(GlossaryError) {
        var entries: [Entry] = []
        for (index, line) in String(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map { Self.trimmed($0) }
            guard let term = columns.first, !line.allSatisfy(\.isWhitespace), !term.hasPrefix("#") else { continue }
            let renderings =
                columns.dropFirst().first.map { $0.split(separator: "|").map { Self.trimmed($0) }.filter { !$0.isEmpty } } ?? []
            guard !term.isEmpty else { throw GlossaryError(line: index + 1, problem: "has no term before the tab") }
            guard !renderings.isEmpty else {
                throw GlossaryError(
                    line: index + 1, problem: "has no rendering: write the term, a tab, and what may stand for it, separated by |"
                )
            }
            entries.append(Entry(term: term, renderings: renderings))
        }
        self.entries = entries
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}

/// A line of a glossary that cannot be read.
public struct GlossaryError: Error, CustomStringConvertible, Hashable {
    /// From 1.
    public let line: Int
    public let problem: String

    public var description: String { "line \(line) of the glossary \(problem)" }
}
