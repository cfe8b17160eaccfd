/// A Gregorian date of which parts may be unknown.
public struct PartialDate: Sendable, Hashable {
    // Kept small, since every fact holds three dates: the least value stands for what is not known.
    private var storedYear = Int32.min
    private var storedMonth = Int8.min
    private var storedDay = Int8.min
    /// The year stands for its decade (1980 for the 1980s).
    public var isDecade: Bool

    public var year: Int? {
        get { storedYear == .min ? nil : Int(storedYear) }
        set { storedYear = newValue.map { max(Int32(clamping: $0), .min + 1) } ?? .min }
    }
    public var month: Int? {
        get { storedMonth == .min ? nil : Int(storedMonth) }
        set { storedMonth = newValue.map { max(Int8(clamping: $0), .min + 1) } ?? .min }
    }
    public var day: Int? {
        get { storedDay == .min ? nil : Int(storedDay) }
        set { storedDay = newValue.map { max(Int8(clamping: $0), .min + 1) } ?? .min }
    }

    public init(year: Int? = nil, month: Int? = nil, day: Int? = nil, isDecade: Bool = false) {
        self.isDecade = isDecade
        self.year = year
        self.month = month
        self.day = day
    }

    /// ISO 8601: `2019-11-20`, `2019-11`, `2019`, `XXXX-11-20`, `XXXX-11`; a decade as `198X`.
    public var iso: String {
        var text = year.map { Self.padded($0, 4) } ?? "XXXX"
        if isDecade { text = String(text.dropLast()) + "X" }
        guard let month else { return text }
        text += "-" + Self.padded(month, 2)
        if let day { text += "-" + Self.padded(day, 2) }
        return text
    }

    /// Whether `iso` with all three parts is a date of the calendar, or the parts that are known could be.
    public var isValid: Bool {
        if let month, !(1...12).contains(month) { return false }
        guard let day else { return true }
        guard let month else { return false }
        return (1...GregorianCalendar.days(inMonth: month, year: year ?? 2000)).contains(day)
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value.magnitude)
        return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension PartialDate {
    /// Reads `2019-11-20`, `2019-11` or `2019`; nil for anything else.
    public init?(iso: some StringProtocol) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...3).contains(parts.count), parts.allSatisfy({ $0 != nil }), let year = parts[0], (1...9999).contains(year)
        else { return nil }
        self.init(year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
        guard isValid else { return nil }
    }
}
