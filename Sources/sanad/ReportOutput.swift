import Foundation
import SanadKit

/// Where a report goes, piece by piece: standard output, or a file that is there whole or not at all.
struct ReportOutput {
    private let file: OutputFile?

    /// - Parameter file: nil or `-` for standard output.
    /// - Throws: `CommandFailure` when the file cannot be written.
    init(_ file: String?) throws {
        guard let file, file != "-" else {
            self.file = nil
            return
        }
        self.file = try CommandFailure.possible { try OutputFile(file) }
        Interruption.removeWhenInterrupted(self.file?.temporary)
    }

    func write(_ text: String) throws {
        guard let file else { return Terminal.write(text) }
        try CommandFailure.possible { try file.write(Array(text.utf8)) }
    }

    /// Puts the file in its place.
    func close() throws {
        guard let file else { return }
        try CommandFailure.possible { try file.close() }
        Interruption.removeWhenInterrupted(nil)
    }
}

/// Writes a text to standard output, or to a file.
func deliver(_ text: String, to output: String?) throws {
    let output = try ReportOutput(output)
    try output.write(text)
    try output.close()
}

/// Refuses to write over what is read, which would be lost, and to write two reports to one file.
func refuseOverwriting(_ inputs: [String], by outputs: [String?]) throws {
    let place = { (path: String) in URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
    let read = Set(inputs.map(place))
    var written: Set<String> = []
    for case let output? in outputs where output != "-" && !output.hasPrefix("/dev/") {
        var isFolder: ObjCBool = false
        let isFile = FileManager.default.fileExists(atPath: output, isDirectory: &isFolder) && !isFolder.boolValue
        if isFile, read.contains(place(output)) {
            throw CommandFailure(
                code: 2,
                message: "\(output): it is read here, and would be lost if the report were written to it; name another file")
        }
        if !written.insert(place(output)).inserted {
            throw CommandFailure(code: 2, message: "\(output): two reports would go to this file; name another for one of them")
        }
    }
}
