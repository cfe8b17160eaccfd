import Synchronization

/// The one-word headwords of the lexicons that start from a language, by stem: what is no name though it opens a sentence.
/// Read when first asked for, since most texts never ask.
final class OrdinaryWords: Sendable {
    private let code: String
    private let stemmer: Stemmer
    private let cell = Mutex<Set<UInt64>?>(nil)

    init(code: String, stemmer: Stemmer) {
        self.code = code
        self.stemmer = stemmer
    }

    func contains(_ hash: UInt64) -> Bool {
        cell.withLock { known in
            if let known { return known.contains(hash) }
            let words = read()
            known = words
            return words.contains(hash)
        }
    }

    private func read() -> Set<UInt64> {
        var words: Set<UInt64> = []
        for name in DataTable.names where name.hasSuffix("/lexicon-" + code) {
            for row in DataTable.rows(name) where !row.kind.contains(" ") {
                let units = Folding.units(row.kind)
                words.insert(StableHash.of(units))
                words.insert(stemmer.stem(units[...]))
            }
        }
        return words
    }
}
