import CCurl
import CCurlShim

/// The transfers under way, driven by one thread until every request has its result.
final class FetchLoop {
    private let policy: FetchPolicy
    private let addresses: AddressPolicy
    private let proxies: ProxyChoice
    private let cancellation: Cancellation
    private let multi: UnsafeMutableRawPointer
    private let clock = ContinuousClock()
    private var queue: FetchQueue
    private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]
    private let requests: [FetchRequest]
    private let deliver: @Sendable (Int, Result<FetchedBody, FetchError>) -> Void
    private var isFinished: [Bool]
    private var open: Int

    private static let longestTimeout: Duration = .seconds(86_400)
    /// How long it sleeps at most before it looks for a cancellation or a host that has rested.
    private static let pollMilliseconds: Int32 = 100
    /// The same while it waits for room.
    private static let pollForRoomMilliseconds: Int32 = 2
    /// Retries are put off by up to this share of their wait, so that those who failed together do not come back together.
    private static let mostJitter = 0.25

    /// Nil when libcurl cannot be started.
    init?(
        policy: FetchPolicy, proxies: ProxyChoice, requests: [FetchRequest], cancellation: Cancellation,
        deliver: @escaping @Sendable (Int, Result<FetchedBody, FetchError>) -> Void
    ) {
        guard CurlLibrary.isReady, let multi = curl_multi_init() else { return nil }
        self.policy = policy
        self.proxies = proxies
        self.cancellation = cancellation
        self.multi = multi
        addresses = AddressPolicy(allowed: policy.allowPrivate)
        queue = FetchQueue(policy: policy)
        self.requests = requests
        self.deliver = deliver
        isFinished = Array(repeating: false, count: requests.count)
        open = requests.count
        for (index, request) in requests.enumerated() { accept(request, index: index) }
    }

    deinit {
        for (easy, _) in transfers { curl_multi_remove_handle(multi, easy) }
        transfers = [:]
        curl_multi_cleanup(multi)
    }

    /// Runs to the end: every request has had its result then.
    func run(whileRoom hasRoom: () -> Bool) {
        while open > 0, !cancellation.isRequested {
            var isHeldBack = false
            while true {
                guard hasRoom() else {
                    isHeldBack = true
                    break
                }
                guard let job = queue.next(now: clock.now) else { break }
                start(job)
            }
            var running: Int32 = 0
            guard curl_multi_perform(multi, &running) == CURLM_OK else { break }
            let before = open
            let hasProgressed = collect() || open < before
            let pause = isHeldBack ? Self.pollForRoomMilliseconds : Self.pollMilliseconds
            if !hasProgressed { curl_multi_poll(multi, nil, 0, pause, nil) }
        }
        let code: FetchError.Code = cancellation.isRequested ? .cancelled : .unavailable
        for (index, request) in requests.enumerated() { finish(index, .failure(FetchError(code, url: request.url))) }
    }

    private func accept(_ request: FetchRequest, index: Int) {
        do throws(WebAddress.Fault) {
            let job = FetchJob(index: index, request: request, address: try WebAddress(request.url))
            if policy.effectiveSchemes.contains(job.address.scheme) {
                queue.append(job)
            } else {
                finish(job, .failure(job.error(.scheme)))
            }
        } catch {
            let code: FetchError.Code =
                switch error {
                case .invalid: .invalidURL
                case .scheme: .scheme
                case .credentials: .credentials
                }
            finish(index, .failure(FetchError(code, url: request.url)))
        }
    }

    private func start(_ job: FetchJob) {
        var job = job
        let deadline = job.deadline ?? clock.now + min(policy.totalTimeout, Self.longestTimeout)
        job.deadline = deadline
        let remaining = clock.now.duration(to: deadline)
        if let address = addresses.refusal(host: job.address.host, port: job.address.port) {
            return abandon(job, .privateAddress, "\(address), port \(job.address.port)")
        }
        guard remaining > .zero else { return abandon(job, .timeout) }
        // What the policy names is reached directly: a private address is nothing a proxy could reach.
        let isNamed = addresses.names(job.address.host, port: job.address.port)
        let proxy = isNamed ? nil : proxies.proxy(for: job.address)
        guard let transfer = Transfer(job: job, proxy: proxy, addresses: addresses, maximumBytes: policy.maximumBytes),
            transfer.configure(policy: policy, remaining: remaining),
            curl_multi_add_handle(multi, transfer.easy.pointer) == CURLM_OK
        else { return abandon(job, .unavailable, "it does not take an option that is needed") }
        transfers[transfer.easy.pointer] = transfer
    }

    /// Takes in the transfers that are done; true when there were any.
    private func collect() -> Bool {
        var hasCollected = false
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            // The message is gone once the handle is removed.
            let code = sanad_message_result(message)
            guard let transfer = transfers.removeValue(forKey: easy) else { continue }
            let outcome = transfer.outcome(code)
            curl_multi_remove_handle(multi, easy)
            proceed(transfer.job, outcome)
            hasCollected = true
        }
        return hasCollected
    }

    private func proceed(_ job: FetchJob, _ outcome: TransferOutcome) {
        queue.release(host: job.address.host)
        var job = job
        let now = clock.now
        let remaining = job.deadline.map { now.duration(to: $0) } ?? policy.totalTimeout
        switch job.step(after: outcome, remaining: remaining, policy: policy) {
        case .ask(let wait):
            // The time that is left holds all the same.
            let jittered = min(wait * (1 + Double.random(in: 0...Self.mostJitter)), max(wait, remaining - .milliseconds(1)))
            queue.resume(job, after: jittered, now: now)
        case .finished(let result): finish(job, result)
        }
    }

    private func abandon(_ job: FetchJob, _ code: FetchError.Code, _ detail: String = "") {
        queue.release(host: job.address.host)
        finish(job, .failure(job.error(code, detail)))
    }

    private func finish(_ job: FetchJob, _ result: Result<FetchedBody, FetchError>) {
        finish(job.index, result)
    }

    private func finish(_ index: Int, _ result: Result<FetchedBody, FetchError>) {
        guard isFinished.indices.contains(index), !isFinished[index] else { return }
        isFinished[index] = true
        open -= 1
        deliver(index, result)
    }
}
