import Foundation
import SanadKit
import TestSupport
import Testing

/// Originals fetched from a server on loopback, and documents checked offline afterwards.
@Suite struct FetchTests {
    static let original = """
        Harbour authority opens its third terminal

        March 4, 2021

        The harbour authority opened its third terminal on Thursday in the presence of 240 guests. Construction took 18 months and cost $35 million.

        Minister Elena Castell said the terminal would create 1,200 jobs by 2024. She thanked the workers for their patience.
        """
    static func translation(_ url: String, jobs: String = "۱۲۰۰") -> String {
        """
        سازمان بندر سومین پایانه خود را افتتاح کرد

        ۴ مارس ۲۰۲۱

        سازمان بندر روز پنجشنبه سومین پایانه خود را با حضور ۲۴۰ مهمان افتتاح کرد. ساخت آن ۱۸ ماه طول کشید و ۳۵ میلیون دلار هزینه داشت.

        النا کاستل، وزیر، گفت این پایانه تا سال ۲۰۲۴، \(jobs) شغل ایجاد خواهد کرد. او از کارگران به خاطر صبرشان تشکر کرد.

        مشاهده محتوای اصلی: \(url)

        این ترجمه برای سهولت خواننده ارائه شده و فقط متن اصلی انگلیسی معتبر است.
        """
    }

    static func page(_ text: String) -> ServedResponse {
        ServedResponse(headers: ["Content-Type": "text/plain; charset=utf-8"], text: text)
    }

    private func workspace(_ folder: TemporaryFolder) throws -> Workspace {
        try Workspace(cache: folder.path + "/cache", folder: folder.path)
    }

    @Test func whatIsFetchedIsCheckedOfflineAfterwards() async throws {
        let folder = try TemporaryFolder()
        let server = try await LoopbackServer { _ in Self.page(Self.original) }
        let url = (server.url + "/terminal")
        let file = try folder.write(Self.translation(url, jobs: "۲۱۰۰"), to: "docs/terminal.txt")
        let workspace = try workspace(folder)
        let service = FetchService(workspace: workspace, allowPrivate: [server.endpoint])

        let before = try await DocumentChecker(workspace: workspace, options: CheckOptions()).check([file])
        #expect(before.documents.first?.findings.map(\.finding.rule).contains("provenance-missing-original") == true)

        let outcomes = await service.fetch(documents: [try DocumentLoader.load(path: file)], refresh: false)
        guard case .stored? = outcomes.first?.result else {
            Issue.record("not stored: \(outcomes)")
            return
        }

        let after = try await DocumentChecker(workspace: try self.workspace(folder), options: CheckOptions()).check([file])
        let document = try #require(after.documents.first)
        #expect(document.original?.status == .verified)
        #expect(document.original?.snapshot?.origin == .fetched)
        #expect(document.findings.map(\.finding).filter { $0.severity == .error }.map(\.rule) == ["number-mismatch"])
        #expect(workspace.store.verify().isEmpty)
    }

    @Test func anotherPageIsNotKept() async throws {
        let folder = try TemporaryFolder()
        let page =
            "We use cookies. Please accept all cookies to go on. Access to this page has been limited. Contact the administrator."
        let server = try await LoopbackServer { _ in Self.page(page) }
        let url = (server.url + "/terminal")
        let file = try folder.write(Self.translation(url), to: "terminal.txt")
        let workspace = try workspace(folder)
        let service = FetchService(workspace: workspace, allowPrivate: [server.endpoint])
        let outcomes = await service.fetch(documents: [try DocumentLoader.load(path: file)], refresh: false)
        guard case .refused(let reason)? = outcomes.first?.result else {
            Issue.record("kept: \(outcomes)")
            return
        }
        #expect(reason.contains("sanad cache add"))
        #expect(try workspace.store.entry(for: url) == nil)
    }

    @Test func anEndpointThatIsNotAllowedIsNotAsked() async throws {
        let folder = try TemporaryFolder()
        let server = try await LoopbackServer { _ in Self.page(Self.original) }
        let service = FetchService(workspace: try workspace(folder))
        let outcomes = await service.fetch(urls: [(server.url + "/terminal")], refresh: false)
        guard case .failed(let reason)? = outcomes.first?.result else {
            Issue.record("fetched: \(outcomes)")
            return
        }
        #expect(reason.contains((server.url + "/terminal")))
    }
}
