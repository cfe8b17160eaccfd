/// A typed, normalised value in a segment.
///
/// Facts are made and passed around by the million, so what a fact holds is kept small (`PackedNumber`, `Label`), and given out as what it means.
public struct Fact: Sendable {
    public var kind: FactKind
    private var start: Int32
    private var end: Int32
    private var firstToken: Int32
    private var endToken: Int32

    /// UTF-8 byte offsets in the segment's text.
    public var range: Range<Int> {
        get { Int(start)..<Int(end) }
        set { (start, end) = Self.packed(newValue) }
    }
    /// The tokens it covers.
    public var tokens: Range<Int> {
        get { Int(firstToken)..<Int(endToken) }
        set { (firstToken, endToken) = Self.packed(newValue) }
    }

    private var storedValue = PackedNumber()
    private var storedAlternative = PackedNumber()
    private var storedLow = PackedNumber()
    private var storedHigh = PackedNumber()

    /// Number, ordinal, percent, money, measure, duration.
    public var value: Double? {
        get { storedValue.number }
        set { storedValue.number = newValue }
    }
    /// A second way to read the figure (`150.000`), which counts as equal too.
    public var alternative: Double? {
        get { storedAlternative.number }
        set { storedAlternative.number = newValue }
    }
    /// The bounds of a range or a comparison.
    public var low: Double? {
        get { storedLow.number }
        set { storedLow.number = newValue }
    }
    public var high: Double? {
        get { storedHigh.number }
        set { storedHigh.number = newValue }
    }

    private var label = Label.none

    /// CLDR unit name without its category.
    public var unit: String? {
        get { if case .unit(let text) = label { text } else { nil } }
        set { if let newValue { label = .unit(newValue) } else if unit != nil { label = .none } }
    }
    /// ISO 4217 code, or the family of a currency that stays open (`dinar`).
    public var currency: String? {
        get { if case .currency(let text) = label { text } else { nil } }
        set { if let newValue { label = .currency(newValue) } else if currency != nil { label = .none } }
    }
    /// A name: the gazetteer's id (`country/US`), or the name as printed.
    public var name: String? {
        get { if case .name(let text) = label { text } else { nil } }
        set { if let newValue { label = .name(newValue) } else if name != nil { label = .none } }
    }
    /// Hour and minute of a time, `HH:MM`.
    public var time: String? {
        get { if case .time(let text) = label { text } else { nil } }
        set { if let newValue { label = .time(newValue) } else if time != nil { label = .none } }
    }

    public var date: PartialDate?
    public var endDate: PartialDate?
    public var calendar: CalendarSystem?
    /// The date as the text gives it, in its own calendar, when that is not the Gregorian one.
    public var localDate: PartialDate?
    /// The last day of a range or list in that calendar.
    public var localEndDate: PartialDate?
    private var storedOffset: Int32?
    private var storedWeekday: Int8?
    /// 1 = Monday … 7 = Sunday.
    public var weekday: Int? {
        get { storedWeekday.map { Int($0) } }
        set { storedWeekday = newValue.map { Int8(clamping: $0) } }
    }
    /// Days from the document's date.
    public var offsetDays: Int? {
        get { storedOffset.map { Int($0) } }
        set { storedOffset = newValue.map { Int32(clamping: $0) } }
    }
    /// What a listed name names.
    public var nameKind: NameKind?
    /// All ids that the gazetteer has for the name; empty for a name that is not listed.
    public var names: [String] = []

    /// *nearly*, *about*, *dozens of*.
    public var isApproximate = false
    /// An order of magnitude (*dozens of*, عشرات): the value is not to be held to; it is approximate as well.
    public var isVague = false
    /// As often an ordinary word as a value (*one*, *second*, *may*): it confirms, and never accuses.
    public var isAmbiguous = false
    /// Written in words, at least in part.
    public var isSpelledOut = false
    /// The name's id comes from a gazetteer.
    public var isListed = false

    public init(kind: FactKind, range: Range<Int>, tokens: Range<Int>) {
        self.kind = kind
        (start, end) = Self.packed(range)
        (firstToken, endToken) = Self.packed(tokens)
    }

    private static func packed(_ range: Range<Int>) -> (Int32, Int32) {
        let start = Int32(clamping: range.lowerBound)
        return (start, max(start, Int32(clamping: range.upperBound)))
    }
}

/// A number or none, in eight bytes: no value that is read is a NaN.
private struct PackedNumber: Sendable {
    private var stored = Double.nan

    var number: Double? {
        get { stored.isNaN ? nil : stored }
        set { stored = newValue ?? .nan }
    }
}

/// The one text that a fact has, by what it is.
private enum Label: Sendable {
    case none
    case unit(String)
    case currency(String)
    case name(String)
    case time(String)
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
