/// The features of one segment that another segment accounts for, as bits.
struct EvidenceMask {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// Sets a bit; says whether it was clear.
    @inline(__always) mutating func set(_ bit: Int) -> Bool {
        let one: UInt64 = 1 << UInt64(bit & 63)
        if bit < 64 {
            defer { low |= one }
            return low & one == 0
        }
        defer { high |= one }
        return high & one == 0
    }

    @inline(__always) static func | (a: EvidenceMask, b: EvidenceMask) -> EvidenceMask {
        EvidenceMask(low: a.low | b.low, high: a.high | b.high)
    }

    @inline(__always) static func & (a: EvidenceMask, b: EvidenceMask) -> EvidenceMask {
        EvidenceMask(low: a.low & b.low, high: a.high & b.high)
    }

    @inline(__always) var isEmpty: Bool { low | high == 0 }

    /// Calls `body` with each bit that is set, in ascending order.
    @inline(__always) func forEachBit(_ body: (Int) -> Void) {
        var bits = low
        while bits != 0 {
            body(bits.trailingZeroBitCount)
            bits &= bits - 1
        }
        bits = high
        while bits != 0 {
            body(64 + bits.trailingZeroBitCount)
            bits &= bits - 1
        }
    }
}
