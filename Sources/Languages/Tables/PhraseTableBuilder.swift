/// Reads the phrases of a pack's tables, straight from their bytes.
struct PhraseTableBuilder {
    private(set) var edges: HashIndex
    private(set) var roots = HashFilter()
    private(set) var steps = HashFilter()
    /// The words that carry phrases on.
    private(set) var stepWords = HashFilter()
    /// The shapes of words that start phrases or carry them on.
    private(set) var shapes = ShapeFilter()
    /// What the lines mean, and the forms of all, in the order in which they come.
    private var meanings: [Meaning] = []
    private var forms: [Form] = []
    /// Whether any edge leaves each node.
    private var isInner = [false]
    private var tokenizer = TokenizerRun(byteCount: 1024)

    /// What all forms of a line share.
    private struct Meaning {
        let value: String
        let number: Double
    }

    /// One form of a line. A plain value: only what `finished` makes of it refers to the line's text.
    private struct Form {
        /// The node where it ends.
        let node: Int32
        let meaning: Int32
        let kind: PhraseKind
        let isAmbiguous: Bool
        let needsFigure: Bool
        let letterCase: Phrase.LetterCase
    }

    /// The most phrases that may end at one node: what a machine word can mark.
    private static let mostPerNode = 64

    /// - Parameter tables: the names of the tables that will be added, so that there is room for them from the start.
    init(tables: [String]) {
        let bytes = tables.reduce(0) { $0 + DataTable.embedded($1).count }
        // A form takes about as many bytes, with what its line says of it.
        let forms = bytes / 16
        edges = HashIndex(capacity: forms)
        isInner.reserveCapacity(forms)
        self.forms.reserveCapacity(forms)
        meanings.reserveCapacity(bytes / 64)
        for table in tables { add(table) }
    }

    /// Adds the table called `name`; rows of unknown kind are left to other readers of the same file.
    private mutating func add(_ name: String) {
        let lines = TableLines(name)
        let bytes = lines.bytes.span
        // Rows of a kind stand together.
        var known: (place: Range<Int>, kind: PhraseKind?) = (0..<0, nil)
        for line in lines {
            if !bytes.isSame(line.kind, known.place) {
                known = (line.kind, PhraseKind(rawValue: lines.string(line.kind)))
            }
            guard let kind = known.kind else { continue }
            let value = lines.string(line.value)
            meanings.append(Meaning(value: value, number: Self.number(value)))
            add(bytes.extracting(line.forms), kind)
        }
    }

    /// Adds the forms of a line, which are cut into words together: no word reaches over the mark between two forms.
    private mutating func add(_ line: Span<UInt8>, _ kind: PhraseKind) {
        tokenizer.restart(byteCount: line.count)
        tokenizer.scan(line)
        let all = tokenizer.tokens
        let tokens = all.span
        var start = 0
        var next = 0
        while start < line.count {
            let end = line.place(of: UInt8(ascii: "|"), in: start..<line.count)
            var bare = start
            while bare < end, Self.isMark(line[bare]) { bare += 1 }
            while next < tokens.count, tokens[next].range.lowerBound < bare { next += 1 }
            let first = next
            while next < tokens.count, tokens[next].range.lowerBound < end { next += 1 }
            if first < next { insert(tokens.extracting(first..<next), kind, mark: line[start]) }
            start = end + 1
        }
    }

    private mutating func insert(_ words: Span<Token>, _ kind: PhraseKind, mark: UInt8) {
        let folded = tokenizer.folded
        let units = folded.span
        var node: Int32 = 0
        var traits: Token.Traits = []
        for index in words.indices {
            let word = words[index]
            node = child(of: node, word.hash)
            if index == 0 {
                roots.insert(word.hash)
                traits = word.traits
            } else {
                stepWords.insert(word.hash)
            }
            shapes.insert(units, word.foldedRange)
        }
        let letterCase: Phrase.LetterCase =
            traits.contains(.allCapitals) ? .allCapitals : traits.contains(.capitalised) ? .capitalised : .any
        forms.append(
            Form(
                node: node, meaning: Int32(clamping: meanings.count - 1), kind: kind, isAmbiguous: mark == UInt8(ascii: "~"),
                needsFigure: mark == UInt8(ascii: "!"), letterCase: letterCase))
    }

    private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "~") || byte == UInt8(ascii: "!") }

    private mutating func child(of node: Int32, _ hash: UInt64) -> Int32 {
        let key = PhraseTable.key(UInt64(node), hash)
        let new = Int32(clamping: isInner.count)
        let next = edges.insert(key, new)
        guard next == new else { return next }
        if node != 0 { steps.insert(key) }
        isInner[Int(node)] = true
        isInner.append(false)
        return next
    }

    /// The nodes of the trie, and all phrases, those of a node together in the order in which they came.
    func finished() -> (nodes: [PhraseTable.Node], phrases: [Phrase]) {
        var starts = [Int32](repeating: 0, count: isInner.count + 1)
        for form in forms { starts[Int(form.node) + 1] += 1 }
        for node in isInner.indices { starts[node + 1] += starts[node] }
        var order = [Int32](repeating: 0, count: forms.count)
        var next = starts
        for (index, form) in forms.enumerated() {
            order[Int(next[Int(form.node)])] = Int32(truncatingIfNeeded: index)
            next[Int(form.node)] += 1
        }
        let nodes = isInner.indices.map { node in
            let count = min(Self.mostPerNode, Int(starts[node + 1] - starts[node]))
            var kinds = PhraseKinds()
            var hasCase = false
            for place in Int(starts[node])..<(Int(starts[node]) + count) {
                let form = forms[Int(order[place])]
                kinds.insert(form.kind)
                if form.letterCase != .any { hasCase = true }
            }
            return PhraseTable.Node(
                start: starts[node], count: Int32(truncatingIfNeeded: count), kinds: kinds, hasCase: hasCase,
                isInner: isInner[node])
        }
        return (nodes, order.map { phrase(forms[Int($0)]) })
    }

    private func phrase(_ form: Form) -> Phrase {
        let meaning = meanings[Int(form.meaning)]
        return Phrase(
            kind: form.kind, value: meaning.value, number: meaning.number, isAmbiguous: form.isAmbiguous,
            needsFigure: form.needsFigure, letterCase: form.letterCase)
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
