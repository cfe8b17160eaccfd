/// A phrase found in a text. A plain value without references that are counted, since one is made for most words.
public struct PhraseMatch: Sendable {
    /// One past its last token.
    public let end: Int
    /// What its first word carried.
    public let clitics: Clitics.Meaning
    /// The kinds of its meanings.
    public let kinds: PhraseKinds
    /// Its meanings: the phrases from `start` on whose bits are set.
    @usableFromInline let start: Int
    @usableFromInline let usable: UInt64
    /// Not counted: the phrases of a pack live as long as the process (`PhraseStore`).
    @usableFromInline unowned(unsafe) let store: PhraseStore

    /// Which phrases of the table it may be.
    public var entries: [Phrase] { (0..<64).filter { usable >> UInt64($0) & 1 == 1 }.map { store.phrases[start + $0] } }

    /// The first meaning of one of `wanted`, or nil.
    @inlinable public func first(anyOf wanted: PhraseKinds) -> Phrase? {
        guard kinds.intersects(wanted) else { return nil }
        var rest = usable
        while rest != 0 {
            let phrase = store.phrases[start + rest.trailingZeroBitCount]
            if wanted.contains(phrase.kind) { return phrase }
            rest &= rest &- 1
        }
        return nil
    }

    /// The first meaning of one of up to eight kinds, or nil.
    @inlinable @inline(__always)
    public func first(
        _ a: PhraseKind, _ b: PhraseKind? = nil, _ c: PhraseKind? = nil, _ d: PhraseKind? = nil, _ e: PhraseKind? = nil,
        _ f: PhraseKind? = nil, _ g: PhraseKind? = nil, _ h: PhraseKind? = nil
    ) -> Phrase? {
        first(anyOf: PhraseKinds(a, b, c, d, e, f, g, h))
    }

    /// Whether one of its meanings is of `kind`.
    @inlinable @inline(__always) public func has(_ kind: PhraseKind) -> Bool { kinds.contains(kind) }
}

/// The phrases of one table, in one array. Never released: there is one for each language, and matches point at it uncounted.
@usableFromInline final class PhraseStore: Sendable {
    @usableFromInline let phrases: [Phrase]

    init(_ phrases: [Phrase]) {
        self.phrases = phrases
        _ = Unmanaged.passRetained(self)
    }
}

/// All phrases of a language pack that mean something to the readers of facts: a trie over word hashes.
///
/// A lookup costs one probe for a word that starts no phrase, plus one for each way to take clitics off it.
public struct PhraseTable: Sendable {
    private let edges: HashIndex
    private let nodes: [Node]
    private let store: PhraseStore
    private let clitics: Clitics

    /// Where the phrases that end at a node of the trie stand in the store.
    private struct Node: Sendable {
        let start: Int32
        let count: Int32
        let kinds: PhraseKinds
        /// Whether any of them depends on the case of the text.
        let hasCase: Bool

        var all: UInt64 { count >= 64 ? .max : 1 &<< UInt64(count) &- 1 }
    }

    /// Builds the table from `rows`; rows of unknown kind are left to other readers of the same file.
    init(rows: [TableRow], clitics: Clitics) {
        self.clitics = clitics
        var collected: [[Phrase]] = [[]]
        var edges = HashIndex(capacity: 1 << 14)
        for row in rows {
            guard let kind = PhraseKind(rawValue: String(row.kind)) else { continue }
            for form in row.forms { Self.insert(form, kind: kind, value: row.value, into: &collected, &edges) }
        }
        var nodes: [Node] = []
        var phrases: [Phrase] = []
        for list in collected {
            var kinds = PhraseKinds()
            for phrase in list.prefix(64) { kinds.insert(phrase.kind) }
            let hasCase = list.contains { $0.letterCase != .any }
            nodes.append(
                Node(start: Int32(clamping: phrases.count), count: Int32(min(64, list.count)), kinds: kinds, hasCase: hasCase))
            phrases.append(contentsOf: list.prefix(64))
        }
        self.edges = edges
        self.nodes = nodes
        store = PhraseStore(phrases)
    }

