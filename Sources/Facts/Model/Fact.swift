/// A typed, normalised value in a segment.
///
/// Facts are made and passed around by the million, so what a fact holds is kept small, and given out as what it means.
public struct Fact: Sendable {
    public var kind: FactKind
    private var flags: Flags = []
    private var labelKind = LabelKind.none
    /// 0 for none.
    private var storedWeekday: Int8 = 0
    /// The least value for none.
    private var storedOffset = Int32.min
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

    /// The one text that a fact has, by what it is; empty where it has none.
    private var label = ""

    /// CLDR unit name without its category.
    public var unit: String? {
        get { label(.unit) }
        set { setLabel(.unit, newValue) }
    }
    /// ISO 4217 code, or the family of a currency that stays open (`dinar`).
    public var currency: String? {
        get { label(.currency) }
        set { setLabel(.currency, newValue) }
    }
    /// A name: the gazetteer's id (`country/US`), or the name as printed.
    public var name: String? {
        get { label(.name) }
        set { setLabel(.name, newValue) }
    }
    /// Hour and minute of a time, `HH:MM`.
    public var time: String? {
        get { label(.time) }
        set { setLabel(.time, newValue) }
    }

    private func label(_ kind: LabelKind) -> String? { labelKind == kind ? label : nil }

    private mutating func setLabel(_ kind: LabelKind, _ text: String?) {
        if let text {
            (labelKind, label) = (kind, text)
        } else if labelKind == kind {
            (labelKind, label) = (.none, "")
        }
    }

    /// Ids that the gazetteer has for the name besides the first.
    public var otherNames: [String] = []
    /// All ids that the gazetteer has for the name; empty for a name that is not listed.
    public var names: [String] { isListed ? [label] + otherNames : [] }
    public var date: PartialDate?
    public var calendar: CalendarSystem?
    public var endDate: PartialDate?
    /// What a listed name names.
    public var nameKind: NameKind?
    /// The date as the text gives it, in its own calendar, when that is not the Gregorian one.
    public var localDate: PartialDate?
    /// The last day of a range or list in that calendar.
    public var localEndDate: PartialDate?
    /// 1 = Monday … 7 = Sunday.
    public var weekday: Int? {
        get { storedWeekday == 0 ? nil : Int(storedWeekday) }
        set { storedWeekday = newValue.map { Int8(clamping: $0) } ?? 0 }
    }
    /// Days from the document's date.
    public var offsetDays: Int? {
        get { storedOffset == .min ? nil : Int(storedOffset) }
        set { storedOffset = newValue.map { max(Int32(clamping: $0), .min + 1) } ?? .min }
    }

    /// *nearly*, *about*, *dozens of*.
    public var isApproximate: Bool {
        get { flags.contains(.approximate) }
        set { flags.set(.approximate, newValue) }
    }
    /// An order of magnitude (*dozens of*, عشرات): the value is not to be held to; it is approximate as well.
    public var isVague: Bool {
        get { flags.contains(.vague) }
        set { flags.set(.vague, newValue) }
    }
    /// As often an ordinary word as a value (*one*, *second*, *may*): it confirms, and never accuses.
    public var isAmbiguous: Bool {
        get { flags.contains(.ambiguous) }
        set { flags.set(.ambiguous, newValue) }
    }
    /// Written in words, at least in part.
    public var isSpelledOut: Bool {
        get { flags.contains(.spelledOut) }
        set { flags.set(.spelledOut, newValue) }
    }
    /// The name's id comes from a gazetteer.
    public var isListed: Bool {
        get { flags.contains(.listed) }
        set { flags.set(.listed, newValue) }
    }

    public init(kind: FactKind, range: Range<Int>, tokens: Range<Int>) {
        self.kind = kind
        (start, end) = Self.packed(range)
        (firstToken, endToken) = Self.packed(tokens)
    }

    /// A name as it is printed, which no gazetteer has.
    public init(name: String, range: Range<Int>, tokens: Range<Int>, isAmbiguous: Bool = false) {
        kind = .name
        (start, end) = Self.packed(range)
        (firstToken, endToken) = Self.packed(tokens)
        (labelKind, label) = (.name, name)
        flags = isAmbiguous ? .ambiguous : []
    }

    /// A name of a gazetteer: what it names, and the ids that it has there.
    public init(
        listed kind: NameKind?, id: String, others: [String], range: Range<Int>, tokens: Range<Int>, isAmbiguous: Bool = false
    ) {
        self.kind = .name
        (start, end) = Self.packed(range)
        (firstToken, endToken) = Self.packed(tokens)
        (labelKind, label) = (.name, id)
        flags = isAmbiguous ? [.listed, .ambiguous] : .listed
        (nameKind, otherNames) = (kind, others)
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

/// What the text of a fact is.
private enum LabelKind: UInt8, Sendable { case none, unit, currency, name, time }

/// What a fact is or is not.
private struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    static let approximate = Flags(rawValue: 1)
    static let vague = Flags(rawValue: 2)
    static let ambiguous = Flags(rawValue: 4)
    static let spelledOut = Flags(rawValue: 8)
    static let listed = Flags(rawValue: 16)

    mutating func set(_ flag: Flags, _ isSet: Bool) { if isSet { insert(flag) } else { remove(flag) } }
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
