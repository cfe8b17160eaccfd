import Foundation
import Synchronization

/// Gets URLs, and stores nothing.
///
/// Only `http` and `https`; TLS always verified; never an address of this machine or a private network unless the policy names
/// it; no proxy but the one the environment sets; no cookies, no passwords.
public struct Fetcher: Sendable {
    public let policy: FetchPolicy

    private let proxies: ProxyChoice

    /// - Parameter environment: where the usual variables for proxies are looked for; the process's own where it is nil.
    public init(policy: FetchPolicy = FetchPolicy(), environment: [String: String]? = nil) {
        self.policy = policy
        proxies = ProxyChoice(environment: environment ?? ProcessInfo.processInfo.environment)
    }

    /// Fetches all requests, several at a time and a few per host, and returns a result for each in their order.
    ///
    /// A status of 400 or more is an error. When the task is cancelled, what is not complete yet fails with `cancelled` within
    /// a fraction of a second. One thread does the work; the caller's is not blocked.
    public func fetch(_ requests: [FetchRequest]) async -> [Result<FetchedBody, FetchError>] {
        let results = Mutex([Result<FetchedBody, FetchError>?](repeating: nil, count: requests.count))
        await fetch(requests) { index, result in results.withLock { $0[index] = result } }
        return results.withLock { results in
            zip(requests, results).map { $1 ?? .failure(FetchError(.unavailable, url: $0.url)) }
        }
    }

    /// Fetches all requests and hands over each result as it comes, with the request's index, so that bodies need not wait for each
    /// other in memory. When this returns, every request has had its result.
    ///
    /// - Parameters:
    ///   - hasRoom: asked before a request is begun; while it is false, none is. For a receiver that is slower than the network.
    ///   - deliver: called on the thread that does the work, one result at a time; what takes long belongs on another.
    public func fetch(
        _ requests: [FetchRequest], whileRoom hasRoom: @escaping @Sendable () -> Bool = { true },
        deliver: @escaping @Sendable (Int, Result<FetchedBody, FetchError>) -> Void
    ) async {
        if requests.isEmpty { return }
        let cancellation = Cancellation()
        let (policy, proxies) = (policy, proxies)
        await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
                Thread.detachNewThread {
                    let loop = FetchLoop(
                        policy: policy, proxies: proxies, requests: requests, cancellation: cancellation, deliver: deliver)
                    if let loop {
                        loop.run(whileRoom: hasRoom)
                    } else {
                        for (index, request) in requests.enumerated() {
                            deliver(index, .failure(FetchError(.unavailable, url: request.url)))
                        }
                    }
                    continuation.resume()
                }
            }
        } onCancel: {
            cancellation.request()
        }
    }

    /// Whether the policy names the host and port of `url` as an exception: a page there is nobody else's to archive.
    public func isPrivate(_ url: String) -> Bool {
        guard let address = try? WebAddress(url) else { return false }
        return AddressPolicy(allowed: policy.allowPrivate).names(address.host, port: address.port)
    }
}

/// Tells the loop's thread that nobody waits for it any more.
final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)

    var isRequested: Bool { flag.load(ordering: .relaxed) }
    func request() { flag.store(true, ordering: .relaxed) }
}
