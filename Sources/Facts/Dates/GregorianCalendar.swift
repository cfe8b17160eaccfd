/// Day arithmetic of the proleptic Gregorian calendar (the algorithms of Hinnant 2014, "chrono-Compatible Low-Level Date
/// Algorithms").
public enum GregorianCalendar {
    /// Years beyond this are cut to it, so that no arithmetic on a year from a text can overflow.
    private static let lastYear = 1_000_000

    /// Days from 1970-01-01 to a date, which must be valid; negative before.
    public static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let year = min(max(year, -lastYear), lastYear), day = min(max(day, -1000), 1000), month = min(max(month, 1), 12)
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date that lies `dayNumber` days after 1970-01-01.
    public static func date(dayNumber: Int) -> PartialDate {
        let shifted = min(max(dayNumber, -400 * lastYear), 400 * lastYear) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return PartialDate(year: year, month: month, day: dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }

    /// 1 = Monday … 7 = Sunday.
    public static func weekday(dayNumber: Int) -> Int {
        let days = (dayNumber + 3) % 7
        return (days < 0 ? days + 7 : days) + 1
    }

    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// How many days a month has; 31 for a month that does not exist.
    public static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
