import Foundation
import SanadKit
import TestSupport
import Testing

/// Pages that are gone from their address, and refreshed ones.
@Suite struct ArchiveTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func workspace(_ fetch: String) throws -> Workspace {
        let path = try folder.write("cache: cache\nfetch:\n\(fetch)", to: ".sanad.yml")
        return try Workspace(configurationPath: path, folder: folder.path)
    }

    private func documents(_ url: String) throws -> [Document] {
        [try DocumentLoader.load(path: folder.write(FetchTests.translation(url), to: "terminal.txt"))]
    }

    /// The publisher's site, where the page is gone in one way or another.
    static let gone: [(String, ServedResponse)] = [
        ("404", ServedResponse(404)), ("410", ServedResponse(410)), ("403", ServedResponse(403)),
        ("another text", FetchTests.page("The harbour is closed today. Please call the office.")),
        ("a soft 404", ServedResponse(headers: ["Content-Type": "text/html"], text: "<title>Page not found</title><p>Sorry</p>")),
    ]

    @Test(arguments: gone)
    func whatMovedIsFoundInThePublishersArchive(name: String, answer: ServedResponse) async throws {
        let archive = try await LoopbackServer { request in
            request.path == "/old/terminal" ? FetchTests.page(FetchTests.original) : ServedResponse(404)
        }
        let site = try await LoopbackServer { _ in answer }
        let workspace = try workspace(
            """
              allow_private: [\(site.endpoint), \(archive.endpoint)]
              relocations:
                - from: \(site.endpoint)
                  to: \(archive.url)/new
                  since: 2022-01-01
                - from: \(site.endpoint)
                  to: \(archive.url)/old
                  until: 2021-12-31
            """)
        let url = site.url + "/terminal"
        let outcome = try #require(
            await FetchService(workspace: workspace).fetch(documents: try documents(url), refresh: false).first)
        guard case .stored(let snapshot, nil) = outcome.result else {
            Issue.record("\(outcome.result)")
            return
        }
        #expect(snapshot.origin == .archived)
        #expect(snapshot.archive == archive.url + "/old/terminal")
        let report = try await DocumentChecker(workspace: workspace, options: CheckOptions()).check([
            folder.path + "/terminal.txt"
        ])
        #expect(report.documents.first?.original?.status == .verified)
    }

    @Test(arguments: [false, true])
    func aTimeGateIsAskedForTheDaysCopy(isDressed: Bool) async throws {
        let site = try await LoopbackServer { _ in ServedResponse(404) }
        let url = site.url + "/terminal"
        let memento = isDressed ? "/web/20210305000000/\(url)" : "/copy"
        let gate = try await LoopbackServer { request in
            var page = FetchTests.page(FetchTests.original)
            page.headers["Memento-Datetime"] = "Fri, 05 Mar 2021 00:00:00 GMT"
            switch request.path {
            case "/web/\(url)":
                let asked = request.headers["accept-datetime"]
                return asked == "Thu, 04 Mar 2021 12:00:00 GMT" ? .redirect(to: memento) : ServedResponse(400)
            case "/copy", "/web/20210305000000id_/\(url)": return page
            case memento:
                page.body = Data("The archive's banner.\n\n".utf8) + page.body
                return page
            default: return ServedResponse(404)
            }
        }
        let workspace = try workspace("  allow_private: [\(site.endpoint), \(gate.endpoint)]\n  timegate: \(gate.url)/web/\n")
        let outcome = try #require(
            await FetchService(workspace: workspace).fetch(documents: try documents(url), refresh: false).first)
        guard case .stored(let snapshot, nil) = outcome.result else {
            Issue.record("\(outcome.result)")
            return
        }
        #expect(snapshot.origin == .archived)
        #expect(snapshot.note == "copy taken 2021-03-05T00:00:00Z")
        #expect(snapshot.size == FetchTests.original.utf8.count)
        #expect(snapshot.archive?.hasPrefix(gate.url) == true)
    }

    @Test func anArchiveWithoutACopyIsNamedInTheMessage() async throws {
        let site = try await LoopbackServer { _ in ServedResponse(404) }
        let gate = try await LoopbackServer { _ in FetchTests.page("no such copy") }
        let workspace = try workspace("  allow_private: [\(site.endpoint), \(gate.endpoint)]\n  timegate: \(gate.url)/\n")
        let url = site.url + "/terminal"
        let outcome = try #require(
            await FetchService(workspace: workspace).fetch(documents: try documents(url), refresh: false).first)
        guard case .failed(let reason) = outcome.result else {
            Issue.record("\(outcome.result)")
            return
        }
        #expect(reason.contains("status 404") && reason.contains(gate.url) && reason.contains("sanad cache add"))
        #expect(workspace.store.entries().entries.isEmpty)
    }

    @Test func noArchiveHearsOfAPrivatePage() async throws {
        let site = try await LoopbackServer { _ in ServedResponse(404) }
        let gate = try RawServer { _ in [.reset] }
        let workspace = try workspace("  allow_private: [\(site.endpoint)]\n  timegate: \(gate.url)/\n")
        _ = await FetchService(workspace: workspace).fetch(documents: try documents(site.url + "/terminal"), refresh: false)
        #expect(gate.connections == 0)
    }

    @Test func aRefreshKeepsTheNewTextAndTheCheckSaysWhatChanged() async throws {
        let isChanged = Flag()
        let site = try await LoopbackServer { request in
            if request.headers["if-none-match"] == "\"2\"" { return ServedResponse(304) }
            var page = FetchTests.page(FetchTests.original)
            if isChanged.value {
                page = FetchTests.page(FetchTests.original.replacingOccurrences(of: "1,200 jobs", with: "1,900 jobs"))
                page.headers["ETag"] = "\"2\""
            }
            return page
        }
        let workspace = try workspace("  allow_private: [\(site.endpoint)]\n")
        let url = site.url + "/terminal"
        let service = FetchService(workspace: workspace)
        let documents = try documents(url)
        let first = try #require(await service.fetch(documents: documents, refresh: false).first)
        guard case .stored(_, nil) = first.result else {
            Issue.record("\(first.result)")
            return
        }
        guard case .unchanged? = await service.fetch(documents: documents, refresh: true).first?.result else {
            Issue.record("changed")
            return
        }
        isChanged.value = true
        let second = try #require(await service.fetch(documents: documents, refresh: true).first)
        guard case .stored(_, let changes?) = second.result else {
            Issue.record("\(second.result)")
            return
        }
        #expect(changes.places.map(\.old.count) == [1])
        #expect(changes.places.first?.new.first?.contains("1,900 jobs") == true)
        guard case .unchanged? = await service.fetch(documents: documents, refresh: true).first?.result else {
            Issue.record("not known by its ETag")
            return
        }
        #expect(try workspace.store.entry(for: url)?.snapshots.count == 2)

        let report = try await DocumentChecker(workspace: workspace, options: CheckOptions()).check([
            folder.path + "/terminal.txt"
        ])
        let document = try #require(report.documents.first)
        #expect(document.original?.status == .changed)
        let finding = try #require(document.findings.map(\.finding).first { $0.rule == "provenance-original-changed" })
        #expect(
            finding.message.contains("1,200 jobs") && finding.message.contains("is now") && finding.message.contains("1,900 jobs")
        )
        #expect(!document.findings.contains { $0.finding.rule == "number-mismatch" })
    }
}

/// Something that happens while a server runs.
final class Flag: @unchecked Sendable {
    // Guarded by the lock.
    private var isSet = false
    private let lock = NSLock()
    var value: Bool {
        get { lock.withLock { isSet } }
        set { lock.withLock { isSet = newValue } }
    }
}
