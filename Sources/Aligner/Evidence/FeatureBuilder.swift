import Facts
import Languages

/// Collects the features of one side, segment by segment.
struct FeatureBuilder {
    private let pack: LanguagePack?
    private let vocabulary: Vocabulary
    private let parameters: AlignerParameters

    private(set) var types: [FeatureType] = []
    private(set) var aliases: [(key: UInt64, type: Int32)] = []
    private(set) var letters: [UInt16] = []
    /// The types of each segment, each once, one segment after another.
    private(set) var features: [Int32] = []
    /// Where the features of the segment under way start.
    private var first = 0

    /// The types so far, by key.
    private(set) var index = TypeIndex()
    /// The segment in which each type was seen last.
    private var seen: [Int32] = []
    /// Words with their types as numbers; nil where there is no lexicon to know them.
    private(set) var memory: WordMemory?
    /// The segment in which a listed name or a value was last found at each position.
    private var covered: [Int32] = []
    private var keys: [FeatureKeys.Key] = []

    /// The most words of a phrase of the lexicon.
    private static let mostWords = 3

    init(pack: LanguagePack?, vocabulary: Vocabulary, parameters: AlignerParameters, segmentCount: Int) {
        self.pack = pack
        self.vocabulary = vocabulary
        self.parameters = parameters
        types.reserveCapacity(512)
        seen.reserveCapacity(512)
        memory = pack == nil ? nil : vocabulary.takeMemory()
        memory?.startDocument()
        letters.reserveCapacity(2048)
        features.reserveCapacity(segmentCount * 24)
    }

    /// Adds the features of `text`, which is segment `number`, to `features`.
    mutating func read(_ text: AlignmentSegment, segment number: Int32) {
        first = features.count
        let tokenized = text.read.tokenized
        let tokens = tokenized.tokens.span
        while covered.count < tokens.count { covered.append(-1) }
        let facts = text.read.facts.span
        for index in facts.indices where facts[index].kind != .name || facts[index].isListed {
            add(facts[index], segment: number)
        }
        var position = 0
        while position < tokens.count {
            let kind = tokens[position].kind
            if kind == .word, covered[position] != number {
                // Most words were met before in this document.
                if let known = memory?.known(tokens[position].hash), known.number >= 0, !known.word.opensPhrase {
                    note(known.number, segment: number)
                    position += 1
                } else {
                    position += addWord(tokenized, position, segment: number)
                }
            } else {
                if kind == .symbol { addMark(tokenized, position, segment: number) }
                position += 1
            }
        }
    }

    /// Quotation, question and exclamation marks and brackets: translators keep most of them.
    private mutating func addMark(_ text: TokenizedText, _ position: Int, segment number: Int32) {
        guard parameters.usesMarks else { return }
        switch text.symbol(position) {
        case 0x22: add(Self.markKey(0x22), .mark, segment: number)
        // An apostrophe that opens a word is a quotation mark.
        case 0x27 where text.tokens[position].spaceBefore: add(Self.markKey(0x22), .mark, segment: number)
        case let mark where mark == 0x3F || mark == 0x21 || mark == 0x28: add(Self.markKey(mark), .mark, segment: number)
        default: break
        }
    }

    private static func markKey(_ mark: UInt16) -> UInt64 { 0x6D61_726B_0000_0000 | UInt64(mark) }

    private mutating func add(_ fact: borrowing Fact, segment number: Int32) {
        guard fact.kind == .name ? parameters.usesNames : parameters.usesValues else { return }
        keys.removeAll(keepingCapacity: true)
        FeatureKeys.add(fact, to: &keys)
        for index in keys.indices {
            let type = add(keys[index].hash, keys[index].kind, segment: number)
            if let type { for other in keys[index].others { aliases.append((other, type)) } }
        }
        for token in fact.tokens where covered.indices.contains(token) { covered[token] = number }
    }

    /// Adds the word at `position`, or the phrase of the lexicon that starts there; returns how many tokens it takes.
    private mutating func addWord(_ text: TokenizedText, _ position: Int, segment number: Int32) -> Int {
        guard let (word, type) = look(up: text, position) else {
            addUnknown(text, position, segment: number)
            return 1
        }
        if word.opensPhrase, let phrase = phrase(text, position, word.stem, segment: number) {
            add(phrase.key, .word, entry: phrase.entry, segment: number)
            return phrase.count
        }
        if type >= 0 {
            note(type, segment: number)
        } else if word.isKnown {
            if let type = add(word.stem, .word, entry: word.entry, segment: number) { memory?.number(word, type) }
        } else if let type = addUnknown(text, position, isWhole: word.isWhole, segment: number), mayKeep(text.tokens[position]) {
            memory?.number(word, type)
        }
        return 1
    }

    /// Whether a word that is taken for a name here is one wherever it stands: a short word is for its capital alone.
    private func mayKeep(_ token: Token) -> Bool { token.length >= Self.leastCognate || token.traits.contains(.uncased) }

