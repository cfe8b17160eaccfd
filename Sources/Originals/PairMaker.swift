import Aligner
import Cache
import Languages

/// Aligns one translation with several originals: the features of each text are read once, and no pair is aligned twice.
final class PairMaker {
    let translation: ReadDocument
    private let lexicons: LexiconLibrary
    private let shelf: PreparedShelf
    /// The aligner and the prepared translation for each language of originals.
    private var sides: [String: (aligner: Aligner, translation: PreparedText)] = [:]
    private var overlaps: [PreparedShelf.Key: Double] = [:]
    private var pairs: [PreparedShelf.Key: AlignedPair] = [:]

    init(translation: ReadDocument, lexicons: LexiconLibrary, shelf: PreparedShelf) {
        self.translation = translation
        self.lexicons = lexicons
        self.shelf = shelf
    }

    /// How much of the translation the original says anywhere, 0 to 1.
    func overlap(with original: CachedOriginal) -> Double {
        let key = key(of: original)
        if let known = overlaps[key] { return known }
        let side = side(for: original.read.pack)
        let overlap = side.aligner.overlap(shelf.text(key, original.read, side.aligner), side.translation)
        overlaps[key] = overlap
        return overlap
    }

    func pair(with original: CachedOriginal) -> AlignedPair {
        let key = key(of: original)
        if let known = pairs[key] { return known }
        let side = side(for: original.read.pack)
        let alignment = side.aligner.align(shelf.text(key, original.read, side.aligner), side.translation)
        let pair = AlignedPair(alignment, translation: translation, overlap: overlap(with: original))
        pairs[key] = pair
        return pair
    }

    private func side(for pack: LanguagePack?) -> (aligner: Aligner, translation: PreparedText) {
        let code = pack?.code ?? ""
        if let known = sides[code] { return known }
        let aligner = Aligner(source: pack, target: translation.pack, lexicons: lexicons)
        let side = (aligner, aligner.prepared(translation: translation.segments))
        sides[code] = side
        return side
    }

    private func key(of original: CachedOriginal) -> PreparedShelf.Key {
        PreparedShelf.Key(url: original.url, sha256: original.snapshot.sha256, target: translation.pack?.code ?? "")
    }
}

/// Originals with their features, kept over many translations.
final class PreparedShelf: Sendable {
    /// A text of an original, for translations into one language.
    struct Key: Hashable {
        let url: String
        let sha256: String
        let target: String
    }

    /// More are not kept: in a large cache hardly any original is asked for twice.
    private static let most = 256

    private let texts = OnceCache<Key, PreparedText>(most: most)

    func text(_ key: Key, _ read: ReadDocument, _ aligner: Aligner) -> PreparedText {
        texts.value(for: key) { aligner.prepared(original: read.segments) }
    }
}
