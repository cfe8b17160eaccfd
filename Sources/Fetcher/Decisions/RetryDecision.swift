/// Whether a request that failed is made again, and after how long. It knows no clock and no network.
enum RetryDecision: Equatable {
    /// What went wrong.
    enum Cause: Equatable {
        /// The server answered; `retryAfter` is what it asked for, if it did.
        case status(Int, retryAfter: Duration?)
        /// The connection broke.
        case dropped
    }

    case retry(after: Duration)
    case giveUp

    private static let passing: Set<Int> = [429, 502, 503, 504]

    /// - Parameters:
    ///   - attempt: how many retries have been made, from 0.
    ///   - remaining: what is left of the request's time.
    static func after(_ cause: Cause, attempt: Int, remaining: Duration, policy: FetchPolicy) -> RetryDecision {
        guard attempt < policy.retries else { return .giveUp }
        // Bounded before it is doubled, since a product that does not fit would end the program.
        var wait = min(policy.firstBackoff, .seconds(3600)) * (1 << min(max(attempt, 0), 16))
        if wait > policy.maximumWait { wait = policy.maximumWait }
        if case .status(let status, let asked) = cause {
            guard passing.contains(status) else { return .giveUp }
            if let asked { wait = max(wait, asked) }
        }
        // To come back sooner than a server asks is what it complained of.
        return wait <= policy.maximumWait && wait < remaining ? .retry(after: max(wait, .zero)) : .giveUp
    }
}
