/// Shares for people.
enum Percent {
    /// A share from 0 to 1 in whole percent; what is no number is 0%.
    static func text(_ share: Double) -> String { "\(share.isFinite ? Int((min(max(share, 0), 1) * 100).rounded()) : 0)%" }
}
