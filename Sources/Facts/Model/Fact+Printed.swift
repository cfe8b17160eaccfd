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
        case .weekday: "weekday \(weekday ?? 0)"
        case .time: time ?? ""
        case .name, .contact: name ?? ""
        }
    }

    private var figure: String {
        if let value { return Self.digits(value) }
        return [low, high].compactMap { $0 }.map(Self.digits).joined(separator: "–")
    }

    private var relative: String {
        if let weekday { return "weekday \(weekday)" }
        let offset = Int(value ?? 0)
        return (unit ?? "day") + (offset < 0 ? " \(offset)" : " +\(offset)")
    }

    private static func digits(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
    }
}
