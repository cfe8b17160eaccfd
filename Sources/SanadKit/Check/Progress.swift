import Synchronization

/// Counts the documents that are done, whatever thread did them.
final class Progress: Sendable {
    private let done = Atomic<Int>(0)
    private let count: Int
    private let tell: (@Sendable (Int, Int) -> Void)?

    init(count: Int, _ tell: (@Sendable (Int, Int) -> Void)?) {
        self.count = count
        self.tell = tell
    }

    func step() {
        guard let tell else { return }
        tell(done.wrappingAdd(1, ordering: .relaxed).newValue, count)
    }
}
