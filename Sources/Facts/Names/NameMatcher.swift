public import Languages

/// How well two spellings of a name agree, across scripts.
public struct NameMatch: Sendable {
    /// 0 (unlike) to 1 (the same).
    public let score: Double
    /// The letters that were laid side by side; an empty side means left out.
    public let letters: [(first: String, second: String)]

    public init(score: Double, letters: [(first: String, second: String)]) {
        self.score = score
        self.letters = letters
    }
}

/// Compares names by weighted edits over the sounds of their letters (after Freeman, Condon and Ackerman 2006, "Cross Linguistic
/// Name Matching in English and Arabic"): every way to read letters as sounds is tried, near sounds cost little, vowels may be missing.
public struct NameMatcher: Sendable {
    private let first: SoundTable
    private let second: SoundTable
    private let firstMasks: SoundMasks
    private let secondMasks: SoundMasks

    /// A matcher for names in the languages of two packs.
    public init(_ first: LanguagePack, _ second: LanguagePack) {
        self.first = first.sounds
        self.second = second.sounds
        firstMasks = first.soundMasks
        secondMasks = second.soundMasks
    }

    /// The agreement of two names that may have several words.
    ///
    /// - Complexity: the product of the lengths; names beyond 80 letters are cut.
    public func match(_ a: some StringProtocol, _ b: some StringProtocol) -> NameMatch {
        let left = Self.letters(a), right = Self.letters(b)
        guard !left.isEmpty, !right.isEmpty else { return NameMatch(score: 0, letters: []) }
        if left == right {
            return NameMatch(
                score: 1, letters: [(String(decoding: left, as: UTF16.self), String(decoding: right, as: UTF16.self))])
        }
        var lattice = NameLattice(left, right, first, second)
        lattice.fill(upTo: .infinity)
        return NameMatch(score: lattice.score, letters: lattice.path())
    }

    /// Whether two folded words agree by `least` or more, which is less work than to say by how much.
    package func agree(_ a: ArraySlice<UInt16>, _ b: ArraySlice<UInt16>, by least: Double) -> Bool {
        score(a, b, atLeast: least) >= least
    }

    /// The agreement of two folded words, without the letters; anything below `least` for words that agree less than that.
    package func score(_ a: ArraySlice<UInt16>, _ b: ArraySlice<UInt16>, atLeast least: Double = 0) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        if a.elementsEqual(b) { return 1 }
        var lattice = NameLattice(Array(a.prefix(40)), Array(b.prefix(40)), first, second)
        lattice.fill(upTo: least > 0 ? lattice.cost(of: least) : .infinity)
        return lattice.score
    }

    /// Whether the first letters of two folded words can sound near enough for a comparison to be worth its cost.
    package func mayStartAlike(_ a: ArraySlice<UInt16>, _ b: ArraySlice<UInt16>) -> Bool {
        let left = first.readings(a, at: a.startIndex), right = second.readings(b, at: b.startIndex)
        if left.isEmpty || right.isEmpty { return a.first == b.first }
        for x in left { for y in right where Sounds.shared.cost(x.sound, y.sound) <= 0.45 { return true } }
        return false
    }

    /// Whether the first letters of two folded words have sounds that are near: a quicker and looser look than ``mayStartAlike(_:_:)``.
    package func openAlike(_ a: ArraySlice<UInt16>, _ b: ArraySlice<UInt16>) -> Bool {
        guard let left = a.first, let right = b.first else { return false }
        return firstMasks.letter(left).near & secondMasks.letter(right).sounds != 0
    }

    /// Whether two folded words share enough sounds for a comparison to be worth its cost: few letters of either that can hardly be left
    /// out have nothing in the other that sounds near. False only for words that no reading brings near each other.
    package func mayAgree(_ a: ArraySlice<UInt16>, _ b: ArraySlice<UInt16>) -> Bool {
        guard a.count * 5 >= b.count * 2, b.count * 5 >= a.count * 2 else { return false }
        let left = a.reduce(0) { $0 | firstMasks.letter($1).sounds }, right = b.reduce(0) { $0 | secondMasks.letter($1).sounds }
        let lacking = { (masks: SoundMasks, word: ArraySlice<UInt16>, other: UInt64) in
            word.count { unit in
                let letter = masks.letter(unit)
                return letter.drop >= Self.neededDrop && letter.near & other == 0
            }
        }
        return (lacking(firstMasks, a, right) + lacking(secondMasks, b, left)) * 6 <= a.count + b.count + 2
    }

    /// Letters that cost at least this when they are left out are needed.
    private static let neededDrop: Float = 0.3

    private static func letters(_ name: some StringProtocol) -> [UInt16] {
        let text = Tokenizer.tokenize(name)
        return Array(text.tokens.indices.filter { text.tokens[$0].kind == .word }.flatMap { text.units($0) }.prefix(80))
    }
}
