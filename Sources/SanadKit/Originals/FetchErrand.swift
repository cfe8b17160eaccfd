import Cache
import Facts
import Fetcher
import Originals

/// Where a page may be had besides its own address.
struct FetchWays: Sendable {
    let relocations: [Relocation]
    let timeGate: TimeGate?
    let fetcher: Fetcher

    func ways(of address: String, date: PartialDate?) -> [FetchWay] {
        var ways = relocations.targets(of: address, date: date).map { FetchWay.relocated($0) }
        // No archive outside knows the pages of a private network, nor should it hear of them.
        if let timeGate, !fetcher.isPrivate(address) || fetcher.isPrivate(timeGate.base) {
            ways.append(.archived(timeGate.address(of: address), time: date.flatMap(TimeGate.time)))
        }
        return ways
    }
}

/// One place where a page is asked for.
enum FetchWay: Sendable {
    /// Its own address.
    case direct(String)
    /// The publisher's archive.
    case relocated(String)
    /// A web archive's TimeGate, for the copy nearest to a time.
    case archived(String, time: Int?)
    /// The same copy without what the archive adds to it, which is asked for when the copy is at hand already.
    case undressed(String, dressed: FetchedBody)

    var address: String {
        switch self {
        case .direct(let address), .relocated(let address), .archived(let address, _), .undressed(let address, _): address
        }
    }
}

/// A URL on its way into the cache: the places it may be had from, one after another, and what came of them.
struct FetchErrand: Sendable {
    let url: String
    private let document: ReadDocument?
    private let latest: Snapshot?
    private var way: FetchWay
    private var rest: [FetchWay]
    /// What came of the ways that failed.
    private var failures: [FetchService.Outcome.Result] = []
    private(set) var result: FetchService.Outcome.Result?
    private(set) var acceptance: Duration = .zero

    init(url: String, address: String, document: ReadDocument?, latest: Snapshot?, ways: FetchWays) {
        self.url = url
        self.document = document
        self.latest = latest
        way = .direct(address)
        // Where a copy is at hand, one from an archive says nothing new.
        let hasCopy = latest.map { $0.origin != .standIn } ?? false
        rest = hasCopy ? [] : ways.ways(of: address, date: document?.record.published?.value)
    }

    /// What to ask next.
    var request: FetchRequest {
        switch way {
        case .direct(let address):
            let isSame = latest?.origin == .fetched
            return FetchRequest(
                url: address, etag: isSame ? latest?.etag : nil, lastModified: isSame ? latest?.lastModified : nil)
        case .archived(let address, let time): return FetchRequest(url: address, acceptTime: time)
        case .relocated(let address), .undressed(let address, _): return FetchRequest(url: address)
        }
    }

    /// Takes in the answer: ends the errand, or turns to the next place.
    mutating func take(_ answer: Result<FetchedBody, FetchError>, keeper: PageKeeper) {
        switch (answer, way) {
        case (.success(let body), .archived(let address, _)):
            guard body.mementoTime != nil else {
                let reason =
                    "\(address): the archive has no copy of it, or is no TimeGate (RFC 7089); check fetch.timegate in the config"
                return turn(from: .failed(reason))
            }
            if let bare = TimeGate.undressed(body.finalURL) {
                way = .undressed(bare, dressed: body)
                return
            }
            keep(body, keeper)
        case (.success(let body), .undressed(_, let dressed)):
            keep(body, keeper, time: body.mementoTime ?? dressed.mementoTime)
        case (.failure, .undressed(_, let dressed)): keep(dressed, keeper)
        case (.success(let body), _): keep(body, keeper)
        case (.failure(let error), .direct) where !Self.isElsewhere(error): result = .failed(error.description)
        case (.failure(let error), _): turn(from: .failed(error.description))
        }
    }

    /// Whether a failure says that the page may be somewhere else, rather than that it cannot be had now.
    private static func isElsewhere(_ error: FetchError) -> Bool {
        switch error.code {
        case .resolve, .connect, .tls, .badRedirect, .redirectLoop, .tooManyRedirects: true
        case .status: error.status.map { (400..<500).contains($0) && $0 != 429 } ?? false
        default: false
        }
    }

    private mutating func keep(_ body: FetchedBody, _ keeper: PageKeeper, time: Int? = nil) {
        var details = PageKeeper.details(body)
        if case .direct = way {
        } else {
            details.origin = .archived
            details.archive = body.finalURL
            details.note = (time ?? body.mementoTime).flatMap(PageKeeper.note)
        }
        let start = ThreadClock.now
        let verdict = keeper.judge(body, url: url, document: document)
        acceptance += ThreadClock.now - start
        switch verdict {
        case .failure(let refusal): turn(from: .refused(refusal.reason))
        case .success(let page): result = keeper.keep(page, body: body, url: url, details: details)
        }
    }

    /// Goes on to the next place; where there is none, the reasons are the result.
    private mutating func turn(from failure: FetchService.Outcome.Result) {
        failures.append(failure)
        if !rest.isEmpty {
            way = rest.removeFirst()
            return
        }
        let others = failures.dropFirst().map { failure in
            switch failure {
            case .failed(let reason), .refused(let reason): reason
            default: ""
            }
        }
        let asked = others.isEmpty ? "" : " Asked elsewhere, in vain: " + others.joined(separator: " ")
        switch failures.first {
        case .refused(let reason): result = .refused(reason + asked)
        case .failed(let reason): result = .failed(reason + asked)
        default: result = .failed(url + asked)
        }
    }
}
