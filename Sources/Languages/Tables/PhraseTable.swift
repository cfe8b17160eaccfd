/// A phrase found in a text. A plain value without references that are counted, since one is made for most words.
public struct PhraseMatch: Sendable {
    /// The kinds of its meanings.
    public let kinds: PhraseKinds
    /// Its meanings: the phrases from `start` on whose bits are set.
    @usableFromInline let usable: UInt64
    /// Not counted: the phrases of a pack live as long as the process (`PhraseStore`).
    private let store: Unmanaged<PhraseStore>
    private let endToken: Int32
    private let start: Int32
    /// What its first word carried.
    public let clitics: Clitics.Meaning

    init(end: Int, clitics: Clitics.Meaning, kinds: PhraseKinds, start: Int32, usable: UInt64, store: PhraseStore) {
        self.kinds = kinds
        self.usable = usable
        self.store = .passUnretained(store)
        self.start = start
        endToken = Int32(clamping: end)
        self.clitics = clitics
    }

    /// One past its last token.
    public var end: Int { Int(endToken) }

    /// Which phrases of the table it may be.
    public var entries: [Phrase] { (0..<64).filter { usable >> UInt64($0) & 1 == 1 }.map { phrase($0) } }

    private func phrase(_ offset: Int) -> Phrase { store._withUnsafeGuaranteedRef { $0.phrases[Int(start) + offset] } }

    /// The first meaning of one of `wanted`, or nil.
    @inlinable public func first(anyOf wanted: PhraseKinds) -> Phrase? {
        kinds.intersects(wanted) ? found(wanted) : nil
    }

    @usableFromInline func found(_ wanted: PhraseKinds) -> Phrase? {
        store._withUnsafeGuaranteedRef { store in
            var rest = usable
            while rest != 0 {
                let place = Int(start) + rest.trailingZeroBitCount
                if wanted.contains(store.phrases[place].kind) { return store.phrases[place] }
                rest &= rest &- 1
            }
            return nil
        }
    }

    /// The first meaning of one of up to eight kinds, or nil.
    @inlinable @inline(__always)
    public func first(
        _ a: PhraseKind, _ b: PhraseKind? = nil, _ c: PhraseKind? = nil, _ d: PhraseKind? = nil, _ e: PhraseKind? = nil,
        _ f: PhraseKind? = nil, _ g: PhraseKind? = nil, _ h: PhraseKind? = nil
    ) -> Phrase? {
        first(anyOf: PhraseKinds(a, b, c, d, e, f, g, h))
    }

    /// The values of all meanings of `wanted`, in order.
    public func values(of wanted: PhraseKinds) -> [String] {
        var values: [String] = []
        var rest = usable
        while rest != 0 {
            store._withUnsafeGuaranteedRef { store in
                let place = Int(start) + rest.trailingZeroBitCount
                if wanted.contains(store.phrases[place].kind) { values.append(store.phrases[place].value) }
            }
            rest &= rest &- 1
        }
        return values
    }

    /// Whether one of its meanings is of `kind`.
    @inlinable @inline(__always) public func has(_ kind: PhraseKind) -> Bool { kinds.contains(kind) }

    /// Whether one of its meanings is of one of `wanted`: cheaper than to ask for the first of them.
    @inlinable @inline(__always) public func has(anyOf wanted: PhraseKinds) -> Bool { kinds.intersects(wanted) }
}

/// The phrases of one table, in one array. Never released: there is one for each language, and matches point at it uncounted.
final class PhraseStore: Sendable {
    let phrases: [Phrase]

    init(_ phrases: [Phrase]) {
        self.phrases = phrases
        _ = Unmanaged.passRetained(self)
    }
}

