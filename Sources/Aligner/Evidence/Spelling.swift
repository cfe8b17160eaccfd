import Languages

/// One way to write a name, with or without the clitics it may carry.
struct Spelling {
    let type: Int32
    /// Its letters, and what they sound like, in the arrays of `Spellings`.
    let letters: Range<Int>
    /// What its letters may sound like, taken together.
    let sounds: UInt64
    /// What its first letter may sound like, and what may be taken for that.
    let start: UInt64
    let startNear: UInt64
    /// What may stand for each letter that another spelling of the name can hardly lack: the first such letters.
    let needed: InlineArray<6, UInt64>
}

/// The spellings of all names, and words like names, of one side.
struct Spellings {
    private(set) var list: [Spelling] = []
    private(set) var letters: [UInt16] = []
    private(set) var sounds: [SoundMasks.Letter] = []
    private let masks: SoundMasks?

    /// Shorter spellings prove nothing.
    private static let leastLetters = 3
    /// Letters that cost at least this when they are left out are needed.
    private static let neededDrop: Float = 0.3

    /// - Parameter masks: what letters sound like; without it letters speak for themselves.
    init(_ set: FeatureSet, clitics: Clitics?, masks: SoundMasks?) {
        self.masks = masks
        for (index, type) in set.types.enumerated() where type.kind == .name || type.kind == .cognate {
            let word = set.letters(of: index)
            guard word.count >= Self.leastLetters else { continue }
            add(Int32(clamping: index), word)
            for stem in clitics?.stems(of: word) ?? [] where stem.count >= Self.leastLetters { add(Int32(clamping: index), stem) }
        }
    }

    private mutating func add(_ type: Int32, _ word: ArraySlice<UInt16>) {
        let first = letters.count
        letters.append(contentsOf: word)
        var all: UInt64 = 0
        var needed = InlineArray<6, UInt64>(repeating: .max)
        var count = 0
        for unit in word {
            let letter = masks?.letter(unit) ?? Self.letter(unit)
            sounds.append(letter)
            all |= letter.sounds
            if letter.drop >= Self.neededDrop, count < 6 {
                needed[count] = letter.near
                count += 1
            }
        }
        list.append(
            Spelling(
                type: type, letters: first..<letters.count, sounds: all, start: sounds[first].sounds,
                startNear: sounds[first].near,
                needed: needed))
    }

    /// A letter that sounds like itself alone. Two letters in 64 fall together, which the comparison by letters sorts out.
    private static func letter(_ unit: UInt16) -> SoundMasks.Letter {
        let bit: UInt64 = 1 << UInt64(unit & 63)
        return SoundMasks.Letter(sounds: bit, near: bit, drop: 0.6)
    }
}
