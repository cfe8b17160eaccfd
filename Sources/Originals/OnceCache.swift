import Synchronization

/// Values that are made once each, whichever thread asks first. What is made depends on the key alone, so the order of asking changes
/// nothing.
final class OnceCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Mutex<[Key: Value]>([:])
    private let most: Int

    /// - Parameter most: how many values are kept; further ones are made at each call.
    init(most: Int = .max) { self.most = most }

    /// The value of `key`, made by `make` unless it was made before. Two threads may both make it; the first one stays.
    func value(for key: Key, _ make: () -> Value) -> Value {
        if let known = values.withLock({ $0[key] }) { return known }
        let made = make()
        return values.withLock { values in
            if let known = values[key] { return known }
            if values.count < most { values[key] = made }
            return made
        }
    }
}
