import Facts
import Reports

extension JSONWriter {
    /// A fact as `sanad inspect` prints it; offsets are UTF-8 bytes of the whole text, `offset` those before the segment.
    mutating func fact(_ fact: Fact, text: String, offset: Int) {
        object { writer in
            writer.member("type", fact.kind.rawValue)
            writer.member("text", text)
            writer.member("start", offset + fact.range.lowerBound)
            writer.member("end", offset + fact.range.upperBound)
            writer.values(of: fact)
            writer.dates(of: fact)
            if let name = fact.name { writer.member("name", name) }
            if let time = fact.time { writer.member("time", time) }
        }
    }

    private mutating func values(of fact: Fact) {
        if let value = fact.value, fact.kind != .relativeDate { member("value", value) }
        if let low = fact.low { member("low", low) }
        if let high = fact.high { member("high", high) }
        if fact.isApproximate, fact.kind != .time { member("approximate", true) }
        if let unit = fact.unit, fact.kind != .relativeDate { member("unit", unit) }
        if let currency = fact.currency { member("currency", currency) }
    }

    private mutating func dates(of fact: Fact) {
        if let date = fact.date { member("date", date.iso) }
        if let end = fact.endDate { member("end_date", end.iso) }
        if let calendar = fact.calendar { member("calendar", calendar.rawValue) }
        if let local = fact.localDate { member("local_date", local.iso) }
        if let end = fact.localEndDate { member("local_end_date", end.iso) }
        if let weekday = fact.weekday { member("weekday", weekday) }
        if let offset = fact.offsetDays { member("offset_days", offset) }
    }
}