/// All phrases of a language pack that mean something to the readers of facts: a trie over word hashes.
///
/// A lookup costs a look at a filter for a word that starts no phrase, plus one for each way to take clitics off it. A table never changes
/// once built; it is a class so that it is passed at the cost of one reference.
public final class PhraseTable: Sendable {
    private let edges: HashIndex
    private let roots: HashFilter
    /// Tells most keys of edges that lead on from no node but the root.
    private let steps: HashFilter
    /// The shapes of words that start phrases, and of those that carry them on.
    private let rootShapes: ShapeFilter
    private let stepShapes: ShapeFilter
    private let nodes: [Node]
    private let store: PhraseStore
    private let clitics: Clitics

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
        rootShapes = builder.rootShapes
        stepShapes = builder.stepShapes
        let (nodes, phrases) = builder.finished()
        self.nodes = nodes
        store = PhraseStore(phrases)
    }

    /// The longest phrases that start at the tokens of `text`, in order, and for each token the place of what starts there, or -1.
    public func matches(in text: TokenizedText) -> (found: [PhraseMatch], places: [Int32]) {
        var found: [PhraseMatch] = []
        found.reserveCapacity(text.tokens.count / 3 + 1)
        var places: [Int32] = []
        places.reserveCapacity(text.tokens.count)
        let tokens = text.tokens.span, folded = text.folded.span
        for index in tokens.indices {
            let token = tokens[index]
            // Most words end at these two looks.
            let isRoot = roots.mayContain(token.hash)
            let mayCarry = token.kind == .word && clitics.mayCarry(folded.extracting(token.foldedRange))
            if isRoot || mayCarry, let match = match(text, at: index, token, isRoot: isRoot, mayCarry: mayCarry, words: .max) {
                places.append(Int32(truncatingIfNeeded: found.count))
                found.append(match)
            } else {
                places.append(-1)
            }
        }
        return (found, places)
    }

    /// The longest phrase that starts at token `index` of `text`, or nil. The bare word wins over one that clitics were taken off.
    ///
    /// - Parameter words: how many words it may have.
    public func match(_ text: TokenizedText, at index: Int, words: Int = .max) -> PhraseMatch? {
        guard index >= 0, index < text.tokens.count else { return nil }
        let token = text.tokens[index]
        return match(text, at: index, token, isRoot: roots.mayContain(token.hash), mayCarry: token.kind == .word, words: words)
    }

    private func match(
        _ text: TokenizedText, at index: Int, _ token: Token, isRoot: Bool, mayCarry: Bool, words: Int
    ) -> PhraseMatch? {
        var best: PhraseMatch?
        if isRoot, let node = edges[Self.key(0, token.hash)] {
            best = walk(text, from: node, next: index + 1, first: token, clitics: [], suffixKinds: nil, words: words)
        }
        guard mayCarry else { return best }
        let word = text.folded.span.extracting(token.foldedRange)
        var search = clitics.search(word)
        while let reading = clitics.next(&search, word, hash: token.hash, leaving: rootShapes) {
            guard let node = root(reading.hash) else { continue }
            let found = walk(
                text, from: node, next: index + 1, first: token, clitics: reading.meaning, suffixKinds: reading.suffixKinds,
                words: words)
            if let found, found.end > (best?.end ?? 0) { best = found }
        }
        return best
    }

    /// The node that the first word of a phrase leads to.
    @inline(__always) private func root(_ hash: UInt64) -> Int32? {
        roots.mayContain(hash) ? edges[Self.key(0, hash)] : nil
    }

    private func walk(
        _ text: TokenizedText, from start: Int32, next: Int, first: Token, clitics meaning: Clitics.Meaning,
        suffixKinds: PhraseKinds?, words: Int
    ) -> PhraseMatch? {
        var node = start
        var index = next
        var best: PhraseMatch?
        while true {
            let usable = usable(nodes[Int(node)], first: first, suffixKinds: suffixKinds, isOneWord: index == next)
            if usable.phrases != 0 {
                best = PhraseMatch(
                    end: index, clitics: meaning, kinds: usable.kinds, start: nodes[Int(node)].start, usable: usable.phrases,
                    store: store)
            }
            guard index - next + 1 < words, let following = step(text, from: node, at: index) else { return best }
            node = following
            index += 1
        }
    }

    /// The node that the token at `index` leads to, with or without the clitics of that word.
    private func step(_ text: TokenizedText, from node: Int32, at index: Int) -> Int32? {
        guard nodes[Int(node)].isInner, index < text.tokens.count else { return nil }
        let token = text.tokens[index]
        if let next = edge(node, token.hash) { return next }
        guard token.kind == .word else { return nil }
        let word = text.folded.span.extracting(token.foldedRange)
        var search = clitics.search(word)
        while let reading = clitics.next(&search, word, hash: token.hash, leaving: stepShapes) {
            guard reading.suffixKinds == nil, !reading.meaning.contains(.and) else { continue }
            if let next = edge(node, reading.hash) { return next }
        }
        return nil
    }

    /// The node that a word leads to from `node`, which is not the root.
    @inline(__always) private func edge(_ node: Int32, _ hash: UInt64) -> Int32? {
        let key = Self.key(UInt64(node), hash)
        return steps.mayContain(key) ? edges[key] : nil
    }

    /// The phrases of a node that the case of the first word and the suffix taken off it allow, and their kinds.
    private func usable(
        _ node: Node, first: Token, suffixKinds: PhraseKinds?, isOneWord: Bool
    ) -> (phrases: UInt64, kinds: PhraseKinds) {
        if suffixKinds == nil, !node.hasCase { return (node.all, node.kinds) }
        if let suffixKinds { guard isOneWord, node.kinds.intersects(suffixKinds) else { return (0, PhraseKinds()) } }
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
