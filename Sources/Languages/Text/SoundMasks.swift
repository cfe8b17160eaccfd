/// What each letter of a language may sound like, as sets of sounds in machine words: so that most pairs of names that cannot agree are
/// told apart without comparing them.
public struct SoundMasks: Sendable {
    /// The sounds of one letter.
    public struct Letter: Sendable {
        public init(sounds: UInt64, near: UInt64, drop: Float) { (self.sounds, self.near, self.drop) = (sounds, near, drop) }

        /// The sounds of all readings that start with the letter.
        public let sounds: UInt64
        /// Those sounds and what may be taken for them.
        public let near: UInt64
        /// The least cost of leaving the letter out.
        public let drop: Float
    }

    private let letters: [Letter]
    private static let unknown = Letter(sounds: .max, near: .max, drop: 0)

    /// The sounds of a folded letter; every sound for a letter that the language has no row for.
    public func letter(_ unit: UInt16) -> Letter { letters.indices.contains(Int(unit)) ? letters[Int(unit)] : Self.unknown }

    /// Reads the rows `sound` of a pack's names table.
    init(rows: [TableRow]) {
        var sets: [UInt16: (sounds: UInt64, drop: Float)] = [:]
        for row in rows where row.kind == "sound" {
            for form in row.forms {
                guard let first = Folding.units(form).first else { continue }
                let known = sets[first] ?? (0, .infinity)
                if row.value == "-" {
                    sets[first] = (known.sounds, min(known.drop, Self.silentCost))
                } else {
                    let sound = Sounds.shared.code(row.value)
                    sets[first] = (known.sounds | Self.bit(sound), min(known.drop, Sounds.shared.drop(sound)))
                }
            }
        }
        var letters = [Letter](repeating: Self.unknown, count: Int(sets.keys.max() ?? 0) + 1)
        for (unit, set) in sets where set.sounds != 0 {
            letters[Int(unit)] = Letter(sounds: set.sounds, near: Self.near(set.sounds), drop: min(set.drop, 1))
        }
        self.letters = letters
    }

    /// What a letter costs that may be silent.
    private static let silentCost: Float = 0.1
    /// Sounds that cost no more than this are near.
    private static let nearCost: Float = 0.45

    private static func bit(_ sound: UInt8) -> UInt64 { 1 << UInt64(sound & 63) }

    private static func near(_ sounds: UInt64) -> UInt64 {
        var near = sounds
        for sound in UInt8(0)..<64 where sounds & bit(sound) != 0 {
            for other in UInt8(0)..<64 where Sounds.shared.cost(sound, other) <= nearCost { near |= bit(other) }
        }
        return near
    }
}
