/// Whether a redirect is followed. It knows no network; whether the host may be reached is decided when it is connected to.
enum RedirectDecision: Equatable {
    case follow(WebAddress)
    case refuse(FetchError.Code, detail: String)

    /// The statuses that send a GET elsewhere.
    static let statuses: Set<Int> = [301, 302, 303, 307, 308]

    /// - Parameters:
    ///   - location: the header as received, if there is one.
    ///   - base: the URL that answered.
    ///   - hops: the redirects so far, with this one.
    static func on(_ location: String?, from base: WebAddress, hops: [Hop], policy: FetchPolicy) -> RedirectDecision {
        guard let location else { return .refuse(.badRedirect, detail: "it does not say where to") }
        guard let target = try? WebAddress(location, relativeTo: base) else {
            return .refuse(.badRedirect, detail: location)
        }
        guard policy.effectiveSchemes.contains(target.scheme) else { return .refuse(.badRedirect, detail: target.string) }
        guard !hops.contains(where: { $0.url == target.string }) else { return .refuse(.redirectLoop, detail: target.string) }
        guard hops.count <= policy.maximumRedirects else {
            return .refuse(.tooManyRedirects, detail: "more than \(policy.maximumRedirects)")
        }
        return .follow(target)
    }
}
