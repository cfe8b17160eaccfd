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
    /// The types of the segment that was read last.
    private(set) var segment: [Int32] = []

    private var index = HashIndex(capacity: 512)
    /// The segment in which each type was seen last.
    private var seen: [Int32] = []
    /// Stems of the words so far, by hash of the word.
    private var stemIndex = HashIndex(capacity: 512)
    private var stems: [(stem: UInt64, isKnown: Bool)] = []
    private var covered: [Bool] = []

    /// The most words of a phrase of the lexicon.
    private static let mostWords = 3

    init(pack: LanguagePack?, vocabulary: Vocabulary, parameters: AlignerParameters) {
        self.pack = pack
        self.vocabulary = vocabulary
        self.parameters = parameters
        types.reserveCapacity(512)
        letters.reserveCapacity(2048)
    }

    /// Reads the features of `text` into `segment`.
    mutating func read(_ text: AlignmentSegment, segment number: Int32) {
        segment.removeAll(keepingCapacity: true)
        let tokenized = text.read.tokenized
        covered.removeAll(keepingCapacity: true)
        covered.append(contentsOf: repeatElement(false, count: tokenized.count))
        for fact in text.read.facts { add(fact, segment: number) }
        var position = 0
        while position < tokenized.count {
            if tokenized.tokens[position].kind == .word && !covered[position] {
                position += addWord(tokenized, position, segment: number)
            } else {
                addMark(tokenized, position, segment: number)
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

    private mutating func add(_ fact: Fact, segment number: Int32) {
        let isName = fact.kind == .name
        guard isName ? parameters.usesNames : parameters.usesValues else { return }
        for key in FeatureKeys.keys(of: fact) {
            let type = add(key.hash, key.kind, segment: number)
            if let type { for other in key.others { aliases.append((other, type)) } }
        }
        guard !isName || fact.isListed else { return }
        for token in fact.tokens where covered.indices.contains(token) { covered[token] = true }
    }

    /// Adds the word at `position`, or the phrase of the lexicon that starts there; returns how many tokens it takes.
    private mutating func addWord(_ text: TokenizedText, _ position: Int, segment number: Int32) -> Int {
        let token = text.tokens[position]
        let (stem, isKnown) = stem(text, position)
        if vocabulary.opensPhrase(stem), let (key, count) = phrase(text, position, stem) {
            add(key, .word, segment: number)
            return count
        }
        if isKnown {
            add(stem, .word, segment: number)
        } else if token.length >= Self.leastGlued, token.traits.contains(.uncased),
            addGlued(text.units(position), segment: number)
        {
            return 1
        } else if parameters.usesNames {
            let length = token.length
            if length >= 2, token.traits.contains(.capitalised) || token.traits.contains(.uncased) {
                add(token.hash, .name, letters: text.units(position), segment: number)
            } else if length >= 4 {
                add(token.hash, .cognate, letters: text.units(position), segment: number)
            }
        }
        return 1
    }

    /// Words of this many letters that nothing knows may be several that lost the spaces between them.
    private static let leastGlued = 11
    /// The least and the most letters of a word inside a run without spaces.
    private static let gluedWord = 3...14

    /// Adds the words of a run without spaces, when words that the lexicon knows make up most of it.
    private mutating func addGlued(_ units: ArraySlice<UInt16>, segment number: Int32) -> Bool {
        guard !vocabulary.lexicon.isEmpty, units.count <= 400 else { return false }
        // The most letters that known words cover up to each place, and the word that ends there.
        var covered = [0]
        var last: [(length: Int, stem: UInt64)] = [(1, 0)]
        for end in 1...units.count {
            var best = (covered: covered[end - 1], length: 1, stem: UInt64(0))
            for length in Self.gluedWord where length <= end {
                let word = units[(units.startIndex + end - length)..<(units.startIndex + end)]
                // A long word is better than two short ones.
                guard covered[end - length] + length - 1 > best.covered else { continue }
                let stem = pack?.stemmer.stem(word) ?? StableHash.of(word)
                if vocabulary.has(stem) { best = (covered[end - length] + length - 1, length, stem) }
            }
            covered.append(best.covered)
            last.append((best.length, best.stem))
        }
        guard covered[units.count] * 3 >= units.count * 2 else { return false }
        var end = units.count
        while end > 0 {
            if last[end].stem != 0 { add(last[end].stem, .word, segment: number) }
            end -= last[end].length
        }
        return true
    }

    private mutating func stem(_ text: TokenizedText, _ position: Int) -> (stem: UInt64, isKnown: Bool) {
        let hash = text.tokens[position].hash
        if let known = stemIndex[hash] { return stems[Int(known)] }
        let stem = pack?.stemmer.stem(text, position) ?? hash
        stemIndex[hash] = Int32(clamping: stems.count)
        stems.append((stem, vocabulary.has(stem)))
        return stems[stems.count - 1]
    }

    /// The longest phrase of the lexicon that starts with the word at `position`, with the tokens it takes; hyphens may join its words.
    private mutating func phrase(_ text: TokenizedText, _ position: Int, _ first: UInt64) -> (key: UInt64, count: Int)? {
        var key = first
        var best: (UInt64, Int)?
        var next = position
        for _ in 2...Self.mostWords {
            next += text.symbol(next + 1) == 0x2D && !text.tokens[next + 1].spaceBefore ? 2 : 1
            guard next < text.count, text.tokens[next].kind == .word, !covered[next] else { break }
            key = Lexicon.phrase(key, stem(text, next).stem)
            if vocabulary.has(key) { best = (key, next + 1 - position) }
        }
        return best.map { ($0.0, $0.1) }
    }

    @discardableResult
    private mutating func add(_ key: UInt64, _ kind: EvidenceKind, letters units: ArraySlice<UInt16> = [], segment number: Int32)
        -> Int32?
    {
        let slot = kind == .word ? key ^ 0x5555_5555 : key
        let type: Int32
        if let known = index[slot] {
            type = known
            if seen[Int(type)] == number { return type }
        } else {
            type = Int32(clamping: types.count)
            index[slot] = type
            let start = Int32(clamping: letters.count)
            letters.append(contentsOf: units.prefix(40))
            types.append(FeatureType(kind: kind, key: key, letters: start..<Int32(clamping: letters.count)))
            seen.append(-1)
        }
        guard segment.count < FeatureSet.mostPerSegment else { return nil }
        seen[Int(type)] = number
        segment.append(type)
        return type
    }
}