    private static func insert(
        _ form: Substring, kind: PhraseKind, value: Substring, into collected: inout [[Phrase]], _ edges: inout HashIndex
    ) {
        let isAmbiguous = form.hasPrefix("~")
        let needsFigure = form.hasPrefix("!")
        let text = form.drop { $0 == "~" || $0 == "!" }
        let tokenized = Tokenizer.tokenize(text)
        guard let first = tokenized.tokens.first else { return }
        var node: UInt64 = 0
        for token in tokenized.tokens {
            let key = Self.key(node, token.hash)
            if let next = edges[key] {
                node = UInt64(next)
            } else {
                edges[key] = Int32(collected.count)
                node = UInt64(collected.count)
                collected.append([])
            }
        }
        let letterCase: Phrase.LetterCase =
            first.traits.contains(.allCapitals) ? .allCapitals : first.traits.contains(.capitalised) ? .capitalised : .any
        let phrase = Phrase(
            kind: kind, value: String(value), number: Self.number(value), isAmbiguous: isAmbiguous,
            needsFigure: needsFigure, letterCase: letterCase)
        collected[Int(node)].append(phrase)
    }

    /// The longest phrase that starts at token `index` of `text`, or nil. The bare word wins over one that clitics were taken off.
    ///
    /// - Parameter words: how many words it may have.
    public func match(_ text: TokenizedText, at index: Int, words: Int = .max) -> PhraseMatch? {
        guard text.tokens.indices.contains(index) else { return nil }
        let token = text.tokens[index]
        var best: PhraseMatch?
        if let node = edges[Self.key(0, token.hash)] {
            best = walk(text, from: node, next: index + 1, first: token, clitics: [], suffix: -1, words: words)
        }
        guard token.kind == .word else { return best }
        clitics.forEachReading(of: text.units(index), hash: token.hash) { reading in
            guard let node = edges[Self.key(0, reading.hash)] else { return false }
            let found = walk(
                text, from: node, next: index + 1, first: token, clitics: reading.meaning, suffix: reading.suffix, words: words)
            if let found, found.end > (best?.end ?? 0) { best = found }
            return false
        }
        return best
    }

    private func walk(
        _ text: TokenizedText, from start: Int32, next: Int, first: Token, clitics meaning: Clitics.Meaning, suffix: Int,
        words: Int
    ) -> PhraseMatch? {
        var node = start
        var index = next
        var best: PhraseMatch?
        while true {
            let usable = usable(nodes[Int(node)], first: first, suffix: suffix, isOneWord: index == next)
            if usable.phrases != 0 {
                best = PhraseMatch(
                    end: index, clitics: meaning, kinds: usable.kinds, start: Int(nodes[Int(node)].start), usable: usable.phrases,
                    store: store)
            }
            guard index - next + 1 < words, let following = step(text, from: node, at: index) else { return best }
            node = following
            index += 1
        }
    }

    /// The node that the token at `index` leads to, with or without the clitics of that word.
    private func step(_ text: TokenizedText, from node: Int32, at index: Int) -> Int32? {
        guard text.tokens.indices.contains(index) else { return nil }
        let token = text.tokens[index]
        if let next = edges[Self.key(UInt64(node), token.hash)] { return next }
        guard token.kind == .word else { return nil }
        var found: Int32?
        clitics.forEachReading(of: text.units(index), hash: token.hash) { reading in
            guard reading.suffix < 0, !reading.meaning.contains(.and) else { return false }
            found = edges[Self.key(UInt64(node), reading.hash)]
            return found != nil
        }
        return found
    }

    /// The phrases of a node that the case of the first word and the suffix taken off it allow, and their kinds.
    private func usable(_ node: Node, first: Token, suffix: Int, isOneWord: Bool) -> (phrases: UInt64, kinds: PhraseKinds) {
        if suffix < 0, !node.hasCase { return (node.all, node.kinds) }
        guard suffix < 0 || (isOneWord && node.kinds.intersects(clitics.suffixes[suffix].kinds)) else {
            return (0, PhraseKinds())
        }
        var phrases: UInt64 = 0
        var kinds = PhraseKinds()
        for offset in 0..<Int(node.count) {
            let phrase = store.phrases[Int(node.start) + offset]
            switch phrase.letterCase {
            case .any: break
            case .capitalised: if first.traits.isDisjoint(with: [.capitalised, .uncased]) { continue }
            case .allCapitals: if !first.traits.contains(.allCapitals) { continue }
            }
            if suffix >= 0, !clitics.suffixes[suffix].kinds.contains(phrase.kind) { continue }
            phrases |= 1 &<< UInt64(offset)
            kinds.insert(phrase.kind)
        }
        return (phrases, kinds)
    }

    @inline(__always) private static func key(_ node: UInt64, _ hash: UInt64) -> UInt64 {
        hash ^ (node &* 0x9E37_79B9_7F4A_7C15)
    }

    private static func number(_ value: Substring) -> Double {
        let parts = value.split(separator: "/")
        guard let first = parts.first.flatMap({ Double($0) }) else { return 0 }
        guard parts.count == 2, let second = Double(parts[1]), second != 0 else { return first }
        return first / second
    }
}
