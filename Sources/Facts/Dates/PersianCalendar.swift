/// The Solar Hijri calendar of Iran and Afghanistan, 1178 to 1633 AP, by the break years of its leap cycles (Borkowski 1996,
/// "The Persian calendar for 3000 years"), which agree with the equinox and with ICU over that span.
public enum PersianCalendar {
    /// Years at which the cycle of leap years is broken.
    private static let breaks = [
        -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178,
    ]

    /// The Gregorian year in which `year` begins, the day in March of its first day, and how many years ago the last leap year was.
    private static func cycle(_ year: Int) -> (gregorianYear: Int, marchDay: Int, sinceLeap: Int)? {
        guard let first = breaks.first, let last = breaks.last, (first..<last).contains(year) else { return nil }
        var leapDays = -14
        var previous = first
        var jump = 0
        for next in breaks.dropFirst() {
            jump = next - previous
            if year < next { break }
            leapDays += jump / 33 * 8 + jump % 33 / 4
            previous = next
        }
        var offset = year - previous
        leapDays += offset / 33 * 8 + (offset % 33 + 3) / 4
        if jump % 33 == 4 && jump - offset == 4 { leapDays += 1 }
        let gregorianYear = year + 621
        let gregorianLeaps = gregorianYear / 4 - (gregorianYear / 100 + 1) * 3 / 4 - 150
        if jump - offset < 6 { offset = offset - jump + (jump + 4) / 33 * 33 }
        let position = (offset + 1) % 33 - 1
        return (gregorianYear, 20 + leapDays - gregorianLeaps, position == -1 ? 4 : position % 4)
    }

    public static func isLeap(_ year: Int) -> Bool { cycle(year)?.sinceLeap == 0 }

    public static func days(inMonth month: Int, year: Int) -> Int { month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29 }

    /// Days from 1970-01-01, or nil when there is no such date.
    public static func dayNumber(year: Int, month: Int, day: Int) -> Int? {
        guard (1...12).contains(month), let cycle = cycle(year), (1...days(inMonth: month, year: year)).contains(day)
        else { return nil }
        let firstDay = GregorianCalendar.dayNumber(year: cycle.gregorianYear, month: 3, day: cycle.marchDay)
        return firstDay + (month - 1) * 31 - month / 7 * (month - 7) + day - 1
    }

    /// The date that lies `dayNumber` days after 1970-01-01, or nil beyond the calendar's span.
    public static func date(dayNumber: Int) -> PartialDate? {
        guard let gregorianYear = GregorianCalendar.date(dayNumber: dayNumber).year else { return nil }
        for year in [gregorianYear - 621, gregorianYear - 622] {
            guard let first = self.dayNumber(year: year, month: 1, day: 1), dayNumber >= first else { continue }
            let days = dayNumber - first
            if days < 186 { return PartialDate(year: year, month: days / 31 + 1, day: days % 31 + 1) }
            let rest = days - 186
            return PartialDate(year: year, month: rest / 30 + 7, day: rest % 30 + 1)
        }
        return nil
    }
}
