/// A map from 64-bit hashes to small integers: open addressing in one flat array, built once and then only read.
///
/// The keys are hashes already, so nothing is hashed again; `Dictionary` would hash each with SipHash.
public struct HashIndex: Sendable {
    /// A key with its value side by side, so that a probe touches one cache line; the value is negative where the slot is free.
    @usableFromInline struct Slot: Sendable {
        @usableFromInline var key: UInt64 = 0
        @usableFromInline var value: Int32 = -1
    }

    @usableFromInline var slots: [Slot]
    @usableFromInline var mask: Int
    public private(set) var count = 0

    /// An empty map with room for `capacity` keys.
    public init(capacity: Int = 16) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
        mask = size - 1
    }

    /// The value of `key`; setting replaces it. Values are not negative.
    public subscript(key: UInt64) -> Int32? {
        @inlinable get {
            var slot = Int(truncatingIfNeeded: key) & mask
            while true {
                let here = slots[slot]
                if here.value < 0 { return nil }
                if here.key == key { return here.value }
                slot = (slot &+ 1) & mask
            }
        }
        set {
            guard let newValue, newValue >= 0 else { return }
            if count * 2 >= slots.count { grow() }
            let slot = place(of: key)
            if slots[slot].value < 0 { count += 1 }
            slots[slot] = Slot(key: key, value: newValue)
        }
    }

    /// The value of `key`, which is `value` from now on where it had none; that is not negative.
    @discardableResult mutating func insert(_ key: UInt64, _ value: Int32) -> Int32 {
        var slot = place(of: key)
        if slots[slot].value >= 0 { return slots[slot].value }
        if count * 2 >= slots.count {
            grow()
            slot = place(of: key)
        }
        slots[slot] = Slot(key: key, value: value)
        count += 1
        return value
    }

    /// The slot that holds `key`, or the free one that would.
    @inline(__always) private func place(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot].value >= 0 && slots[slot].key != key { slot = (slot &+ 1) & mask }
        return slot
    }

    /// All keys with their values, in no order.
    func forEach(_ body: (_ key: UInt64, _ value: Int32) -> Void) {
        for slot in slots where slot.value >= 0 { body(slot.key, slot.value) }
    }

    /// Whether the map has `key`.
    public func contains(_ key: UInt64) -> Bool { self[key] != nil }

    private mutating func grow() {
        var larger = HashIndex(capacity: slots.count)
        for slot in slots where slot.value >= 0 { larger[slot.key] = slot.value }
        self = larger
    }
}
