/// All phrases of a language pack that mean something to the readers of facts: a trie over word hashes.
///
/// A lookup costs a look at a filter for a word that starts no phrase, plus one for each way to take clitics off it. A table never changes
/// once built; it is a class so that it is passed at the cost of one reference.
public final class PhraseTable: Sendable {
    private let edges: HashIndex
    private let roots: HashFilter
    /// Tells most keys of edges that lead on from no node but the root.
    private let steps: HashFilter
    /// Tells most words that carry no phrase on, by hash.
    private let stepWords: HashFilter
    /// The shapes of words that start phrases or carry them on.
    private let shapes: ShapeFilter
    private let nodes: [Node]
    private let store: PhraseStore
    private let clitics: Clitics
    private let lexers = LexerPool()

    /// Where the phrases that end at a node of the trie stand in the store.
    struct Node: Sendable {
        let start: Int32
        let count: Int32
        let kinds: PhraseKinds
        /// Whether any of them depends on the case of the text.
        let hasCase: Bool
        /// Whether any phrase goes on from here.
        let isInner: Bool

        var all: UInt64 { count >= 64 ? .max : 1 &<< UInt64(count) &- 1 }
    }

    /// The table of what `builder` has read.
    init(_ builder: consuming PhraseTableBuilder, clitics: Clitics) {
        self.clitics = clitics
        edges = builder.edges
        roots = builder.roots
        steps = builder.steps
        stepWords = builder.stepWords
        shapes = builder.shapes
        let (nodes, phrases) = builder.finished()
        self.nodes = nodes
        store = PhraseStore(phrases)
    }

    /// The tokens of a text, UTF-8, with the longest phrases that start at them.
    ///
    /// - Complexity: linear in the length of the text.
    public func read(_ bytes: [UInt8]) -> PhraseText {
        lexers.read(bytes, self)
    }

    /// The longest phrase that starts at token `index` of `text`, or nil. The bare word wins over one that clitics were taken off.
    ///
    /// - Parameter words: how many words it may have.
    public func match(_ text: TokenizedText, at index: Int, words: Int = .max) -> PhraseMatch? {
        guard index >= 0, index < text.tokens.count else { return nil }
        var ways: [Way] = []
        var hashes: [UInt64] = []
        let token = text.tokens[index]
        let word = text.folded.span.extracting(token.foldedRange)
        guard let first = read(token, word, ways: &ways, hashes: &hashes) else { return nil }
        return match(text.tokens.span, at: index, ways: ways, from: Int(first), words: words) { node, next in
            var others: [Way] = []
            hashes.removeAll(keepingCapacity: true)
            let token = text.tokens[next]
            _ = read(token, text.folded.span.extracting(token.foldedRange), ways: &others, hashes: &hashes)
            return step(node, token, hashes[...])
        }
    }

    /// Whether a word may carry a phrase on as it stands.
    func mayFollow(_ token: Token) -> Bool { stepWords.mayContain(token.hash) }

    /// A way in which a word may open a phrase: with what was taken off it, to a node of the trie.
    struct Way: Sendable {
        fileprivate let node: Int32
        /// Phrases go on from there.
        let isInner: Bool
        /// The word has no way but those before this one and it.
        fileprivate(set) var isLast = false
        /// What the word is alone, as the first of a text; nil when it is no phrase.
        let alone: PhraseMatch?
        fileprivate let clitics: Clitics.Meaning
    }

    /// The same with the ways of the word there, which start at `first` of `ways`.
    ///
    /// - Parameter step: the node that the word at an index leads to from a node.
    @inline(__always) func match(
        _ tokens: Span<Token>, at index: Int, ways: [Way], from first: Int, words: Int = .max,
        step: (_ node: Int32, _ index: Int) -> Int32?
    ) -> PhraseMatch? {
        var best: PhraseMatch?
        var place = first
        while place < ways.count {
            let found = walk(tokens, from: ways[place], at: index, words: words, step: step)
            if let found, found.end > (best?.end ?? 0) { best = found }
            if ways[place].isLast { break }
            place += 1
        }
        return best
    }

