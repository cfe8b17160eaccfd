public import Facts

/// A Memento TimeGate (RFC 7089): asked for a URL and a time, it leads to the copy that an archive took nearest to it.
public struct TimeGate: Sendable, Hashable {
    /// What the URL is put behind, as in `https://web.archive.org/web/`.
    public let base: String

    public init(base: String) { self.base = base.hasSuffix("/") || base.hasSuffix("=") ? base : base + "/" }

    /// The archive with the most pages.
    public static let usual = TimeGate(base: "https://web.archive.org/web/")

    /// The TimeGate of the page at `url`.
    public func address(of url: String) -> String { base + url }

    /// The time to ask for, in seconds since 1970: noon of the document's day, and where only a month or year is known, its first.
    public static func time(of date: PartialDate) -> Int? {
        Relocation.firstDay(date).map { ($0 - epoch) * 86_400 + 43_200 }
    }

    private static let epoch = GregorianCalendar.dayNumber(year: 1970, month: 1, day: 1)

    /// The address of the copy as the archive received it, for archives that by default serve a page dressed with a banner and links of
    /// their own (`…/20210120120000/URL` is dressed, `…/20210120120000id_/URL` is not); nil for any other address.
    public static func undressed(_ memento: String) -> String? {
        let parts = memento.split(separator: "/", omittingEmptySubsequences: false)
        guard
            let index = parts.firstIndex(where: { part in
                part.utf8.count == 14 && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }), index >= 3, index + 1 < parts.count, parts[index + 1].hasPrefix("http")
        else { return nil }
        return parts.enumerated().map { $0.offset == index ? $0.element + "id_" : String($0.element) }.joined(separator: "/")
    }
}
