import Languages

/// One way to write a name, with or without the clitics it may carry.
struct Spelling {
    let type: Int32
    /// What its letters sound like, as a range of `Spellings.sounds`.
    let letters: Range<Int>
    /// What its letters may sound like, taken together.
    let sounds: UInt64
    /// What may be taken for its first letter.
    let startNear: UInt64
}

/// The spellings of all names, and words like names, of one side.
struct Spellings {
    private(set) var list: [Spelling] = []
    /// What the first letter of each may sound like.
    private(set) var starts: [UInt64] = []
    /// What each letter of all spellings, one after another, may sound like.
    private(set) var sounds: [SoundMasks.Letter] = []
    /// What may stand for each letter that another spelling of the name can hardly lack: of each spelling the first such letters.
    private var needed: [UInt64] = []
    private let masks: SoundMasks?

    /// How many such letters are looked at.
    private static let mostNeeded = 6
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
        let first = sounds.count
        var all: UInt64 = 0
        var count = 0
        for unit in word {
            let letter = masks?.letter(unit) ?? Self.letter(unit)
            sounds.append(letter)
            all |= letter.sounds
            if letter.drop >= Self.neededDrop, count < Self.mostNeeded {
                needed.append(letter.near)
                count += 1
            }
        }
        for _ in count..<Self.mostNeeded { needed.append(.max) }
        starts.append(sounds[first].sounds)
        list.append(
            Spelling(
                type: type, letters: first..<sounds.count, sounds: all, startNear: sounds[first].near))
    }

    /// How many letters that a spelling needs are not among `sounds`.
    @inline(__always)
    func missing(_ sounds: UInt64, of spelling: Int) -> Int {
        let letters = needed.span.extracting((spelling * Self.mostNeeded)..<((spelling + 1) * Self.mostNeeded))
        var missing = 0
        for index in 0..<Self.mostNeeded where letters[index] & sounds == 0 { missing += 1 }
        return missing
    }

    /// A letter that sounds like itself alone. Two letters in 64 fall together, which the comparison by letters sorts out.
    private static func letter(_ unit: UInt16) -> SoundMasks.Letter {
        let bit: UInt64 = 1 << UInt64(unit & 63)
        return SoundMasks.Letter(sounds: bit, near: bit, drop: 0.6)
    }
}
