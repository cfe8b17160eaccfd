import Foundation
@testable import SanadKit
import TestSupport
import Testing

/// `--since` in a real repository.
@Suite struct GitTests {
    private func git(_ arguments: [String], in folder: TemporaryFolder) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["git", "-C", folder.path, "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
            + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "git \(arguments)")
    }

    @Test func onlyNewAndChangedDocumentsAreLeft() throws {
        let folder = try TemporaryFolder()
        try git(["init", "-q"], in: folder)
        let old = try folder.write("one", to: "old.txt")
        let changed = try folder.write("two", to: "changed سند.txt")
        try git(["add", "-A"], in: folder)
        try git(["commit", "-qm", "first"], in: folder)
        try folder.write("two and more", to: "changed سند.txt")
        let new = try folder.write("three", to: "new file.txt")
        let files = try GitChanges.changed([old, changed, new], since: "HEAD", folder: folder.path)
        #expect(Set(files) == [changed, new])
    }

    @Test func anUnknownRevisionIsNamed() throws {
        let folder = try TemporaryFolder()
        try git(["init", "-q"], in: folder)
        let error = #expect(throws: SanadError.self) { try GitChanges.changed([], since: "nowhere", folder: folder.path) }
        #expect(error?.description.contains("nowhere") == true)
        #expect(throws: SanadError.self) { try GitChanges.changed([], since: "--output=/tmp/x", folder: folder.path) }
    }
}
