import Dispatch
import Synchronization

/// Work on many items on several threads, with the results in the order of the items.
public enum OrderedWork {
    /// The results of `work` on each item, on at most `jobs` threads.
    public static func map<Item: Sendable, Output: Sendable>(
        _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) -> Output
    ) -> [Output] {
        guard jobs > 1, items.count > 1 else { return items.map(work) }
        let outputs = Mutex([Output?](repeating: nil, count: items.count))
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: min(jobs, items.count)) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < items.count else { return }
                let output = work(items[index])
                outputs.withLock { $0[index] = output }
            }
        }
        return outputs.withLock { $0.compactMap { $0 } }
    }
}
