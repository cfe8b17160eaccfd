/// Finds the phrases of a table's kinds in running text: what tells a disclaimer by its parts.
public struct PartFinder: Sendable {
    private var trie = HashIndex(capacity: 1024)
    private var ends: [[Part]] = [[]]
    /// The shapes of the words of phrases.
    private var shapes = ShapeFilter()
    private let clitics: Clitics

    /// A phrase found: its kind and value, and the tokens it covers.
    public struct Found: Sendable {
        public let kind: String
        public let value: String
        public let tokens: Range<Int>
    }

    private struct Part: Sendable {
        let kind: String
        let value: String
    }

    /// Reads all rows of one table.
    init(rows: [TableRow], clitics: Clitics) {
        self.clitics = clitics
        for row in rows {
            for form in row.forms { insert(form, Part(kind: String(row.kind), value: String(row.value))) }
        }
    }

    private mutating func insert(_ form: Substring, _ part: Part) {
        var node: UInt64 = 0
        let text = Tokenizer.tokenize(form)
        guard text.count > 0 else { return }
        for token in text.tokens {
            shapes.insert(text.folded.span, token.foldedRange)
            let key = Self.key(node, token.hash)
            if let next = trie[key] {
                node = UInt64(next)
            } else {
                trie[key] = Int32(clamping: ends.count)
                node = UInt64(ends.count)
                ends.append([])
            }
        }
        ends[Int(node)].append(part)
    }

    /// All phrases in `text`, in order of their start; of those that start at one token, all.
    ///
    /// - Complexity: linear in the number of tokens.
    public func find(in text: TokenizedText) -> [Found] {
        var found: [Found] = []
        for start in text.tokens.indices {
            var node: Int32 = 0
            var index = start
            while index < text.count, let next = step(text, node, index) {
                node = next
                index += 1
                for part in ends[Int(node)] { found.append(Found(kind: part.kind, value: part.value, tokens: start..<index)) }
            }
        }
        return found
    }

    private func step(_ text: TokenizedText, _ node: Int32, _ index: Int) -> Int32? {
        let token = text.tokens[index]
        if let next = trie[Self.key(UInt64(node), token.hash)] { return next }
        guard token.kind == .word else { return nil }
        let word = text.folded.span.extracting(token.foldedRange)
        var search = clitics.search(word)
        while let reading = clitics.next(&search, word, hash: token.hash, leaving: shapes) {
            guard reading.suffixKinds == nil else { continue }
            if let next = trie[Self.key(UInt64(node), reading.hash)] { return next }
        }
        return nil
    }

    private static func key(_ node: UInt64, _ hash: UInt64) -> UInt64 { hash ^ (node &* 0x9E37_79B9_7F4A_7C15) }
}
