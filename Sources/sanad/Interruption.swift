import Foundation
import Synchronization

/// Ctrl-C and the like: what is half written is taken away, and the program ends as a shell expects of it.
enum Interruption {
    private static let file = Mutex<String?>(nil)

    /// From now on interruptions are answered here; call it once, before other threads begin, which inherit what is set.
    static func watch() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let awaited = signals
        // A thread that waits may do what a signal handler must not.
        Thread.detachNewThread {
            var awaited = awaited, number: Int32 = 0
            guard sigwait(&awaited, &number) == 0 else { return }
            if let name = file.withLock({ $0 }) { unlink(name) }
            Terminal.complain("interrupted; nothing was left half written")
            _exit(128 + number)
        }
    }

    /// The file to remove when the program is interrupted; nil for none.
    static func removeWhenInterrupted(_ name: String?) { file.withLock { $0 = name } }
}
