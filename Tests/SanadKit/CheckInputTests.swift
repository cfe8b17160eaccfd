import Foundation
import SanadKit
import TestSupport
import Testing

/// Input that is bad in every way that the tool promises to name, and the rest that is checked all the same.
@Suite struct CheckInputTests {
    private func check(_ paths: [String], in folder: TemporaryFolder) async throws -> CheckReport {
        let workspace = try Workspace(cache: folder.path + "/cache", folder: folder.path)
        return try await DocumentChecker(workspace: workspace, options: CheckOptions()).check(paths)
    }

    @Test func whatCannotBeReadIsNamedAndTheRestIsChecked() async throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "docs/empty.txt")
        try folder.write(Data([0, 1, 2, 3, 0, 0, 9]), to: "docs/binary.txt")
        try folder.write(Data("%PDF-1.7\n".utf8), to: "docs/paper.txt")
        try folder.write("این متن ۱۲ صفحه دارد و خوانده می‌شود.", to: "docs/good.txt")
        let word = try folder.write(Data([0x50, 0x4B, 3, 4, 0, 0, 0, 0]), to: "paper.docx")
        let report = try await check([folder.path + "/docs", word, folder.path + "/missing.txt"], in: folder)
        #expect(report.documents.map { URL(fileURLWithPath: $0.path).lastPathComponent } == ["good.txt"])
        let codes = Dictionary(
            report.failures.map { (URL(fileURLWithPath: $0.path).lastPathComponent, $0.code) }, uniquingKeysWith: { a, _ in a })
        #expect(codes["empty.txt"] == .empty)
        #expect(codes["binary.txt"] == .notText)
        #expect(codes["paper.txt"] == .unreadableFormat)
        #expect(codes["paper.docx"] == .unreadableFormat)
        #expect(codes["missing.txt"] == .notFound)
        #expect(report.failures.allSatisfy { !$0.remedy.isEmpty })
    }

    @Test func brokenEncodingsAreReadAndSaidSo() async throws {
        let folder = try TemporaryFolder()
        let valid = Array("وزارت امور خارجه گفت ۵۶ کشور عضو در این نشست بودند. ".utf8)
        let invalid = try folder.write(Data(valid + [0xFF, 0xC3] + valid), to: "invalid.txt")
        let report = try await check([invalid], in: folder)
        #expect(report.documents.first?.language == "fa")
        #expect(report.documents.first?.notices.isEmpty == false)
    }

    @Test func aLoopOfFoldersEnds() async throws {
        let folder = try TemporaryFolder()
        try folder.write("متن ساده‌ای برای آزمایش است.", to: "docs/a.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/docs/loop", withDestinationPath: "../docs")
        #expect(try await check([folder.path + "/docs"], in: folder).documents.count == 1)
    }

    @Test func aDamagedCacheEntryIsNamedAndTheRestIsChecked() async throws {
        let folder = try TemporaryFolder()
        let workspace = try Workspace(cache: folder.path + "/cache", folder: folder.path)
        let url = "https://example.org/terminal"
        let snapshot = try workspace.store.add(
            body: Array(FetchTests.original.utf8), url: url,
            details: SnapshotDetails(origin: .imported, contentType: "text/plain; charset=utf-8"))
        let file = try folder.write(FetchTests.translation(url), to: "terminal.txt")
        #expect(try await check([file], in: folder).documents.first?.original != nil)
        let body = folder.path + "/cache/" + (try workspace.store.folder(for: url)) + "/" + snapshot.file
        var bytes = try Data(contentsOf: URL(fileURLWithPath: body))
        bytes[10] ^= 1
        try bytes.write(to: URL(fileURLWithPath: body))
        let report = try await check([file], in: folder)
        let document = try #require(report.documents.first)
        #expect(document.original == nil)
        #expect(document.hasDamagedOriginal)
        #expect(report.failures.contains { $0.code == .originalUnusable && $0.path.contains(url) })
    }

    @Test func theAnswerDoesNotDependOnJobs() async throws {
        let workspace = try Workspace(cache: Repository.path("cache"), folder: Repository.root.path)
        var options = CheckOptions()
        let one = try await DocumentChecker(workspace: workspace, options: options).check([Repository.path("seeds")])
        options.jobs = 4
        let four = try await DocumentChecker(workspace: workspace, options: options).check([Repository.path("seeds")])
        #expect(CheckJSON.write(one) == CheckJSON.write(four))
    }
}

/// An original that comes in several files.
@Suite struct SeveralOriginalsTests {
    @Test func aPassageIsFoundInItsOwnFile() async throws {
        let folder = try TemporaryFolder()
        let first = try folder.write(
            "The harbour has 40 cranes and 12 berths.\n\nIt was built in 1975 by the state.\n", to: "one.txt")
        let second = try folder.write(
            "# Ships\n\nThe mayor opened a museum there in 2003.\n\nTwelve ships and *35 boats* came in the summer.\n",
            to: "two.md")
        let file = try folder.write(
            """
            این بندر ۴۰ جرثقیل و ۱۲ اسکله دارد.

            دولت آن را در سال ۱۹۷۵ ساخت.

            شهردار در سال ۲۰۰۳ موزه‌ای در آن افتتاح کرد.

            دوازده کشتی و ۵۳ قایق در تابستان آمدند.
            """, to: "a.txt")
        var options = CheckOptions()
        options.originals = [first, second]
        let report = try await DocumentChecker(workspace: try Workspace(folder: folder.path), options: options).check([file])
        let error = try #require(report.documents.first?.live(from: .error).first)
        #expect(error.original?.file == second)
        #expect(error.original?.start.line == 5)
        #expect(error.translation?.file == nil)
    }
}
