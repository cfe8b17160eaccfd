public import Facts

/// Where a publisher keeps pages that are no longer at their address: the same path below another root.
public struct Relocation: Sendable, Hashable {
    /// The beginning of the old addresses, `HOST/PATH`, without scheme; both `http` and `https` are meant.
    public let from: String
    /// What takes its place, with scheme.
    public let to: String
    /// The documents that are there: dated from `since` up to and with `until`; nil for no bound.
    public let since: PartialDate?
    public let until: PartialDate?

    /// - Parameters:
    ///   - from: the beginning of the old addresses, with or without scheme.
    ///   - to: what takes its place; an `http` or `https` URL.
    public init(from: String, to: String, since: PartialDate? = nil, until: PartialDate? = nil) {
        self.from = Self.withoutScheme(from)
        self.to = to
        self.since = since
        self.until = until
    }

    /// Where the page at `url` would be; nil when it is none of these addresses.
    func target(of url: String) -> String? {
        let rest = Self.withoutScheme(url)
        guard rest.hasPrefix(from) else { return nil }
        let tail = rest.dropFirst(from.count)
        // `example.org` is not the beginning of `example.org.evil`, nor `/news` of `/newsletter`.
        let ends = from.hasSuffix("/") || tail.isEmpty || tail.hasPrefix("/") || tail.hasPrefix("?")
        guard ends else { return nil }
        if to.hasSuffix("/"), tail.hasPrefix("/") { return to + tail.dropFirst() }
        return to + (from.hasSuffix("/") && !to.hasSuffix("/") ? "/" : "") + tail
    }

    /// How far `day` lies outside the time of these pages, in days; 0 within it.
    func distance(to day: Int) -> Int {
        if let first = since.flatMap(Self.firstDay), day < first { return first - day }
        if let last = until.flatMap(Self.firstDay), day > last { return day - last }
        return 0
    }

    static func firstDay(_ date: PartialDate) -> Int? {
        guard let year = date.year, date.isValid else { return nil }
        return GregorianCalendar.dayNumber(year: year, month: date.month ?? 1, day: date.day ?? 1)
    }

    private static func withoutScheme(_ url: String) -> String {
        for scheme in ["https://", "http://"] where url.lowercased().hasPrefix(scheme) {
            return String(url.dropFirst(scheme.count))
        }
        return url
    }
}

extension Sequence<Relocation> {
    /// A translation is dated by its own publication, which may fall after the page moved with a change of office.
    private static var mostDaysOutside: Int { 60 }

    /// Where else the page at `url` may be, the likeliest first: of the time that the document is dated in, then of times close to it;
    /// of all when it bears no date.
    public func targets(of url: String, date: PartialDate?) -> [String] {
        let found = compactMap { relocation in relocation.target(of: url).map { (relocation, $0) } }
        guard let day = date.flatMap(Relocation.firstDay) else { return found.map(\.1) }
        return found.map { ($0.0.distance(to: day), $0.1) }.filter { $0.0 <= Self.mostDaysOutside }.enumerated()
            .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
    }
}
