/// Reads the phrases of a pack's tables, straight from their bytes.
struct PhraseTableBuilder {
    private(set) var edges = HashIndex(capacity: 1 << 14)
    private(set) var roots = HashFilter()
    private(set) var steps = HashFilter()
    /// The words that carry phrases on.
    private(set) var stepWords = HashFilter()
    /// The shapes of words that start phrases or carry them on.
    private(set) var shapes = ShapeFilter()
    /// Phrases in the order in which they come, each with the node where it ends.
    private var collected: [(node: Int32, phrase: Phrase)] = []
    /// Whether any edge leaves each node.
    private var isInner = [false]
    private var tokenizer = TokenizerRun(byteCount: 256)

    /// The most phrases that may end at one node: what a machine word can mark.
    private static let mostPerNode = 64

    /// Adds the table called `name`; rows of unknown kind are left to other readers of the same file.
    mutating func add(_ name: String) {
        let lines = TableLines(name)
        // Rows of a kind stand together.
        var kind: (bytes: ArraySlice<UInt8>, kind: PhraseKind?) = ([], nil)
        for line in lines {
            if lines.bytes[line.kind] != kind.bytes {
                kind = (lines.bytes[line.kind], PhraseKind(rawValue: lines.string(line.kind)))
            }
            guard let kind = kind.kind else { continue }
            let value = lines.string(line.value)
            let number = Self.number(value)
            for form in lines.forms(line) { insert(lines.bytes, form, kind, value, number) }
        }
    }

    private mutating func insert(_ bytes: [UInt8], _ form: Range<Int>, _ kind: PhraseKind, _ value: String, _ number: Double) {
        var start = form.lowerBound
        while start < form.upperBound, Self.isMark(bytes[start]) { start += 1 }
        tokenizer.restart(byteCount: form.upperBound - start)
        tokenizer.scan(bytes.span.extracting(start..<form.upperBound))
        guard let first = tokenizer.tokens.first else { return }
        var node: Int32 = 0
        for token in tokenizer.tokens { node = child(of: node, token.hash) }
        roots.insert(first.hash)
        let folded = tokenizer.folded
        shapes.insert(folded.span, first.foldedRange)
        for token in tokenizer.tokens.dropFirst() {
            shapes.insert(folded.span, token.foldedRange)
            stepWords.insert(token.hash)
        }
        let letterCase: Phrase.LetterCase =
            first.traits.contains(.allCapitals) ? .allCapitals : first.traits.contains(.capitalised) ? .capitalised : .any
        let phrase = Phrase(
            kind: kind, value: value, number: number, isAmbiguous: bytes[form.lowerBound] == UInt8(ascii: "~"),
            needsFigure: bytes[form.lowerBound] == UInt8(ascii: "!"), letterCase: letterCase)
        collected.append((node, phrase))
    }

    private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "~") || byte == UInt8(ascii: "!") }

    private mutating func child(of node: Int32, _ hash: UInt64) -> Int32 {
        let key = PhraseTable.key(UInt64(node), hash)
        if let next = edges[key] { return next }
        let next = Int32(clamping: isInner.count)
        edges[key] = next
        if node != 0 { steps.insert(key) }
        isInner[Int(node)] = true
        isInner.append(false)
        return next
    }

    /// The nodes of the trie, and all phrases, those of a node together.
    func finished() -> (nodes: [PhraseTable.Node], phrases: [Phrase]) {
        var counts = [Int](repeating: 0, count: isInner.count)
        for item in collected { counts[Int(item.node)] += 1 }
        var starts = [0]
        for count in counts { starts.append(starts[starts.count - 1] + count) }
        var order = [Int](repeating: 0, count: collected.count)
        var next = starts
        for (index, item) in collected.enumerated() {
            order[next[Int(item.node)]] = index
            next[Int(item.node)] += 1
        }
        let nodes = counts.indices.map { node in
            let count = min(Self.mostPerNode, counts[node])
            var kinds = PhraseKinds()
            var hasCase = false
            for index in order[starts[node]..<(starts[node] + count)] {
                kinds.insert(collected[index].phrase.kind)
                if collected[index].phrase.letterCase != .any { hasCase = true }
            }
            return PhraseTable.Node(
                start: Int32(clamping: starts[node]), count: Int32(clamping: count), kinds: kinds, hasCase: hasCase,
                isInner: isInner[node])
        }
        return (nodes, order.map { collected[$0].phrase })
    }

    /// The value as a number; 0 when it is none. A fraction `1/2` is 0.5.
    private static func number(_ value: String) -> Double {
        guard let first = value.utf8.first, first < 0x3A, first > 0x2A else { return 0 }
        let parts = value.utf8.split(separator: UInt8(ascii: "/"))
        guard let over = parts.first.flatMap({ Double(Substring($0)) }) else { return 0 }
        guard parts.count == 2, let under = Double(Substring(parts[1])), under != 0 else { return over }
        return over / under
    }
}
