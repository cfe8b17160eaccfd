/// A map from 64-bit hashes to small integers: open addressing in two flat arrays, built once and then only read.
///
/// The keys are hashes already, so nothing is hashed again; `Dictionary` would hash each with SipHash.
public struct HashIndex: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private var mask: Int
    public private(set) var count = 0

    /// An empty map with room for `capacity` keys.
    public init(capacity: Int = 16) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Int32](repeating: -1, count: size)
        mask = size - 1
    }

    /// The value of `key`; setting replaces it. Values are not negative.
    public subscript(key: UInt64) -> Int32? {
        get {
            let slot = slot(of: key)
            return values[slot] < 0 ? nil : values[slot]
        }
        set {
            guard let newValue, newValue >= 0 else { return }
            if count * 2 >= keys.count { grow() }
            let slot = slot(of: key)
            if values[slot] < 0 { count += 1 }
            keys[slot] = key
            values[slot] = newValue
        }
    }

    /// All keys with their values, in no order.
    func forEach(_ body: (_ key: UInt64, _ value: Int32) -> Void) {
        for (key, value) in zip(keys, values) where value >= 0 { body(key, value) }
    }

    @inline(__always) private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & mask
        while values[slot] >= 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        var larger = HashIndex(capacity: keys.count)
        for (key, value) in zip(keys, values) where value >= 0 { larger[key] = value }
        self = larger
    }
}
