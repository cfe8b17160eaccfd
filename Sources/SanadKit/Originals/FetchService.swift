import Aligner
public import Cache
public import Documents
import Facts
import Fetcher
import Originals
import Provenance

/// Gets the originals that documents name into the cache. A page is kept only when it is what the document translates.
public struct FetchService: Sendable {
    private let store: CacheStore
    private let fetcher: Fetcher

    public init(workspace: Workspace, allowPrivate: [String] = []) {
        store = workspace.store
        var policy = FetchPolicy()
        policy.userAgent = SanadVersion.userAgent
        policy.allowPrivate = Set(allowPrivate + workspace.configuration.allowPrivate)
        let settings = workspace.configuration.fetch
        if let timeout = settings.timeout { policy.totalTimeout = .seconds(timeout) }
        if let megabytes = settings.megabytes { policy.maximumBytes = megabytes << 20 }
        if let perHost = settings.perHost { policy.maximumPerHost = perHost }
        if let retries = settings.retries { policy.retries = retries }
        fetcher = Fetcher(policy: policy)
    }

    /// What came of one URL.
    public struct Outcome: Sendable {
        public enum Result: Sendable {
            /// A new snapshot is in the cache; the first one, or the text changed since the last.
            case stored(Snapshot, changed: [String]?)
            /// The cache's snapshot is still what the server has.
            case unchanged
            /// It is cached already, and no refresh was asked for.
            case cached
            /// The page is not the document's original, so it was not kept.
            case refused(String)
            case failed(String)
        }

        public let url: String
        public let result: Result
    }

    /// Fetches what `documents` name. Each page is aligned with the document that names it, and refused when they do not fit.
    public func fetch(documents: [Document], refresh: Bool) async -> [Outcome] {
        var wanted: [(url: String, document: ReadDocument?)] = []
        var seen: Set<String> = []
        for document in documents {
            let read = ReadDocument(document)
            for claim in read.record.originals where seen.insert(claim.value.url).inserted {
                wanted.append((claim.value.url, read))
            }
        }
        return await fetch(wanted, refresh: refresh)
    }

    /// Fetches URLs that were named by hand; nothing is compared.
    public func fetch(urls: [String], refresh: Bool) async -> [Outcome] { await fetch(urls.map { ($0, nil) }, refresh: refresh) }

    private func fetch(_ wanted: [(url: String, document: ReadDocument?)], refresh: Bool) async -> [Outcome] {
        var outcomes: [Outcome?] = []
        var requests: [FetchRequest] = []
        var positions: [Int] = []
        for (url, _) in wanted {
            do {
                let latest = try store.entry(for: url)?.latest
                if let latest, latest.origin != .standIn, !refresh {
                    outcomes.append(Outcome(url: url, result: .cached))
                    continue
                }
                let isReal = latest.map { $0.origin == .fetched } ?? false
                requests.append(
                    FetchRequest(
                        url: try URLNormalizer.normalize(url).string, etag: isReal ? latest?.etag : nil,
                        lastModified: isReal ? latest?.lastModified : nil))
                positions.append(outcomes.count)
                outcomes.append(nil)
            } catch {
                outcomes.append(Outcome(url: url, result: .failed("\(error)")))
            }
        }
        let answers = await fetcher.fetch(requests)
        for (position, answer) in zip(positions, answers) {
            let (url, document) = wanted[position]
            outcomes[position] = Outcome(url: url, result: keep(answer, url: url, document: document))
        }
        return outcomes.compactMap { $0 }
    }

    private func keep(_ answer: Result<FetchedBody, FetchError>, url: String, document: ReadDocument?) -> Outcome.Result {
        switch answer {
        case .failure(let error): return .failed(error.description)
        case .success(let body):
            do {
                if body.notModified {
                    try store.renew(url: url, details: Self.details(body))
                    return .unchanged
                }
                if let refusal = refusal(body, url: url, document: document) { return .refused(refusal) }
                let before = try store.entry(for: url)?.latest
                let old = before.flatMap { $0.origin == .standIn ? nil : try? text(of: $0, url) }
                let snapshot = try store.add(body: body.body, url: url, details: Self.details(body))
                if let before, before.sha256 == snapshot.sha256, before.origin != .standIn { return .unchanged }
                return .stored(snapshot, changed: old.map { changes(from: $0, to: body, url) })
            } catch {
                return .failed("\(url): \(error)")
            }
        }
    }

    /// Why the page is not kept, or nil when it is: it holds no text, or another text than the document translates.
    private func refusal(_ body: FetchedBody, url: String, document: ReadDocument?) -> String? {
        do {
            let page = try Self.document(body, url)
            guard let document else { return nil }
            let pair = AlignedPair(original: ReadDocument(page), translation: document)
            if pair.isAccepted { return nil }
            let share = Int((pair.support * 100).rounded())
            return
                "the page supports only \(share)% of \(document.document.path): an error page, a consent wall or another document; "
                + "open it, and if it is the original, save it and add it with: sanad cache add \(url) FILE"
        } catch {
            return
                "the page holds no text that can be read (\(error)); save it by hand and add it with: sanad cache add \(url) FILE"
        }
    }

    private static func document(_ body: FetchedBody, _ url: String) throws -> Document {
        let type = body.contentType?.lowercased() ?? ""
        let format: DocumentFormat? = type.contains("html") ? .html : type.hasPrefix("text/plain") ? .plainText : nil
        return try DocumentLoader.read(body.body, path: url, format: format, charset: charset(type))
    }

    private static func charset(_ type: String) -> String? {
        type.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\"" } }.first { $0.hasPrefix("charset=") }.map {
            String($0.dropFirst(8))
        }
    }

    private static func details(_ body: FetchedBody) -> SnapshotDetails {
        SnapshotDetails(
            origin: .fetched, fetchedAt: body.date, finalURL: body.finalURL,
            hops: body.hops.map { SnapshotHop(url: $0.url, status: $0.status) },
            status: body.notModified ? nil : body.status, contentType: body.contentType, etag: body.etag,
            lastModified: body.lastModified)
    }

    private func text(of snapshot: Snapshot, _ url: String) throws -> [String] {
        guard let entry = try store.entry(for: url) else { return [] }
        let body = try store.body(of: snapshot, in: entry)
        return try DocumentLoader.read(body, path: url).segments.map(\.text)
    }

    /// The sentences of the new page that the old one does not have.
    private func changes(from old: [String], to body: FetchedBody, _ url: String) -> [String] {
        let known = Set(old)
        return ((try? Self.document(body, url))?.segments.map(\.text) ?? []).filter { !known.contains($0) }
    }
}
