import Synchronization

/// The lexicons by pair of languages: those of this build, with the words of dictionaries that a user adds.
public final class LexiconLibrary: Sendable {
    /// The lexicons of this build.
    public static let standard = LexiconLibrary()

    /// Tables in the lexicons' own form that are added to each pair whose languages they are written in.
    private let added: [[UInt8]]
    /// Lexicons read so far: each is made once and never changes.
    private let known = Mutex<[String: Lexicon]>([:])

    /// - Parameter tables: lines of a headword, a tab, another tab, and renderings separated by `|`, in UTF-8. Which language is which is told
    ///   by the letters; where both sides share a script, headwords are taken for the original's.
    public init(adding tables: [[UInt8]] = []) { added = tables }

    /// The lexicon from one language to another, in whichever direction it is written down; an empty one where there is none.
    ///
    /// - Complexity: linear in the lexicon at the first call for a pair, constant after that.
    public func lexicon(from source: LanguagePack?, to target: LanguagePack?) -> Lexicon {
        guard let source, let target else { return .empty }
        return known.withLock { known in
            let key = source.code + ">" + target.code
            if let lexicon = known[key] { return lexicon }
            let lexicon = read(source, target)
            known[key] = lexicon
            return lexicon
        }
    }

    private func read(_ source: LanguagePack, _ target: LanguagePack) -> Lexicon {
        let forward = DataTable.embedded(target.code + "/lexicon-" + source.code)
        let reversed = DataTable.embedded(source.code + "/lexicon-" + target.code)
        var builder = LexiconBuilder(byteCount: forward.count + reversed.count)
        LexiconReader.forEachRow(forward.span) { builder.add($0, source, target) }
        LexiconReader.forEachRow(reversed.span) { builder.addReversed($0, source, target) }
        for table in added {
            LexiconReader.forEachRow(table.span) { row in
                guard row.phraseCount > 1 else { return }
                if source.writes(row, 0), target.writes(row, 1) {
                    builder.add(row, source, target)
                } else if target.writes(row, 0), source.writes(row, 1) {
                    builder.addReversed(row, source, target)
                }
            }
        }
        return Lexicon(builder)
    }
}

extension LexiconBuilder {
    /// The longest headword phrase, in words.
    private static let mostWords = 3

    /// Adds a row whose headword is of the source language.
    fileprivate mutating func add(_ row: LexiconRow, _ source: LanguagePack, _ target: LanguagePack) {
        guard row.headCount <= Self.mostWords else { return }
        let key = key(row, source)
        guard row.phraseCount > 1 else { return }
        let entry = entry(key)
        for rendering in 1..<row.phraseCount { add(entry, target.stemmer.stem(row, rendering)) }
    }

    /// Adds a row whose headword is of the target language.
    fileprivate mutating func addReversed(_ row: LexiconRow, _ source: LanguagePack, _ target: LanguagePack) {
        guard row.headCount == 1 else { return }
        let stem = target.stemmer.stem(row, 0)
        for rendering in 1..<max(1, row.phraseCount) { add(entry(source.stemmer.stem(row, rendering)), stem) }
    }

    /// The key of a row's headword; of a phrase, that of its stems in order.
    private mutating func key(_ row: LexiconRow, _ pack: LanguagePack) -> UInt64 {
        var key: UInt64 = 0
        for index in 0..<row.headCount {
            let stem = pack.stemmer.stem(row.units.span.extracting(row.headWord(index)))
            if index == 0, row.headCount > 1 { addOpening(stem) }
            key = index == 0 ? stem : Lexicon.phrase(key, stem)
        }
        return key
    }
}

extension Stemmer {
    /// The key of the longest word of a phrase: the one that tells.
    fileprivate func stem(_ row: LexiconRow, _ phrase: Int) -> UInt64 {
        stem(row.units.span.extracting(row.longestWord(phrase)))
    }
}

extension LanguagePack {
    /// Whether a phrase of a row is written with the language's letters.
    fileprivate func writes(_ row: LexiconRow, _ phrase: Int) -> Bool { writes(row.units[row.longestWord(phrase)]) }
}
