import Foundation
import Synchronization

/// Ctrl-C and the like: what is half written is taken away, and the program ends as a shell expects of it.
enum Interruption {
    private static let file = Mutex<String?>(nil)
    /// The end of a pipe that the signal handler writes the number of its signal to; -1 before there is one.
    private static let alarm = Atomic<Int32>(-1)

    /// From now on interruptions are answered here; call it once.
    static func watch() {
        holdClosedStreams()
        // A reader that went away is told by the write, so that the exit code is what it would be for one that stayed.
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        let waiting = ends[0]
        _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        alarm.store(ends[1], ordering: .sequentiallyConsistent)
        // A thread that waits may do what a signal handler must not.
        Thread.detachNewThread {
            var number: UInt8 = 0
            while read(waiting, &number, 1) != 1 { if errno != EINTR { return } }
            if let name = file.withLock({ $0 }) { unlink(name) }
            Terminal.complain("interrupted; nothing was left half written")
            _exit(128 + Int32(number))
        }
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                var byte = UInt8(truncatingIfNeeded: number)
                _ = Foundation.write(Interruption.alarm.load(ordering: .relaxed), &byte, 1)
            }
        }
    }

    /// Keeps the numbers of standard streams that came closed: the next file opened would else be taken for one of them. What is held there
    /// refuses to be read, or written, as a closed stream does.
    private static func holdClosedStreams() {
        for number: Int32 in 0...2 where fcntl(number, F_GETFD) < 0 {
            _ = open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    /// The file to remove when the program is interrupted; nil for none.
    static func removeWhenInterrupted(_ name: String?) { file.withLock { $0 = name } }
}
