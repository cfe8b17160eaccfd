import Foundation
import SanadKit
import Synchronization

/// Standard output and standard error.
enum Terminal {
    /// Whether the reader of standard output went away, so that nothing more need be written.
    static var isOutputGone: Bool { outputGone.load(ordering: .relaxed) }
    private static let outputGone = Atomic<Bool>(false)

    /// Writes to standard output. What a reader that went away would have had is let go; what cannot be written ends the program.
    static func write(_ text: String) { write(Array(text.utf8)) }

    static func write(_ bytes: [UInt8]) {
        guard !isOutputGone else { return }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(1, $0.baseAddress, $0.count) }
            if count < 0 {
                let number = errno
                if number == EINTR { continue }
                if number == EPIPE { return outputGone.store(true, ordering: .relaxed) }
                complain("standard output cannot be written: \(String(cString: strerror(number))); make room, or write to a file")
                exit(2)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Says what went wrong on standard error.
    static func complain(_ message: String) { tell("sanad: " + message) }

    /// Says something on standard error that is no complaint.
    static func tell(_ message: String) {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText.clean(String($0)) }
        ProgressBar.clear()
        writeError(lines.joined(separator: "\n") + "\n")
    }

    /// Writes to standard error as it is; what cannot be written is lost.
    static func writeError(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

    static func exit(_ code: Int32) -> Never { Foundation.exit(code) }

    static var isOutputTerminal: Bool { isatty(1) == 1 }
}

/// What ends a command with an exit code and a message.
struct CommandFailure: Error {
    let code: Int32
    let message: String

    /// It could not do what was asked.
    static func impossible(_ error: any Error) -> CommandFailure { CommandFailure(code: 2, message: "\(error)") }

    /// What `work` gives; what it cannot do ends the command.
    static func possible<Value>(_ work: () throws -> Value) throws -> Value {
        do { return try work() } catch { throw impossible(error) }
    }
}
