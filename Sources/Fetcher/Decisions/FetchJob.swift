/// One request on its way: where it stands, and what each answer leads to. It knows no clock and no network.
struct FetchJob {
    let index: Int
    let request: FetchRequest
    /// The URL to ask next.
    private(set) var address: WebAddress
    private(set) var hops: [Hop] = []
    private(set) var attempt = 0
    /// When its time is up; set when it is first asked.
    var deadline: ContinuousClock.Instant?

    init(index: Int, request: FetchRequest, address: WebAddress) {
        self.index = index
        self.request = request
        self.address = address
    }

    enum Step {
        /// Ask `address` now, or after a wait that holds for its host.
        case ask(after: Duration)
        case finished(Result<FetchedBody, FetchError>)
    }

    /// What follows from an answer or failure, with `remaining` time left.
    mutating func step(after outcome: TransferOutcome, remaining: Duration, policy: FetchPolicy) -> Step {
        switch outcome {
        case .failure(let code, let detail):
            let decision = RetryDecision.after(.dropped, attempt: attempt, remaining: remaining, policy: policy)
            if code == .dropped, case .retry(let wait) = decision { return retry(after: wait) }
            return .finished(.failure(error(code, detail)))
        case .answer(let answer) where RedirectDecision.statuses.contains(answer.status):
            return redirect(answer, policy: policy)
        case .answer(let answer) where (200..<300).contains(answer.status):
            return .finished(.success(answer.body(from: address, hops: hops, notModified: false)))
        case .answer(let answer) where answer.status == 304 && !request.conditions.isEmpty:
            return .finished(.success(answer.body(from: address, hops: hops, notModified: true)))
        case .answer(let answer):
            let cause = RetryDecision.Cause.status(answer.status, retryAfter: answer.retryAfter)
            let decision = RetryDecision.after(cause, attempt: attempt, remaining: remaining, policy: policy)
            if case .retry(let wait) = decision { return retry(after: wait) }
            let asked = answer.retryAfter.map { "it asks to come back in \($0.components.seconds) seconds" }
            return .finished(.failure(error(.status, asked ?? "", status: answer.status)))
        }
    }

    func error(_ code: FetchError.Code, _ detail: String = "", status: Int? = nil) -> FetchError {
        let place = hops.isEmpty ? [] : ["after redirects to \(address.string)"]
        let details = (detail.isEmpty ? [] : [detail]) + place
        return FetchError(code, url: request.url, detail: details.joined(separator: "; "), status: status, hops: hops)
    }

    private mutating func retry(after wait: Duration) -> Step {
        attempt += 1
        return .ask(after: wait)
    }

    private mutating func redirect(_ answer: Answer, policy: FetchPolicy) -> Step {
        hops.append(Hop(url: address.string, status: answer.status))
        switch RedirectDecision.on(answer.location, from: address, hops: hops, policy: policy) {
        case .follow(let target):
            address = target
            return .ask(after: .zero)
        case .refuse(let code, let detail):
            return .finished(.failure(FetchError(code, url: request.url, detail: detail, status: answer.status, hops: hops)))
        }
    }
}

/// What came of asking one URL once.
enum TransferOutcome {
    case answer(Answer)
    case failure(FetchError.Code, detail: String)
}

/// A complete response.
struct Answer {
    var status: Int
    var body: [UInt8] = []
    var contentType: String?
    var etag: String?
    var lastModified: String?
    var retryAfter: Duration?
    var location: String?
    /// When an archive's copy was taken, as its header says.
    var mementoTime: String?
    /// ISO 8601 in UTC.
    var date = ""

    fileprivate func body(from address: WebAddress, hops: [Hop], notModified: Bool) -> FetchedBody {
        FetchedBody(
            body: notModified ? [] : body, finalURL: address.string, hops: hops, status: status, contentType: contentType,
            etag: etag, lastModified: lastModified, date: date, notModified: notModified,
            mementoTime: mementoTime.flatMap(HTTPDate.parse))
    }
}
