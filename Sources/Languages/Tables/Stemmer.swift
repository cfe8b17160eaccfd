/// A light stemmer: takes off clitics and endings so that the forms of a word share a key. It need not find the root, only be
/// the same for a text and for the lexicon (Larkey, Ballesteros and Connell 2002, "Improving Stemming for Arabic Information
/// Retrieval", show that light stemming does as well as morphology for matching words).
public final class Stemmer: Sendable {
    private let prefixes: EndingTable
    private let suffixes: EndingTable
    /// How often endings may be taken off.
    private let rounds: Int
    /// Irregular forms, by hash, with the place of their stem's hash in `lemmas`.
    private let irregular: HashIndex
    private let lemmas: [UInt64]

    /// Reads the rows `stem-prefix`, `stem-suffix`, `stem-rounds`, `stem-whole` (words that are their own stem) and `irregular`: the value
    /// is the number of letters that must be left, for an irregular form the lemma; a form `ies>y` replaces.
    init(rows: [TableRow]) {
        var prefixes: [Ending] = []
        var suffixes: [Ending] = []
        var rounds = 1
        for row in rows {
            switch row.kind {
            case "stem-prefix": prefixes += row.forms.compactMap { Self.ending($0, row.value, isSuffix: false) }
            case "stem-suffix": suffixes += row.forms.compactMap { Self.ending($0, row.value, isSuffix: true) }
            case "stem-rounds": rounds = Int(row.value) ?? 1
            default: break
            }
        }
        self.prefixes = EndingTable(prefixes)
        self.suffixes = EndingTable(suffixes)
        self.rounds = rounds
        var irregular = HashIndex()
        var lemmas: [UInt64] = []
        for row in rows where row.kind == "stem-whole" {
            for form in row.forms {
                let hash = StableHash.ofFolded(form)
                irregular[hash] = Int32(clamping: lemmas.count)
                lemmas.append(hash)
            }
        }
        for row in rows where row.kind == "irregular" {
            let units = Folding.units(row.value)
            let isWhole = irregular.contains(StableHash.of(units))
            let lemma =
                isWhole
                ? StableHash.of(units) : Self.regularStem(units.span, StableHash.of(units), self.prefixes, self.suffixes, rounds)
            for form in row.forms {
                irregular[StableHash.ofFolded(form)] = Int32(clamping: lemmas.count)
                lemmas.append(lemma)
            }
        }
        self.irregular = irregular
        self.lemmas = lemmas
    }

    private static func ending(_ form: Substring, _ least: Substring, isSuffix: Bool) -> Ending? {
        let parts = form.split(separator: ">", omittingEmptySubsequences: false)
        guard let affix = Affix(Folding.units(parts.first ?? form), isSuffix: isSuffix) else { return nil }
        let replacement = parts.count > 1 ? Folding.units(parts[1]) : []
        return Ending(affix: affix, least: Int(least) ?? 2, replacement: replacement)
    }

    /// The key of the stem of the word at `index` of `text`, which must be there.
    public func stem(_ text: TokenizedText, _ index: Int) -> UInt64 {
        let token = text.tokens[index]
        return stem(text.folded.span.extracting(token.foldedRange), hash: token.hash)
    }

    /// The key of the stem of a folded word.
    ///
    /// - Parameter hash: the hash of `units`, when it is known already.
    public func stem(_ units: ArraySlice<UInt16>, hash: UInt64? = nil) -> UInt64 {
        stem(units.span, hash: hash ?? StableHash.of(units.span))
    }

    /// The key of the stem of a folded word.
    func stem(_ word: Span<UInt16>) -> UInt64 { stem(word, hash: StableHash.of(word)) }

    /// The key of the stem of a folded word whose hash is known.
    func stem(_ word: Span<UInt16>, hash: UInt64) -> UInt64 {
        if let known = irregular[hash], lemmas.indices.contains(Int(known)) { return lemmas[Int(known)] }
        return Self.regularStem(word, hash, prefixes, suffixes, rounds)
    }

    private static func regularStem(
        _ word: Span<UInt16>, _ hash: UInt64, _ prefixes: EndingTable, _ suffixes: EndingTable, _ rounds: Int
    ) -> UInt64 {
        var start = 0, end = word.count
        if let prefix = prefixes.prefix(of: word) { start = prefixes.count(prefix) }
        for round in 0..<rounds {
            let left = word.extracting(start..<end)
            guard let suffix = suffixes.suffix(of: left) else { break }
            end -= suffixes.count(suffix)
            guard !suffixes.replaces(suffix) else {
                return replaced(word.extracting(start..<end), suffixes.replacement(suffix), suffixes, rounds - round - 1)
            }
        }
        return end - start == word.count ? hash : StableHash.of(word.extracting(start..<end))
    }

    /// The stem of a word whose ending has been replaced by another, which may be taken off or replaced in turn.
    private static func replaced(
        _ word: Span<UInt16>, _ ending: [UInt16], _ suffixes: EndingTable, _ rounds: Int
    ) -> UInt64 {
        var units: [UInt16] = []
        units.reserveCapacity(word.count + ending.count)
        for index in word.indices { units.append(word[index]) }
        units += ending
        for _ in 0..<rounds {
            guard let suffix = suffixes.suffix(of: units.span) else { break }
            units.removeLast(suffixes.count(suffix))
            units += suffixes.replacement(suffix)
        }
        return StableHash.of(units.span)
    }

    /// The key of the stem of `text`, which is folded first.
    public func stem(ofFolding text: some StringProtocol) -> UInt64 { stem(Folding.units(text)[...]) }
}
