/// A typed, normalised value in a segment.
public struct Fact: Sendable {
    public var kind: FactKind
    /// UTF-8 byte offsets in the segment's text.
    public var range: Range<Int>
    /// The tokens it covers.
    public var tokens: Range<Int>

    /// Number, ordinal, percent, money, measure, duration.
    public var value: Double?
    /// A second way to read the figure (`150.000`), which counts as equal too.
    public var alternative: Double?
    /// The bounds of a range or a comparison.
    public var low: Double?
    public var high: Double?
    /// *nearly*, *about*, *dozens of*.
    public var isApproximate = false
    /// An order of magnitude (*dozens of*, عشرات): the value is not to be held to; it is approximate as well.
    public var isVague = false
    /// CLDR unit name without its category.
    public var unit: String?
    /// ISO 4217 code, or the family of a currency that stays open (`dinar`).
    public var currency: String?
    public var date: PartialDate?
    public var endDate: PartialDate?
    public var calendar: CalendarSystem?
    /// The date as the text gives it, in its own calendar, when that is not the Gregorian one.
    public var localDate: PartialDate?
    /// The last day of a range or list in that calendar.
    public var localEndDate: PartialDate?
    /// 1 = Monday … 7 = Sunday.
    public var weekday: Int?
    /// Days from the document's date.
    public var offsetDays: Int?
    /// A name: the gazetteer's id (`country/US`), or the name as printed.
    public var name: String?
    /// What a listed name names.
    public var nameKind: NameKind?
    /// All ids that the gazetteer has for the name; empty for a name that is not listed.
    public var names: [String] = []
    /// Hour and minute of a time, `HH:MM`.
    public var time: String?

    /// As often an ordinary word as a value (*one*, *second*, *may*): it confirms, and never accuses.
    public var isAmbiguous = false
    /// Written in words, at least in part.
    public var isSpelledOut = false
    /// The name's id comes from a gazetteer.
    public var isListed = false

    public init(kind: FactKind, range: Range<Int>, tokens: Range<Int>) {
        self.kind = kind
        self.range = range
        self.tokens = tokens
    }
}

/// What a name of a gazetteer names; a nationality counts as its country.
public enum NameKind: String, Sendable, CaseIterable {
    case country, city, region, organisation
}

/// The calendars that dates are read in.
public enum CalendarSystem: String, Sendable, CaseIterable {
    case gregorian
    case persian
    case islamicUmmAlQura = "islamic-umalqura"
}
