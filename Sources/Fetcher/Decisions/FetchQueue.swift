/// Who is asked next: several at a time, a few per host, and nobody while a host wants to be left alone.
struct FetchQueue {
    private struct Host {
        var waiting: ArraySlice<FetchJob> = []
        var active = 0
        var restUntil: ContinuousClock.Instant?
    }

    private let maximumPerHost: Int
    private let maximumConcurrent: Int
    private var hosts: [String: Host] = [:]
    /// In order of arrival, so that the same requests are made in the same order.
    private var order: [String] = []
    private var active = 0

    init(policy: FetchPolicy) {
        maximumPerHost = max(1, policy.maximumPerHost)
        maximumConcurrent = max(1, policy.maximumConcurrent)
    }

    /// Puts a job at the end of its host's line.
    mutating func append(_ job: FetchJob) { host(of: job) { $0.waiting.append(job) } }

    /// Puts a job that has begun at the head of its host's line, and gives the host a rest.
    mutating func resume(_ job: FetchJob, after wait: Duration, now: ContinuousClock.Instant) {
        host(of: job) { host in
            host.waiting.insert(job, at: host.waiting.startIndex)
            if wait > .zero { host.restUntil = max(host.restUntil ?? now, now + wait) }
        }
    }

    /// The next job that may begin now; nil when none may. Each must be given back with ``release(host:)``.
    ///
    /// - Complexity: linear in the number of hosts.
    mutating func next(now: ContinuousClock.Instant) -> FetchJob? {
        guard active < maximumConcurrent else { return nil }
        for name in order {
            guard var host = hosts[name], host.active < maximumPerHost, host.restUntil.map({ $0 <= now }) ?? true,
                let job = host.waiting.popFirst()
            else { continue }
            host.active += 1
            active += 1
            hosts[name] = host
            return job
        }
        return nil
    }

    /// A job that was given out for this host is back.
    mutating func release(host name: String) {
        guard let count = hosts[name]?.active, count > 0 else { return }
        hosts[name]?.active = count - 1
        active -= 1
    }

    private mutating func host(of job: FetchJob, _ change: (inout Host) -> Void) {
        if hosts[job.address.host] == nil { order.append(job.address.host) }
        change(&hosts[job.address.host, default: Host()])
    }
}
