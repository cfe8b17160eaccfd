/// A light stemmer: takes off clitics and endings so that the forms of a word share a key. It need not find the root, only be
/// the same for a text and for the lexicon (Larkey, Ballesteros and Connell 2002, "Improving Stemming for Arabic Information
/// Retrieval", show that light stemming does as well as morphology for matching words).
public struct Stemmer: Sendable {
    private struct Affix: Sendable {
        let units: [UInt16]
        /// How many letters must be left.
        let least: Int
        /// What takes its place.
        let replacement: [UInt16]
    }

    private let prefixes: [Affix]
    private let suffixes: [Affix]
    /// How often endings may be taken off.
    private let rounds: Int
    /// Irregular forms, by hash, with the hash of their stem.
    private var irregular: [UInt64: UInt64]

    /// Reads the rows `stem-prefix`, `stem-suffix`, `stem-rounds` and `irregular`: the value is the number of letters that must be
    /// left, for an irregular form the lemma; a form `ies>y` replaces.
    init(rows: [TableRow]) {
        var prefixes: [Affix] = []
        var suffixes: [Affix] = []
        var irregular: [(form: Substring, lemma: Substring)] = []
        var rounds = 1
        for row in rows {
            switch row.kind {
            case "stem-prefix": prefixes += row.forms.map { Self.affix($0, row.value) }
            case "stem-suffix": suffixes += row.forms.map { Self.affix($0, row.value) }
            case "stem-rounds": rounds = Int(row.value) ?? 1
            case "irregular": irregular += row.forms.map { ($0, row.value) }
            default: break
            }
        }
        self.prefixes = prefixes.sorted { $0.units.count > $1.units.count }
        self.suffixes = suffixes.sorted { $0.units.count > $1.units.count }
        self.rounds = rounds
        self.irregular = [:]
        var stems: [UInt64: UInt64] = [:]
        for (form, lemma) in irregular { stems[StableHash.ofFolded(form)] = stem(Folding.units(lemma)[...]) }
        self.irregular = stems
    }

    private static func affix(_ form: Substring, _ least: Substring) -> Affix {
        let parts = form.split(separator: ">", omittingEmptySubsequences: false)
        let replacement = parts.count > 1 ? Folding.units(parts[1]) : []
        return Affix(units: Folding.units(parts.first ?? form), least: Int(least) ?? 2, replacement: replacement)
    }

    /// The key of the stem of a folded word.
    ///
    /// - Parameter hash: the hash of `units`, when it is known already.
    public func stem(_ units: ArraySlice<UInt16>, hash: UInt64? = nil) -> UInt64 {
        let whole = hash ?? StableHash.of(units)
        if let known = irregular[whole] { return known }
        var word = units
        var changed = false
        for prefix in prefixes where word.count >= prefix.units.count + prefix.least && word.starts(with: prefix.units) {
            word = word.dropFirst(prefix.units.count)
            changed = true
            break
        }
        for _ in 0..<rounds {
            let shorter = strip(word)
            if shorter.count == word.count && shorter.elementsEqual(word) { break }
            word = shorter
            changed = true
        }
        return changed ? StableHash.of(word) : whole
    }

    /// The key of the stem of `text`, which is folded first.
    public func stem(ofFolding text: some StringProtocol) -> UInt64 { stem(Folding.units(text)[...]) }

    private func strip(_ word: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
        for suffix in suffixes where word.count >= suffix.units.count + suffix.least {
            guard word.suffix(suffix.units.count).elementsEqual(suffix.units) else { continue }
            let stem = word.dropLast(suffix.units.count)
            return suffix.replacement.isEmpty ? stem : (Array(stem) + suffix.replacement)[...]
        }
        return word
    }
}
