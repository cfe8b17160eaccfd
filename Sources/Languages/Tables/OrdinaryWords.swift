import Synchronization

/// The one-word headwords of the lexicons that start from a language, by stem: what is no name though it opens a sentence.
/// Read when first asked for, since most texts never ask.
final class OrdinaryWords: Sendable {
    private let code: String
    private let stemmer: Stemmer
    private let cell = Mutex<HashIndex?>(nil)

    init(code: String, stemmer: Stemmer) {
        self.code = code
        self.stemmer = stemmer
    }

    func contains(_ hash: UInt64) -> Bool {
        cell.withLock { known in
            if known == nil { known = read() }
            return known?[hash] != nil
        }
    }

    private func read() -> HashIndex {
        // The languages' lexicons share most of their headwords.
        let (stem, head) = (Int32(0), Int32(1))
        var words = HashIndex(capacity: 1 << 15)
        for name in DataTable.names where name.hasSuffix("/lexicon-" + code) {
            LexiconReader.forEachOneWordHead(DataTable.embedded(name).span) { word in
                let hash = StableHash.of(word)
                guard words[hash] != head else { return }
                words[hash] = head
                words.insert(stemmer.stem(word, hash: hash), stem)
            }
        }
        return words
    }
}
