import Dispatch
import Foundation
import Synchronization

/// The time that the calling thread has worked.
enum ThreadClock {
    static var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}

/// A few threads for work that comes in faster than it is done, and a measure of how far it has fallen behind.
final class WorkPool: Sendable {
    /// Most of the work waits for the disk, so that more threads than cores are of use.
    private static let threads = 8
    private static let mostWaiting = 32

    private let queues = (0..<threads).map { DispatchQueue(label: "sanad.work.\($0)") }
    private let group = DispatchGroup()
    private let waiting = Atomic<Int>(0)
    private let next = Atomic<Int>(0)

    /// Whether more work may be brought.
    var hasRoom: Bool { waiting.load(ordering: .relaxed) < Self.mostWaiting }

    func run(_ work: @escaping @Sendable () -> Void) {
        waiting.wrappingAdd(1, ordering: .relaxed)
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
        queues[turn % queues.count].async(group: group) {
            work()
            self.waiting.wrappingSubtract(1, ordering: .relaxed)
        }
    }

    /// Returns when all work is done.
    func finish() async {
        await withCheckedContinuation { continuation in
            group.notify(queue: .global()) { continuation.resume() }
        }
    }
}
