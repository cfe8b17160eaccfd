import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Finding documents")
struct DocumentFinderTests {
    @Test("folders are walked, hidden and excluded ones are not, loops end")
    func walk() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "a/c.md", "a/d.HTML", "a/e.htm", "a/f.pdf", ".git/g.txt", "a/.h.txt", "cache/i.html", "z/none.csv"]
        {
            try folder.write("x", to: name)
        }
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/loop", withDestinationPath: folder.path)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/a/gone.txt", withDestinationPath: folder.path + "/nowhere")
        let found = DocumentFinder.find(paths: [folder.path + "/"], excluding: [folder.path + "/cache"])
        #expect(found.files == ["a/c.md", "a/d.HTML", "a/e.htm", "b.txt"].map { folder.path + "/" + $0 })
        #expect(found.problems.isEmpty)
    }

    @Test("what is named is taken, once; what is not there is a problem")
    func named() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("x", to: "odd.name")
        try folder.write("x", to: "empty/x.csv")
        let found = DocumentFinder.find(paths: [
            file, "-", file, folder.path + "/none", folder.path + "/empty", folder.path + "//./odd.name", "a\0b", "",
        ])
        #expect(found.files == ["-", file])
        #expect(found.problems.map(\.code) == [.notFound, .noDocuments, .notFound, .notFound])
    }
}
