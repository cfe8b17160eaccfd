import Languages

/// What the packs' tables say of telling languages apart, ready for lookup.
struct LanguageProfile: Sendable {
    static let shared = LanguageProfile()

    /// The packs' codes; a language is its index here.
    let codes: [String]
    /// Which languages write a scalar of the Basic Multilingual Plane: one bit each.
    let alphabets: [UInt32]
    /// What a letter says for or against each language.
    let letters: [UInt32: [Double]]
    /// What a word says, by folded hash.
    let words: [UInt64: [Double]]
    /// The folded start of words, and what it says.
    let prefixes: [(units: [UInt16], weights: [Double])]
    /// Legacy encodings, each once; the first wins when nothing speaks for another.
    let encodings: [String]

    private init() {
        let packs = LanguageCatalog.all
        var alphabets = [UInt32](repeating: 0, count: 0x10000)
        var letters: [UInt32: [Double]] = [:]
        var words: [UInt64: [Double]] = [:]
        var prefixes: [(units: [UInt16], weights: [Double])] = []
        var encodings = [TextEncoding.windows1252.name]
        let none = [Double](repeating: 0, count: packs.count)
        for (index, pack) in packs.enumerated() {
            for row in pack.rows("detection", "alphabet") {
                let bounds = row.value.split(separator: "-").compactMap { UInt32($0, radix: 16) }
                guard index < 32, bounds.count == 2, bounds[0] <= bounds[1], bounds[1] < 0x10000 else { continue }
                for scalar in bounds[0]...bounds[1] { alphabets[Int(scalar)] |= 1 << UInt32(index) }
            }
            for row in pack.rows("detection", "letter") {
                for scalar in row.forms.compactMap(\.unicodeScalars.first) {
                    letters[scalar.value, default: none][index] = Double(row.value) ?? 0
                }
            }
            for row in pack.rows("detection", "word") {
                for form in row.forms { words[StableHash.ofFolded(form), default: none][index] = Double(row.value) ?? 0 }
            }
            for row in pack.rows("detection", "prefix") {
                for form in row.forms {
                    var weights = none
                    weights[index] = Double(row.value) ?? 0
                    prefixes.append((Folding.units(form), weights))
                }
            }
            for row in pack.rows("detection", "encoding") where !encodings.contains(String(row.value)) {
                encodings.append(String(row.value))
            }
        }
        codes = packs.map(\.code)
        self.alphabets = alphabets
        self.letters = letters
        self.words = words
        self.prefixes = prefixes
        self.encodings = encodings
    }
}
