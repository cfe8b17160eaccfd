import Foundation
import Synchronization

/// How far a long work is, on a terminal's standard error: done, rate, time that is left. Silent elsewhere, and on short work.
enum ProgressBar {
    private struct State {
        var start = ContinuousClock.now
        var last = ContinuousClock.now
        var isShown = false
    }

    private static let state = Mutex(State())

    /// A handler for `CheckOptions.progress`, or nil where none is wanted.
    static func handler(_ global: GlobalOptions) -> (@Sendable (Int, Int) -> Void)? {
        guard isatty(2) == 1, !global.quiet else { return nil }
        state.withLock { $0 = State() }
        return { show(done: $0, of: $1) }
    }

    private static func show(done: Int, of count: Int) {
        let line: String? = state.withLock { state in
            let now = ContinuousClock.now
            // What is over at once, or just now, needs no bar; and a terminal is not to be flooded.
            guard done < count, now - state.start > .seconds(1), now - state.last > .milliseconds(100) else { return nil }
            state.last = now
            state.isShown = true
            return text(done: done, of: count, after: now - state.start)
        }
        if let line { Terminal.writeError("\r\u{1B}[K" + line) }
    }

    /// `12 of 400 documents, 31 a second, 12 s left`.
    static func text(done: Int, of count: Int, after time: Duration) -> String {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        guard seconds > 0, done > 0 else { return "\(done) of \(count) documents" }
        let rate = Double(done) / seconds
        let left = Int((Double(max(0, count - done)) / rate).rounded(.up))
        let pace = rate >= 10 ? "\(Int(rate))" : "\((rate * 10).rounded() / 10)"
        let remaining = left >= 90 ? "\((left + 30) / 60) min" : "\(left) s"
        return "\(done) of \(count) documents, \(pace) a second, \(remaining) left"
    }

    /// Takes the bar off the terminal.
    static func clear() {
        let wasShown = state.withLock { state in
            defer { state.isShown = false }
            return state.isShown
        }
        if wasShown { Terminal.writeError("\r\u{1B}[K") }
    }
}