    /// Adds a word that the lexicon does not have; returns the type that it has.
    ///
    /// - Parameter isWhole: whether it is known not to be several words.
    @discardableResult
    private mutating func addUnknown(
        _ text: TokenizedText, _ position: Int, isWhole: Bool = false, segment number: Int32
    ) -> Int32? {
        let token = text.tokens[position]
        if !isWhole, token.length >= Self.leastGlued, token.traits.contains(.uncased) {
            if addGlued(text.units(position), segment: number) { return nil }
            memory?.noteWhole(token.hash)
        }
        guard parameters.usesNames else { return nil }
        if token.length >= 2, token.traits.contains(.capitalised) || token.traits.contains(.uncased) {
            return add(token.hash, .name, letters: text.units(position), segment: number)
        }
        return token.length >= Self.leastCognate ? add(token.hash, .cognate, letters: text.units(position), segment: number) : nil
    }

    /// Words of this many letters may be written alike on the other side.
    private static let leastCognate = 4
    /// Words of this many letters that nothing knows may be several that lost the spaces between them.
    private static let leastGlued = 11
    /// The least and the most letters of a word inside a run without spaces.
    private static let gluedWord = 3...14

    /// Adds the words of a run without spaces, when words that the lexicon knows make up most of it.
    private mutating func addGlued(_ units: ArraySlice<UInt16>, segment number: Int32) -> Bool {
        guard !vocabulary.lexicon.isEmpty, units.count <= 400 else { return false }
        // Known words are to make up two thirds of the run.
        let least = (units.count * 2 + 2) / 3
        // The most letters that known words cover up to each place, and the word that ends there.
        var covered = [0]
        var last: [(length: Int, stem: UInt64)] = [(1, 0)]
        for end in 1...units.count {
            var best = (covered: covered[end - 1], length: 1, stem: UInt64(0))
            // What words after this place can cover at most: a word counts for one letter less than it has.
            let rest = max(0, units.count - end - 1)
            for length in Self.gluedWord where length <= end {
                // A long word is better than two short ones.
                let sum = covered[end - length] + length - 1
                guard sum > best.covered, sum + rest >= least else { continue }
                let word = units[(units.startIndex + end - length)..<(units.startIndex + end)]
                let stem = pack?.stemmer.stem(word) ?? StableHash.of(word)
                if vocabulary.entry(of: stem) != nil { best = (sum, length, stem) }
            }
            covered.append(best.covered)
            last.append((best.length, best.stem))
        }
        guard covered[units.count] >= least else { return false }
        var end = units.count
        while end > 0 {
            if last[end].stem != 0 {
                let entry = vocabulary.entry(of: last[end].stem) ?? -1
                add(last[end].stem, .word, entry: entry, segment: number)
            }
            end -= last[end].length
        }
        return true
    }

    /// What the lexicon knows of the word at `position`, and its type, or -1; nil without a lexicon.
    private mutating func look(up text: TokenizedText, _ position: Int) -> (word: WordMemory.Word, number: Int32)? {
        let hash = text.tokens[position].hash
        if let found = memory?.known(hash) { return found }
        guard let pack else { return nil }
        let word = memory?.look(up: hash, stem: pack.stemmer.stem(text, position), in: vocabulary.lexicon)
        return word.map { ($0, -1) }
    }

    /// The longest phrase of the lexicon that starts with the word at `position`, with the tokens it takes; hyphens may join its words.
    private mutating func phrase(
        _ text: TokenizedText, _ position: Int, _ first: UInt64, segment number: Int32
    ) -> (key: UInt64, entry: Int32, count: Int)? {
        var key = first
        var best: (UInt64, Int32, Int)?
        var next = position
        for _ in 2...Self.mostWords {
            next += text.symbol(next + 1) == 0x2D && !text.tokens[next + 1].spaceBefore ? 2 : 1
            guard next < text.count, text.tokens[next].kind == .word, covered[next] != number else { break }
            guard let word = look(up: text, next)?.word else { break }
            key = Lexicon.phrase(key, word.stem)
            if let entry = vocabulary.entry(of: key) { best = (key, entry, next + 1 - position) }
        }
        return best
    }

    @discardableResult
    private mutating func add(
        _ key: UInt64, _ kind: EvidenceKind, letters units: ArraySlice<UInt16> = [], entry: Int32 = -1, segment number: Int32
    ) -> Int32? {
        if let known = index.type(of: key, isWord: kind == .word) { return note(known, segment: number) ? known : nil }
        let type = Int32(clamping: types.count)
        index.add(type, key, isWord: kind == .word)
        let start = Int32(clamping: letters.count)
        if !units.isEmpty { letters.append(contentsOf: units.prefix(40)) }
        types.append(FeatureType(kind: kind, key: key, letters: start..<Int32(clamping: letters.count), entry: entry))
        seen.append(-1)
        return note(type, segment: number) ? type : nil
    }

    /// Notes that the segment has a type; says whether it has, which one with too many features may not.
    @discardableResult
    @inline(__always)
    private mutating func note(_ type: Int32, segment number: Int32) -> Bool {
        if seen[Int(type)] == number { return true }
        guard features.count - first < FeatureSet.mostPerSegment else { return false }
        seen[Int(type)] = number
        features.append(type)
        return true
    }
}
