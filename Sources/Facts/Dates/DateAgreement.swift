public import Languages

/// Whether two dates of different calendars can be one day.
public enum DateAgreement {
    /// Whether the days agree, in the years they name or, where a year is missing, in any year of 1900 to 2100.
    public static func canBeTheSame(_ first: Fact, _ second: Fact) -> Bool {
        let local = first.localDate != nil ? first : second
        let gregorian = first.localDate != nil ? second : first
        guard let date = local.localDate, let month = date.month, let day = date.day, let calendar = local.calendar,
            let other = gregorian.date
        else { return true }
        let years = date.year.map { [$0] } ?? years(calendar)
        return years.contains { year in
            guard let number = DateConversion.dayNumber(year: year, month: month, day: day, calendar) else { return false }
            let converted = GregorianCalendar.date(dayNumber: number)
            return converted.month == other.month && converted.day == other.day
                && (other.year == nil || converted.year == other.year)
        }
    }

    /// The Gregorian years that four plain figures may mean in a language that counts years by another calendar too.
    ///
    /// - Parameter isShort: two figures may be the last ones of a year of this century («سال ۵۷»).
    /// - Returns: nil for what is no such year, or where the language of `pack` has no other calendar.
    public static func gregorianYears(ofBareYear year: Double, isShort: Bool, in pack: LanguagePack?) -> ClosedRange<Int>? {
        guard let name = pack?.otherCalendar, let calendar = CalendarSystem(rawValue: name), year == year.rounded()
        else {
            return nil
        }
        if (1250...1450).contains(year) { return DateConversion.years(of: Int(year), calendar) }
        guard isShort, (10..<100).contains(year), let base = DateConversion.shortYears(calendar) else { return nil }
        return DateConversion.years(of: base + Int(year), calendar)
    }

    private static func years(_ calendar: CalendarSystem) -> [Int] {
        switch calendar {
        case .gregorian: Array(1900...2100)
        case .persian: Array(1280...1480)
        case .islamicUmmAlQura: Array(1320...1520)
        }
    }
}
