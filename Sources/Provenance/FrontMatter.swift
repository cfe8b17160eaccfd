import Documents

/// A line of front matter: a key and its value. Nesting is told by indentation, one level deep: `original.url`.
struct FrontMatterEntry {
    let key: String
    let value: String
    /// The line of the file, from 1.
    let line: Int
    /// Where the value starts, in Unicode scalars from 1.
    let column: Int

    var evidence: Evidence { Evidence(block: nil, line: line, column: column, text: value) }
}

/// Reads the simple keys of front matter, YAML or TOML: enough for what documents say of themselves there.
enum FrontMatter {
    /// - Complexity: linear in the length of the front matter.
    static func entries(of document: Document) -> [FrontMatterEntry] {
        guard let front = document.metadata.frontMatter else { return [] }
        var parent = ""
        // The fence is the first line of the file. `isNewline` also ends lines at carriage return and line feed together.
        return front.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap {
            number, line in
            let isIndented = line.first == " " || line.first == "\t" || line.first == "-"
            let body = line.drop { $0 == " " || $0 == "\t" || $0 == "-" }
            guard let split = body.firstIndex(where: { $0 == ":" || $0 == "=" }), isKey(body[..<split]) else {
                // An item of a list.
                return isIndented && !parent.isEmpty ? entry(parent, body, of: line, number) : nil
            }
            let name = trimmed(body[..<split]).lowercased()
            let value = body[body.index(after: split)...]
            if !isIndented { parent = name }
            return entry(isIndented && !parent.isEmpty ? parent + "." + name : name, value, of: line, number)
        }
    }

    private static func isKey(_ text: Substring) -> Bool {
        let key = trimmed(text)
        // `https:` opens an address, not a value.
        return !key.isEmpty && key.count <= 40
            && key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "\"" }
            && !["http", "https"].contains(key.lowercased())
    }

    private static func entry(_ key: String, _ rest: Substring, of line: Substring, _ number: Int) -> FrontMatterEntry? {
        let quotes: [Character] = ["\"", "'"]
        var value = trimmed(rest)
        if let quote = value.first, quotes.contains(quote) {
            value = value.dropFirst()
            value = value.prefix { $0 != quote }
        } else if let comment = value.firstRange(of: " #") {
            value = trimmed(value[..<comment.lowerBound])
        }
        guard !value.isEmpty else { return nil }
        let column = line.unicodeScalars.distance(from: line.startIndex, to: value.startIndex) + 1
        return FrontMatterEntry(key: key.filter { $0 != "\"" }, value: String(value), line: number + 2, column: column)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return text
    }
}
