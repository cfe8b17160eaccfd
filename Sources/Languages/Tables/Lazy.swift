import Synchronization

/// A value that is made when it is first asked for, once, whichever thread asks.
final class Lazy<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let cell = Mutex<Value?>(nil)

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
        cell.withLock { known in
            if let known { return known }
            let value = make()
            known = value
            return value
        }
    }
}
