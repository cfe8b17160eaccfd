import Foundation
import Testing

/// Expected outputs, in `Golden/` beside this file. With `SANAD_UPDATE_GOLDEN=1` in the environment they are written instead of compared.
enum Golden {
    static func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
        try expect(text, file: folder.appendingPathComponent(name), sourceLocation: sourceLocation)
    }

    static func expect(_ text: String, file: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let folder = file.deletingLastPathComponent(), name = file.lastPathComponent
        if ProcessInfo.processInfo.environment["SANAD_UPDATE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return
        }
        let expected = try? Data(contentsOf: file)
        #expect(expected != nil, "\(name) is missing; make it with SANAD_UPDATE_GOLDEN=1", sourceLocation: sourceLocation)
        #expect(
            expected == Data(text.utf8), "\(name) differs; see it with SANAD_UPDATE_GOLDEN=1 and git diff",
            sourceLocation: sourceLocation)
    }
}
