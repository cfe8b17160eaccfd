extension Fact {
    /// The value as reports print it: digits with their unit, an ISO date, a gazetteer's id, a name.
    public var printedValue: String {
        switch kind {
        case .number, .ordinal: figure
        case .percent: figure + "%"
        case .money: [currency, figure].compactMap { $0 }.joined(separator: " ")
        case .measure, .duration: [figure, unit].compactMap { $0 }.joined(separator: " ")
        case .date: [date?.iso, endDate?.iso].compactMap { $0 }.joined(separator: "/")
        case .relativeDate: relative
        case .weekday: Self.weekdayName(weekday)
        case .time: time ?? ""
        case .name, .contact: name ?? ""
        }
    }

    private var figure: String {
        if let value { return Self.digits(value) }
        return [low, high].compactMap { $0 }.map(Self.digits).joined(separator: "–")
    }

    private var relative: String {
        if weekday != nil { return Self.weekdayName(weekday) }
        let offset = Int(value ?? 0), unit = unit ?? "day"
        if offset == 0 { return "the same \(unit)" }
        let count = offset.magnitude == 1 ? "the \(unit)" : "\(offset.magnitude) \(unit)s"
        return count + (offset < 0 ? " before" : " after")
    }

    private static func weekdayName(_ weekday: Int?) -> String {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        guard let weekday, names.indices.contains(weekday - 1) else { return "" }
        return names[weekday - 1]
    }

    private static func digits(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
    }
}
