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
        lattice.fill()
        return NameMatch(score: lattice.score, letters: lattice.path())
    }

    /// The agreement of two folded words, without the letters.
    package func score(_ a: ArraySlice<UInt16>, _ b: ArraySlice<UInt16>) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        if a.elementsEqual(b) { return 1 }
        var lattice = NameLattice(Array(a.prefix(40)), Array(b.prefix(40)), first, second)
        lattice.fill()
        return lattice.score
    }

    /// Whether the first letters of two folded words can sound near enough for a comparison to be worth its cost.
    package func mayStartAlike(_ a: ArraySlice<UInt16>, _ b: ArraySlice<UInt16>) -> Bool {
        let left = first.readings(a, at: a.startIndex), right = second.readings(b, at: b.startIndex)
        if left.isEmpty || right.isEmpty { return a.first == b.first }
        for x in left { for y in right where Sounds.shared.cost(x.sound, y.sound) <= 0.45 { return true } }
        return false
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

/// The table of one comparison: the cheapest way to reach each pair of positions.
private struct NameLattice {
    private let left: [UInt16]
    private let right: [UInt16]
    private let leftSounds: SoundTable
    private let rightSounds: SoundTable
    private let width: Int
    private var cost: [Float]
    private var from: [Int32]

    init(_ left: [UInt16], _ right: [UInt16], _ leftSounds: SoundTable, _ rightSounds: SoundTable) {
        self.left = left
        self.right = right
        self.leftSounds = leftSounds
        self.rightSounds = rightSounds
        width = right.count + 1
        cost = [Float](repeating: .infinity, count: (left.count + 1) * width)
        from = [Int32](repeating: -1, count: (left.count + 1) * width)
        cost[0] = 0
    }

    /// 1 for no cost; 0 where the cost reaches what half the letters would.
    var score: Double {
        let total = Double(cost[cost.count - 1])
        let length = Double(left.count + right.count) / 2
        return max(0, 1 - total / max(1, length) * 2.2)
    }

    mutating func fill() {
        let leftReadings = left.indices.map { leftSounds.readings(left[...], at: $0) }
        let rightReadings = right.indices.map { rightSounds.readings(right[...], at: $0) }
        for i in 0...left.count {
            for j in 0...right.count where cost[i * width + j] < .infinity {
                relax(i, j, i < left.count ? leftReadings[i] : [], j < right.count ? rightReadings[j] : [])
            }
        }
    }

    private mutating func relax(_ i: Int, _ j: Int, _ leftReadings: [SoundTable.Reading], _ rightReadings: [SoundTable.Reading]) {
        let here = cost[i * width + j]
        for a in leftReadings {
            for b in rightReadings {
                improve(i + a.length, j + b.length, here + Sounds.shared.cost(a.sound, b.sound), from: i, j)
            }
            improve(i + a.length, j, here + Sounds.shared.drop(a.sound) * Float(a.length), from: i, j)
        }
        for b in rightReadings { improve(i, j + b.length, here + Sounds.shared.drop(b.sound) * Float(b.length), from: i, j) }
        if i < left.count {
            let silent = leftSounds.silentLength(left[...], at: i)
            improve(i + max(1, silent), j, here + (silent > 0 ? 0.1 : 0.6), from: i, j)
            if j < right.count { improve(i + 1, j + 1, here + (left[i] == right[j] ? 0 : 1), from: i, j) }
        }
        if j < right.count {
            let silent = rightSounds.silentLength(right[...], at: j)
            improve(i, j + max(1, silent), here + (silent > 0 ? 0.1 : 0.6), from: i, j)
        }
    }

    private mutating func improve(_ i: Int, _ j: Int, _ value: Float, from k: Int, _ l: Int) {
        guard i <= left.count, j <= right.count, value < cost[i * width + j] else { return }
        cost[i * width + j] = value
        from[i * width + j] = Int32(clamping: k * width + l)
    }

    func path() -> [(first: String, second: String)] {
        var steps: [(first: String, second: String)] = []
        var cell = cost.count - 1
        while cell > 0, from[cell] >= 0 {
            let before = Int(from[cell])
            let a = String(decoding: left[(before / width)..<(cell / width)], as: UTF16.self)
            let b = String(decoding: right[(before % width)..<(cell % width)], as: UTF16.self)
            steps.append((a, b))
            cell = before
        }
        return steps.reversed()
    }
}
