public import Cache
public import Documents
public import Fetcher
import Foundation
public import Originals
import Provenance
import Synchronization

/// Gets the originals that documents name into the cache. A page is kept only when it is what the document translates.
///
/// A page that is gone from its address is looked for where its publisher moved it (configured relocations, then those that come with
/// sanad), and then in a web archive, as of the document's date.
public struct FetchService: Sendable {
    let keeper: PageKeeper
    private let fetcher: Fetcher
    private let ways: FetchWays

    /// - Parameters:
    ///   - workspace: where the cache is, and what its configuration says of fetching.
    ///   - allowPrivate: endpoints of this machine or a private network that may be reached, `HOST:PORT`, beside the configured ones.
    ///   - policy: limits other than the usual ones; who may be reached and how often follows from the rest.
    public init(workspace: Workspace, allowPrivate: [String] = [], policy: FetchPolicy = FetchPolicy()) {
        let configuration = workspace.configuration
        keeper = PageKeeper(store: workspace.store)
        var policy = policy
        policy.userAgent = SanadVersion.userAgent
        let settings = configuration.fetch
        policy.allowPrivate = Set(allowPrivate + configuration.allowPrivate)
        policy.totalTimeout = settings.timeout.map { .seconds($0) } ?? policy.totalTimeout
        policy.maximumBytes = settings.megabytes.map { $0 << 20 } ?? policy.maximumBytes
        policy.maximumPerHost = settings.perHost ?? policy.maximumPerHost
        policy.retries = settings.retries ?? policy.retries
        policy.authorities = settings.certificates ?? policy.authorities
        fetcher = Fetcher(policy: policy)
        ways = FetchWays(
            relocations: settings.relocations + Relocation.builtIn, timeGate: settings.gate, fetcher: fetcher)
    }

    /// What came of one URL.
    public struct Outcome: Sendable {
        public enum Result: Sendable {
            /// A new snapshot is in the cache; where an older text was there, what changed since.
            case stored(Snapshot, changes: Changes?)
            /// The cache's snapshot is still what the server has.
            case unchanged
            /// It is cached already, and no refresh was asked for.
            case cached
            /// The page is not the document's original, so it was not kept.
            case refused(String)
            case failed(String)
        }

        /// What changed since the newest text that was known.
        public struct Changes: Sendable {
            public let since: Snapshot
            public let places: [TextChange]
        }

        public let url: String
        public let result: Result
        /// The work that reading the page and holding it against the document was.
        public let acceptance: Duration
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

    /// Fetches URLs that were named by hand; nothing is compared, but pages that are plainly no documents are refused.
    public func fetch(urls: [String], refresh: Bool) async -> [Outcome] { await fetch(urls.map { ($0, nil) }, refresh: refresh) }

    private func fetch(_ wanted: [(url: String, document: ReadDocument?)], refresh: Bool) async -> [Outcome] {
        var outcomes: [Outcome?] = []
        var open: [(position: Int, errand: FetchErrand)] = []
        for (url, document) in wanted {
            do {
                let latest = try keeper.store.entry(for: url)?.latest
                if let latest, latest.origin != .standIn, !refresh {
                    outcomes.append(Outcome(url: url, result: .cached, acceptance: .zero))
                    continue
                }
                let address = try URLNormalizer.normalize(url).string
                let errand = FetchErrand(url: url, address: address, document: document, latest: latest, ways: ways)
                open.append((outcomes.count, errand))
                outcomes.append(nil)
            } catch {
                outcomes.append(Outcome(url: url, result: .failed("\(error)"), acceptance: .zero))
            }
        }
        while !open.isEmpty {
            let done = await round(open.map(\.errand))
            var next: [(position: Int, errand: FetchErrand)] = []
            for ((position, _), errand) in zip(open, done) {
                if let result = errand.result {
                    outcomes[position] = Outcome(url: errand.url, result: result, acceptance: errand.acceptance)
                } else {
                    next.append((position, errand))
                }
            }
            open = next
        }
        return outcomes.compactMap { $0 }
    }

    /// Takes each errand one step on: asks where it is to be asked next, and keeps what came, while others are still under way.
    private func round(_ errands: [FetchErrand]) async -> [FetchErrand] {
        let pool = WorkPool()
        let done = Mutex(errands)
        let keeper = keeper
        await fetcher.fetch(errands.map(\.request), whileRoom: { pool.hasRoom }) { index, answer in
            pool.run {
                var errand = errands[index]
                errand.take(answer, keeper: keeper)
                done.withLock { [errand] in $0[index] = errand }
            }
        }
        await pool.finish()
        return done.withLock { $0 }
    }
}
