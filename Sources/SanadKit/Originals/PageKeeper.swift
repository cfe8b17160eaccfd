import Cache
import Documents
import Fetcher
import Foundation
import Originals

/// Judges a page and files it.
struct PageKeeper: Sendable {
    let store: CacheStore

    /// A page that is not kept, and why.
    struct Refusal: Error {
        let reason: String
    }

    /// The page, read; nil where the server says that nothing changed. A refusal when it is not the document's original, or no text.
    func judge(_ body: FetchedBody, url: String, document: ReadDocument?) -> Result<CandidatePage?, Refusal> {
        if body.notModified { return .success(nil) }
        do {
            let page = try CandidatePage(body: body.body, url: url, finalURL: body.finalURL, contentType: body.contentType)
            if let refusal = page.refusal(for: document) { return .failure(Refusal(reason: refusal.description)) }
            return .success(page)
        } catch {
            let way = "save it by hand and add it with: sanad cache add \(url) FILE"
            return .failure(Refusal(reason: "the page holds no text that can be read (\(error)); \(way)"))
        }
    }

    /// Files the page as the newest snapshot of `url`, and says what changed since the one before.
    func keep(_ page: CandidatePage?, body: FetchedBody, url: String, details: SnapshotDetails) -> FetchService.Outcome.Result {
        do {
            guard let page else {
                try store.renew(url: url, details: details)
                return .unchanged
            }
            let before = try store.entry(for: url)?.latest
            let known = before.flatMap { $0.origin == .standIn ? nil : $0 }
            let old = known.flatMap { _ in try? OriginalLibrary(store: store).original(at: url) }
            let snapshot = try store.add(body: body.body, url: url, details: details)
            if let known, known.sha256 == snapshot.sha256 { return .unchanged }
            let changes = old.map { old in
                FetchService.Outcome.Changes(
                    since: old.snapshot, places: TextChange.between(old.read, ReadDocument(page.document)))
            }
            return .stored(snapshot, changes: changes)
        } catch {
            return .failed("\(url): \(error)")
        }
    }

    static func details(_ body: FetchedBody) -> SnapshotDetails {
        SnapshotDetails(
            origin: .fetched, fetchedAt: body.date, finalURL: body.finalURL,
            hops: body.hops.map { SnapshotHop(url: $0.url, status: $0.status) },
            status: body.notModified ? nil : body.status, contentType: body.contentType, etag: body.etag,
            lastModified: body.lastModified)
    }

    /// When the archive took the copy, for the reader.
    static func note(_ mementoTime: Int) -> String? {
        "copy taken " + Date(timeIntervalSince1970: TimeInterval(mementoTime)).formatted(.iso8601)
    }
}
