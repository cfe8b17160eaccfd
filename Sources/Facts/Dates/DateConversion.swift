/// Turns the parts of a date in any calendar into Gregorian ones.
enum DateConversion {
    /// The Gregorian date, the other one it may be where a part is missing, or nil when there is no such date.
    struct Converted {
        var date: PartialDate
        var end: PartialDate?
    }

    static func gregorian(_ local: PartialDate, _ calendar: CalendarSystem, reference: PartialDate?) -> Converted? {
        guard calendar != .gregorian else { return local.isValid ? Converted(date: local) : nil }
        guard let month = local.month else { return local.year.map { year(of: $0, calendar) } }
        guard let year = local.year else { return withoutYear(month: month, day: local.day, calendar, reference) }
        if let day = local.day {
            return dayNumber(year: year, month: month, day: day, calendar).map {
                Converted(date: GregorianCalendar.date(dayNumber: $0))
            }
        }
        guard let first = dayNumber(year: year, month: month, day: 1, calendar) else { return nil }
        let start = GregorianCalendar.date(dayNumber: first)
        let end = GregorianCalendar.date(dayNumber: first + 28)
        return Converted(
            date: PartialDate(year: start.year, month: start.month), end: PartialDate(year: end.year, month: end.month))
    }

    /// What years of which only the last two figures are said count from; nil where none are said so.
    static func shortYears(_ calendar: CalendarSystem) -> Int? { calendar == .persian ? 1300 : nil }

    /// The Gregorian years in which a year of `calendar` lies, or nil where it has no such year.
    static func years(of year: Int, _ calendar: CalendarSystem) -> ClosedRange<Int>? {
        guard let start = dayNumber(year: year, month: 1, day: 1, calendar),
            let end = dayNumber(year: year + 1, month: 1, day: 1, calendar), end > start,
            let first = GregorianCalendar.date(dayNumber: start).year, let last = GregorianCalendar.date(dayNumber: end - 1).year,
            first <= last
        else { return nil }
        return first...last
    }

    /// A year of another calendar lies in two Gregorian ones, or in one.
    private static func year(of year: Int, _ calendar: CalendarSystem) -> Converted {
        if calendar == .islamicUmmAlQura, years(of: year, calendar) == nil, (1...9999).contains(year) {
            // Before and after the tables: the year by the mean length of the lunar one.
            let first = Int(621.57 + 0.970224 * Double(year))
            return Converted(date: PartialDate(year: first), end: PartialDate(year: first + 1))
        }
        let start = dayNumber(year: year, month: 1, day: 1, calendar).map(GregorianCalendar.date(dayNumber:))?.year ?? year
        let end =
            dayNumber(year: year + 1, month: 1, day: 1, calendar).map { GregorianCalendar.date(dayNumber: $0 - 1) }?.year ?? start
        return Converted(date: PartialDate(year: start), end: end == start ? nil : PartialDate(year: end))
    }

    /// The year that stands in where neither the text nor its date names one: no leap year in either solar calendar, as most are.
    private static let usualYear = 2022

    /// Day and month alone: as they fall in the year of the reference date.
    private static func withoutYear(month: Int, day: Int?, _ calendar: CalendarSystem, _ reference: PartialDate?) -> Converted? {
        let today = GregorianCalendar.dayNumber(
            year: reference?.year ?? usualYear, month: reference?.month ?? 6, day: reference?.day ?? 15)
        guard let year = local(dayNumber: today, calendar)?.year,
            let number = dayNumber(year: year, month: month, day: day ?? 1, calendar)
        else { return nil }
        var date = GregorianCalendar.date(dayNumber: number)
        date.year = nil
        if day == nil { date.day = nil }
        return Converted(date: date)
    }

    static func dayNumber(year: Int, month: Int, day: Int, _ calendar: CalendarSystem) -> Int? {
        switch calendar {
        case .gregorian:
            PartialDate(year: year, month: month, day: day).isValid
                ? GregorianCalendar.dayNumber(year: year, month: month, day: day) : nil
        case .persian: PersianCalendar.dayNumber(year: year, month: month, day: day)
        case .islamicUmmAlQura: UmmAlQuraCalendar.dayNumber(year: year, month: month, day: day)
        }
    }

    static func local(dayNumber: Int, _ calendar: CalendarSystem) -> PartialDate? {
        switch calendar {
        case .gregorian: GregorianCalendar.date(dayNumber: dayNumber)
        case .persian: PersianCalendar.date(dayNumber: dayNumber)
        case .islamicUmmAlQura: UmmAlQuraCalendar.date(dayNumber: dayNumber)
        }
    }
}
