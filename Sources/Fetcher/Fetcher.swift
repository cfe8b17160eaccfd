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
        if requests.isEmpty { return [] }
        let cancellation = Cancellation()
        let (policy, proxies) = (policy, proxies)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    let loop = FetchLoop(policy: policy, proxies: proxies, requests: requests, cancellation: cancellation)
                    let results = loop?.run(of: requests)
                    continuation.resume(
                        returning: results ?? requests.map { .failure(FetchError(.unavailable, url: $0.url)) })
                }
            }
        } onCancel: {
            cancellation.request()
        }
    }
}

/// Tells the loop's thread that nobody waits for it any more.
final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)

    var isRequested: Bool { flag.load(ordering: .relaxed) }
    func request() { flag.store(true, ordering: .relaxed) }
}
