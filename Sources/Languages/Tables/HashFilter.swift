/// Tells most of the hashes that a set does not hold, from a few kilobytes that stay in the processor's cache (a Bloom filter of one bit
/// a key).
struct HashFilter: Sendable {
    private let mask: UInt64
    private var words: [UInt64]

    /// An empty set.
    ///
    /// - Parameter bits: a power of two, 64 at least.
    init(bits: Int = 1 << 17) {
        mask = UInt64(bits) - 1
        words = [UInt64](repeating: 0, count: bits / 64)
    }

    mutating func insert(_ hash: UInt64) {
        let bit = hash & mask
        words[Int(bit >> 6)] |= 1 &<< (bit & 63)
    }

    /// False only for a hash that was not inserted.
    @inline(__always) func mayContain(_ hash: UInt64) -> Bool {
        let bit = hash & mask
        return words[Int(bit >> 6)] &>> (bit & 63) & 1 == 1
    }
}

/// Tells most words that a set does not hold by their first three letters and their length, which costs less than a hash of the word.
struct ShapeFilter: Sendable {
    private var shapes = HashFilter(bits: 1 << 16)

    /// Adds the word that stands at `word` of `units`.
    mutating func insert(_ units: Span<UInt16>, _ word: Range<Int>) {
        if word.count >= Self.least { shapes.insert(Self.shape(units, word)) }
    }

    /// Whether the set may hold the word that stands at `word` of `units`.
    @inline(__always) func mayContain(_ units: Span<UInt16>, _ word: Range<Int>) -> Bool {
        word.count < Self.least || shapes.mayContain(Self.shape(units, word))
    }

    private static let least = 2

    @inline(__always) private static func shape(_ units: Span<UInt16>, _ word: Range<Int>) -> UInt64 {
        let start = word.lowerBound
        var letters = UInt64(units[start]) | UInt64(units[start + 1]) << 16 | UInt64(truncatingIfNeeded: word.count) << 48
        if word.count > 2 { letters |= UInt64(units[start + 2]) << 32 }
        return (letters &* 0x9E37_79B9_7F4A_7C15) >> 40
    }
}