    /// Appends the ways in which a word may open a phrase, and to `hashes` what is left of it when clitics are taken off, where that may
    /// carry on a phrase.
    ///
    /// They depend on the word alone. The bare word comes first, then those with suffixes, then the longest prefix.
    /// - Returns: the place of the first way; nil when there is none.
    func read(_ token: Token, _ word: Span<UInt16>, ways: inout [Way], hashes: inout [UInt64]) -> Int32? {
        let first = ways.count
        var hasOne = false
        if let node = root(token.hash) { add(way(node, token, [], suffixKinds: nil), to: &ways, &hasOne) }
        if token.kind == .word {
            var search = clitics.search(word)
            while let reading = clitics.next(&search, word, hash: token.hash, leaving: shapes) {
                if reading.suffixKinds == nil, stepWords.mayContain(reading.hash), !reading.meaning.contains(.and) {
                    hashes.append(reading.hash)
                }
                guard let node = root(reading.hash) else { continue }
                add(way(node, token, reading.meaning, suffixKinds: reading.suffixKinds), to: &ways, &hasOne)
            }
        }
        guard ways.count > first else { return nil }
        ways[ways.count - 1].isLast = true
        return Int32(truncatingIfNeeded: first)
    }

    private func way(_ node: Int32, _ token: Token, _ clitics: Clitics.Meaning, suffixKinds: PhraseKinds?) -> Way {
        let usable = usable(nodes[Int(node)], first: token, suffixKinds: suffixKinds)
        let alone = PhraseMatch(
            end: 1, clitics: clitics, kinds: usable.kinds, start: nodes[Int(node)].start, usable: usable.phrases, store: store)
        // A word that a suffix was taken off has no other word behind it.
        return Way(
            node: node, isInner: suffixKinds == nil && nodes[Int(node)].isInner, alone: usable.phrases == 0 ? nil : alone,
            clitics: clitics)
    }

    /// Adds a way that may win over those before it: what is one word alone never does when another is.
    private func add(_ way: Way, to ways: inout [Way], _ hasOne: inout Bool) {
        guard way.isInner || way.alone != nil && !hasOne else { return }
        hasOne = hasOne || way.alone != nil
        ways.append(way)
    }

    /// The node that the first word of a phrase leads to.
    @inline(__always) private func root(_ hash: UInt64) -> Int32? {
        roots.mayContain(hash) ? edges[Self.key(0, hash)] : nil
    }

    @inline(__always) private func walk(
        _ tokens: Span<Token>, from way: Way, at start: Int, words: Int, step: (_ node: Int32, _ index: Int) -> Int32?
    ) -> PhraseMatch? {
        var best = way.alone?.moved(to: start)
        guard way.isInner else { return best }
        var node = way.node
        var index = start + 1
        while index - start < words, index < tokens.count, let following = step(node, index) {
            node = following
            index += 1
            let usable = usable(nodes[Int(node)], first: tokens[start], suffixKinds: nil)
            if usable.phrases != 0 {
                best = PhraseMatch(
                    end: index, clitics: way.clitics, kinds: usable.kinds, start: nodes[Int(node)].start, usable: usable.phrases,
                    store: store)
            }
            guard nodes[Int(node)].isInner else { break }
        }
        return best
    }

    /// The node that a word leads to from `node`, which is not the root: as it stands, or as one of `hashes`.
    @inline(__always) func step(_ node: Int32, _ token: Token, _ hashes: ArraySlice<UInt64>) -> Int32? {
        if let next = edge(node, token.hash) { return next }
        for hash in hashes { if let next = edge(node, hash) { return next } }
        return nil
    }

    /// The node that a word leads to from `node`, which is not the root.
    @inline(__always) private func edge(_ node: Int32, _ hash: UInt64) -> Int32? {
        let key = Self.key(UInt64(node), hash)
        return steps.mayContain(key) ? edges[key] : nil
    }

    /// The phrases of a node that the case of the first word and the suffix taken off it allow, and their kinds.
    private func usable(_ node: Node, first: Token, suffixKinds: PhraseKinds?) -> (phrases: UInt64, kinds: PhraseKinds) {
        if suffixKinds == nil, !node.hasCase { return (node.all, node.kinds) }
        if let suffixKinds, !node.kinds.intersects(suffixKinds) { return (0, PhraseKinds()) }
        var phrases: UInt64 = 0
        var kinds = PhraseKinds()
        for offset in 0..<Int(node.count) {
            let phrase = store.phrases[Int(node.start) + offset]
            switch phrase.letterCase {
            case .any: break
            case .capitalised: if first.traits.isDisjoint(with: [.capitalised, .uncased]) { continue }
            case .allCapitals: if !first.traits.contains(.allCapitals) { continue }
            }
            if let suffixKinds, !suffixKinds.contains(phrase.kind) { continue }
            phrases |= 1 &<< UInt64(offset)
            kinds.insert(phrase.kind)
        }
        return (phrases, kinds)
    }

    /// The key of the edge that leads from `node` with a word.
    @inline(__always) static func key(_ node: UInt64, _ hash: UInt64) -> UInt64 {
        hash ^ (node &* 0x9E37_79B9_7F4A_7C15)
    }
}
