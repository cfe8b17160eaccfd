import Foundation
import SanadKit

/// Where a report goes, piece by piece: standard output, or a file that is there whole or not at all.
struct ReportOutput {
    private let file: String?
    private let handle: FileHandle?
    private let temporary: String

    /// - Parameter file: nil or `-` for standard output.
    /// - Throws: `CommandFailure` when the file cannot be written.
    init(_ file: String?) throws {
        let file = file == "-" ? nil : file
        self.file = file
        temporary = (file ?? "") + ".\(ProcessInfo.processInfo.processIdentifier).part"
        guard let file else {
            handle = nil
            return
        }
        guard FileManager.default.createFile(atPath: temporary, contents: nil),
            let handle = FileHandle(forWritingAtPath: temporary)
        else { throw Self.failure(file, "check that its folder exists and can be written") }
        self.handle = handle
        Interruption.removeWhenInterrupted(temporary)
    }

    func write(_ text: String) throws {
        guard let handle, let file else { return Terminal.write(text) }
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            throw Self.failure(file, error.localizedDescription)
        }
    }

    /// Puts the file in its place.
    func close() throws {
        guard let handle, let file else { return }
        try? handle.close()
        guard rename(temporary, file) == 0 else {
            let reason = String(cString: strerror(errno))
            try? FileManager.default.removeItem(atPath: temporary)
            throw Self.failure(file, reason)
        }
        Interruption.removeWhenInterrupted(nil)
    }

    private static func failure(_ file: String, _ reason: String) -> CommandFailure {
        CommandFailure(code: 2, message: "\(file): the report cannot be written: \(reason)")
    }
}

/// Writes a text to standard output, or to a file.
func deliver(_ text: String, to output: String?) throws {
    let output = try ReportOutput(output)
    try output.write(text)
    try output.close()
}
