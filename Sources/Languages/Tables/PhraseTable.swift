/// A phrase found in a text.
public struct PhraseMatch: Sendable {
    /// One past its last token.
    public let end: Int
    /// What its first word carried.
    public let clitics: Clitics.Meaning
    /// Which phrases of the table it may be.
    public let entries: ArraySlice<Phrase>

    /// The first meaning of one of `kinds`, or nil.
    public func first(_ kinds: PhraseKind...) -> Phrase? { entries.first { kinds.contains($0.kind) } }
    /// Whether one of its meanings is of `kind`.
    public func has(_ kind: PhraseKind) -> Bool { entries.contains { $0.kind == kind } }
}

/// All phrases of a language pack that mean something to the readers of facts: a trie over word hashes.
///
/// A lookup costs one probe for a word that starts no phrase, plus one for each way to take clitics off it.
public struct PhraseTable: Sendable {
    private var edges = HashIndex(capacity: 1 << 14)
    private var nodes: [Range<Int>] = [0..<0]
    private var phrases: [Phrase] = []
    private let clitics: Clitics

    /// Builds the table from `rows`; rows of unknown kind are left to other readers of the same file.
    init(rows: [TableRow], clitics: Clitics) {
        self.clitics = clitics
        var collected: [[Phrase]] = [[]]
        for row in rows {
            guard let kind = PhraseKind(rawValue: String(row.kind)) else { continue }
            for form in row.forms { insert(form, kind: kind, value: row.value, into: &collected) }
        }
        nodes.removeAll()
        for list in collected {
            nodes.append(phrases.count..<(phrases.count + list.count))
            phrases.append(contentsOf: list)
        }
    }

    private mutating func insert(_ form: Substring, kind: PhraseKind, value: Substring, into collected: inout [[Phrase]]) {
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
            let range = nodes[Int(node)]
            if !range.isEmpty, let entries = usable(range, first: first, suffix: suffix, isOneWord: index == next) {
                best = PhraseMatch(end: index, clitics: meaning, entries: entries)
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

    private func usable(_ range: Range<Int>, first: Token, suffix: Int, isOneWord: Bool) -> ArraySlice<Phrase>? {
        let all = phrases[range]
        let fits: (Phrase) -> Bool = { phrase in
            switch phrase.letterCase {
            case .any: break
            case .capitalised: guard first.traits.contains(.capitalised) || first.traits.contains(.uncased) else { return false }
            case .allCapitals: guard first.traits.contains(.allCapitals) else { return false }
            }
            return suffix < 0 || (isOneWord && clitics.suffixes[suffix].kinds.contains(phrase.kind))
        }
        if all.allSatisfy(fits) { return all }
        let some = all.filter(fits)
        return some.isEmpty ? nil : some[...]
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
