/// Which runs are known: a table of a fixed size in which a run may push out another.
struct RunSlots: Sendable {
    private struct Slot {
        var run = TextRun()
        var token: Int32 = 0
        var unit: Int32 = 0
        var tokenCount: UInt8 = 0
        var unitCount: UInt8 = 0
        var after: Token.Traits = []
    }

    private var slots = [Slot](repeating: Slot(), count: size)

    private static let bits: UInt64 = 14
    private static let size = 1 << bits
    /// So many tokens are kept at most, or a few more.
    static let most = 12_000
    /// Slots that a run may be in, from its first on.
    private static let reach = 8

    @inline(__always) private static func place(_ hash: UInt64, _ step: Int) -> Int {
        (Int(truncatingIfNeeded: hash &>> (64 - bits)) &+ step) & (size - 1)
    }

    /// The run with its hash, if it was met before.
    @inline(__always) func part(_ run: TextRun, _ hash: UInt64) -> RunMemory.Part? {
        let slots = slots.span
        for step in 0..<Self.reach {
            let place = Self.place(hash, step)
            if slots[place].run == run {
                return RunMemory.Part(
                    token: slots[place].token, tokenCount: Int32(slots[place].tokenCount), unit: slots[place].unit,
                    unitCount: Int32(slots[place].unitCount), after: slots[place].after)
            }
            if slots[place].run.isEmpty { return nil }
        }
        return nil
    }

    /// Keeps a run with its hash, unless it has more tokens or letters than any of its length should have.
    mutating func add(_ run: TextRun, _ hash: UInt64, _ part: RunMemory.Part) {
        guard let tokenCount = UInt8(exactly: part.tokenCount), let unitCount = UInt8(exactly: part.unitCount) else { return }
        var step = 0
        while step < Self.reach - 1, !slots[Self.place(hash, step)].run.isEmpty { step += 1 }
        slots[Self.place(hash, step)] = Slot(
            run: run, token: part.token, unit: part.unit, tokenCount: tokenCount, unitCount: unitCount, after: part.after)
    }
}
