/// A light stemmer: takes off clitics and endings so that the forms of a word share a key. It need not find the root, only be
/// the same for a text and for the lexicon (Larkey, Ballesteros and Connell 2002, "Improving Stemming for Arabic Information
/// Retrieval", show that light stemming does as well as morphology for matching words).
public struct Stemmer: Sendable {
    private let prefixes: AffixTable
    private let suffixes: AffixTable
    /// How often endings may be taken off.
    private let rounds: Int
    /// Irregular forms, by hash, with the place of their stem's hash in `lemmas`.
    private var irregular: HashIndex
    private var lemmas: [UInt64]

    /// Reads the rows `stem-prefix`, `stem-suffix`, `stem-rounds` and `irregular`: the value is the number of letters that must be
    /// left, for an irregular form the lemma; a form `ies>y` replaces.
    init(rows: [TableRow]) {
        var prefixes: [Affix] = []
        var suffixes: [Affix] = []
        var forms: [(form: Substring, lemma: Substring)] = []
        var rounds = 1
        for row in rows {
            switch row.kind {
            case "stem-prefix": prefixes += row.forms.map { Affix($0, row.value) }
            case "stem-suffix": suffixes += row.forms.map { Affix($0, row.value) }
            case "stem-rounds": rounds = Int(row.value) ?? 1
            case "irregular": forms += row.forms.map { ($0, row.value) }
            default: break
            }
        }
        self.prefixes = AffixTable(prefixes, key: \.first)
        self.suffixes = AffixTable(suffixes, key: \.last)
        self.rounds = rounds
        irregular = HashIndex()
        lemmas = []
        let stems = forms.map { stem(Folding.units($0.lemma)[...]) }
        irregular = HashIndex(capacity: forms.count)
        for (index, entry) in forms.enumerated() { irregular[StableHash.ofFolded(entry.form)] = Int32(clamping: index) }
        lemmas = stems
    }

    /// The key of the stem of a folded word.
    ///
    /// - Parameter hash: the hash of `units`, when it is known already.
    public func stem(_ units: ArraySlice<UInt16>, hash: UInt64? = nil) -> UInt64 {
        let whole = hash ?? StableHash.of(units)
        if let known = irregular[whole], lemmas.indices.contains(Int(known)) { return lemmas[Int(known)] }
        var word = units
        if let first = word.first, let prefix = prefixes.longest(first, on: word, atEnd: false) {
            word = word.dropFirst(prefix.units.count)
        }
        for _ in 0..<rounds {
            guard let last = word.last, let suffix = suffixes.longest(last, on: word, atEnd: true) else { break }
            word = word.dropLast(suffix.units.count)
            if !suffix.replacement.isEmpty { word = (Array(word) + suffix.replacement)[...] }
        }
        return word.count == units.count && word.elementsEqual(units) ? whole : StableHash.of(word)
    }

    /// The key of the stem of `text`, which is folded first.
    public func stem(ofFolding text: some StringProtocol) -> UInt64 { stem(Folding.units(text)[...]) }
}

/// An ending or a clitic that the stemmer takes off.
private struct Affix: Sendable {
    let units: [UInt16]
    /// How many letters must be left.
    let least: Int
    /// What takes its place.
    let replacement: [UInt16]

    init(_ form: Substring, _ least: Substring) {
        let parts = form.split(separator: ">", omittingEmptySubsequences: false)
        units = Folding.units(parts.first ?? form)
        replacement = parts.count > 1 ? Folding.units(parts[1]) : []
        self.least = Int(least) ?? 2
    }

    var first: UInt16? { units.first }
    var last: UInt16? { units.last }
}

/// Affixes by the letter that a word must have at its edge to carry one, so that most words are done after one look.
private struct AffixTable: Sendable {
    private var buckets = [[Affix]](repeating: [], count: 256)

    init(_ affixes: [Affix], key: (Affix) -> UInt16?) {
        for affix in affixes.sorted(by: { $0.units.count > $1.units.count }) {
            if let letter = key(affix) { buckets[Int(letter & 0xFF)].append(affix) }
        }
    }

    /// The longest affix at the start or the end of `word`, whose letter there is `letter`.
    @inline(__always)
    func longest(_ letter: UInt16, on word: ArraySlice<UInt16>, atEnd: Bool) -> Affix? {
        let bucket = buckets[Int(letter & 0xFF)]
        for index in bucket.indices {
            let count = bucket[index].units.count
            guard word.count >= count + bucket[index].least else { continue }
            let start = atEnd ? word.endIndex - count : word.startIndex
            var matched = 0
            while matched < count, word[start + matched] == bucket[index].units[matched] { matched += 1 }
            if matched == count { return bucket[index] }
        }
        return nil
    }
}
