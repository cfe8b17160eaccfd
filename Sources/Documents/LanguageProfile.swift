import Languages

/// What the packs' tables say of telling languages apart, ready for lookup.
struct LanguageProfile: Sendable {
    static let shared = LanguageProfile()

    /// The packs' codes; a language is its index here.
    let codes: [String]
    /// Of which kind each scalar of the Basic Multilingual Plane is: an index into `letterKinds`.
    let letters: [UInt8]
    /// Letters that say the same about every language are of one kind. The first kind says nothing; the second is left out of the count.
    let letterKinds: [LetterKind]
    /// What a word says, by folded hash.
    let words: [UInt64: [Weight]]
    /// The folded start of words, and what it says.
    let prefixes: [(units: [UInt16], weight: Weight)]
    /// Legacy encodings, each once; the first wins when nothing speaks for another.
    let encodings: [(name: String, languages: [Int])]

    /// What speaks for a language, by its index, and how much.
    typealias Weight = (language: Int, value: Double)

    struct LetterKind {
        /// The languages that write it: one bit each.
        var alphabets: UInt32 = 0
        var weights: [Weight] = []
    }

    /// The kind of letters that are in no alphabet, and of those that folding drops.
    static let unknown = 0
    static let dropped = 1

    /// The kind of `scalar`.
    func letterKind(_ scalar: UInt32) -> Int {
        if scalar < 0x10000 { return Int(letters[Int(scalar)]) }
        return ScalarTable.shared.scalarClass(scalar) == .dropped ? Self.dropped : Self.unknown
    }

    private init() {
        let tables = LanguageCatalog.rows(of: "detection")
        var alphabets = [UInt32](repeating: 0, count: 0x10000)
        var letters: [UInt32: [Weight]] = [:]
        var words: [UInt64: [Weight]] = [:]
        var prefixes: [(units: [UInt16], weight: Weight)] = []
        var encodings: [(name: String, languages: [Int])] = [(TextEncoding.windows1252.name, [])]
        for (index, table) in tables.enumerated() {
            for row in table.rows {
                let weight = (index, Double(row.value) ?? 0)
                switch row.kind {
                case "alphabet":
                    let bounds = row.value.split(separator: "-").compactMap { UInt32($0, radix: 16) }
                    guard index < 32, bounds.count == 2, bounds[0] <= bounds[1], bounds[1] < 0x10000 else { continue }
                    for scalar in bounds[0]...bounds[1] { alphabets[Int(scalar)] |= 1 << UInt32(index) }
                case "letter":
                    for scalar in row.forms.compactMap(\.unicodeScalars.first) {
                        letters[scalar.value, default: []].append(weight)
                    }
                case "word":
                    // Folding makes one of *a* and *à*, which count once.
                    for hash in Set(row.forms.map { StableHash.ofFolded($0) })
                    where !(words[hash] ?? []).contains(where: { $0.language == index }) {
                        words[hash, default: []].append(weight)
                    }
                case "prefix": for form in row.forms { prefixes.append((Folding.units(form), weight)) }
                case "encoding":
                    if let known = encodings.firstIndex(where: { $0.name == row.value }) {
                        encodings[known].languages.append(index)
                    } else {
                        encodings.append((String(row.value), [index]))
                    }
                default: break
                }
            }
        }
        codes = tables.map(\.code)
        (self.letters, letterKinds) = Self.kinds(alphabets: alphabets, letters: letters)
        self.words = words
        self.prefixes = prefixes
        self.encodings = encodings
    }

    /// Letters by kind. The tables know some dozens of kinds; what would be one too many says nothing.
    private static func kinds(alphabets: [UInt32], letters: [UInt32: [Weight]]) -> ([UInt8], [LetterKind]) {
        var kinds = [LetterKind(), LetterKind()]
        // Most letters speak for no language by themselves, and are of one kind with all others of their alphabets.
        var plain: [UInt32: UInt8] = [:]
        var weighted: [String: UInt8] = [:]
        let byScalar = alphabets.indices.map { index -> UInt8 in
            let scalar = UInt32(index)
            if ScalarTable.shared.scalarClass(scalar) == .dropped { return UInt8(dropped) }
            let weights = letters[scalar] ?? []
            guard alphabets[index] != 0 || !weights.isEmpty else { return UInt8(unknown) }
            let key = weights.isEmpty ? "" : "\(alphabets[index]) \(weights)"
            if let kind = weights.isEmpty ? plain[alphabets[index]] : weighted[key] { return kind }
            guard let kind = UInt8(exactly: kinds.count) else { return UInt8(unknown) }
            kinds.append(LetterKind(alphabets: alphabets[index], weights: weights))
            if weights.isEmpty { plain[alphabets[index]] = kind } else { weighted[key] = kind }
            return kind
        }
        return (byScalar, kinds)
    }
}
