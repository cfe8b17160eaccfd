import Foundation
import SanadKit

/// Reads lines from standard input and writes an answer to each, in order, a batch at a time so that memory stays flat.
enum LineLoop {
    /// Lines a job before their answers are written.
    private static let batch = 16
    private static let chunk = 1 << 18
    /// A longer line is answered with an error by the worker, and never collected whole.
    private static let longest = 256 << 20

    static func run(jobs: Int, _ answer: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        forEachBatch(of: batch * jobs) { lines in
            var text: [UInt8] = []
            for answer in OrderedWork.map(lines, jobs: jobs, answer) {
                text += answer
                text.append(0x0A)
            }
            Terminal.write(text)
        }
    }

    /// Calls `body` with the lines of standard input, up to `size` at a time and never none; blank lines are left out.
    static func forEachBatch(of size: Int, _ body: ([[UInt8]]) -> Void) {
        var pending: [[UInt8]] = []
        var line: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: chunk)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count < 0 {
                flush(&pending, body)
                Terminal.complain("standard input cannot be read: \(String(cString: strerror(errno))); give it lines of JSON")
                Terminal.exit(2)
            }
            guard count > 0, !Terminal.isOutputGone else { break }
            var start = 0
            while let end = lineEnd(buffer, start..<count) {
                line += buffer[start..<end]
                if !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { pending.append(line) }
                line.removeAll(keepingCapacity: true)
                start = end + 1
                if pending.count >= size { flush(&pending, body) }
            }
            if line.count < longest { line += buffer[start..<count] }
            // What has come so far is answered before the next read, which may wait for its writer.
            if count < chunk { flush(&pending, body) }
        }
        if !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { pending.append(line) }
        flush(&pending, body)
    }

    /// The first line feed in a range of `buffer`.
    private static func lineEnd(_ buffer: [UInt8], _ range: Range<Int>) -> Int? {
        buffer[range].withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let found = memchr(base, 0x0A, bytes.count) else { return nil }
            return range.lowerBound + (UnsafeRawPointer(found) - base)
        }
    }

    private static func flush(_ pending: inout [[UInt8]], _ body: ([[UInt8]]) -> Void) {
        guard !pending.isEmpty else { return }
        body(pending)
        pending.removeAll(keepingCapacity: true)
    }
}
