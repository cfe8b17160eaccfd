import Synchronization

/// Which words usually render which: from stems of one language to stems of another.
public final class Lexicon: Sendable {
    private let index: HashIndex
    private let ranges: [Range<Int32>]
    private let targets: [UInt64]
    /// Stems that some word is rendered by.
    private let known: Set<UInt64>

    /// The renderings of a source stem; none for a word that the lexicon does not have.
    public func renderings(of stem: UInt64) -> ArraySlice<UInt64> {
        guard let entry = index[stem], ranges.indices.contains(Int(entry)) else { return [] }
        let range = ranges[Int(entry)]
        return targets[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// Whether a target stem renders any source word.
    public func isRendering(_ stem: UInt64) -> Bool { known.contains(stem) }

    public var isEmpty: Bool { targets.isEmpty }

    /// Builds the lexicon from pairs of stems.
    init(pairs: [UInt64: Set<UInt64>]) {
        var index = HashIndex(capacity: pairs.count)
        var ranges: [Range<Int32>] = []
        var targets: [UInt64] = []
        for (source, renderings) in pairs.sorted(by: { $0.key < $1.key }) {
            index[source] = Int32(ranges.count)
            ranges.append(Int32(targets.count)..<Int32(targets.count + renderings.count))
            targets.append(contentsOf: renderings.sorted())
        }
        self.index = index
        self.ranges = ranges
        self.targets = targets
        known = Set(targets)
    }
}

/// The lexicons of this build, by pair of languages.
public enum LexiconCatalog {
    /// The lexicon from one language to another, in whichever direction it is written down; an empty one where there is none.
    ///
    /// - Complexity: linear in the lexicon at the first call for a pair, constant after that.
    public static func lexicon(from source: LanguagePack?, to target: LanguagePack?) -> Lexicon {
        guard let source, let target else { return empty }
        return cache.withLock { known in
            let key = source.code + ">" + target.code
            if let lexicon = known[key] { return lexicon }
            let lexicon = read(source, target)
            known[key] = lexicon
            return lexicon
        }
    }

    /// Lexicons read so far: each is made once and never changes.
    private static let cache = Mutex<[String: Lexicon]>([:])
    private static let empty = Lexicon(pairs: [:])

    private static func read(_ source: LanguagePack, _ target: LanguagePack) -> Lexicon {
        var pairs: [UInt64: Set<UInt64>] = [:]
        for row in DataTable.rows(target.code + "/lexicon-" + source.code) where !row.kind.contains(" ") {
            let head = source.stemmer.stem(ofFolding: row.kind)
            for form in row.forms { pairs[head, default: []].insert(stem(form, target)) }
        }
        for row in DataTable.rows(source.code + "/lexicon-" + target.code) where !row.kind.contains(" ") {
            let head = target.stemmer.stem(ofFolding: row.kind)
            for form in row.forms { pairs[stem(form, source), default: []].insert(head) }
        }
        return Lexicon(pairs: pairs)
    }

    /// The stem of a rendering: of its longest word, when it has several.
    private static func stem(_ form: Substring, _ pack: LanguagePack) -> UInt64 {
        let words = form.split(separator: " ")
        let longest = words.max { $0.unicodeScalars.count < $1.unicodeScalars.count } ?? form
        return pack.stemmer.stem(ofFolding: longest)
    }
}
