/// Times as HTTP writes them (RFC 9110, section 5.6.7), in seconds since 1970 in UTC.
package enum HTTPDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    private static let dayNames = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let maximumBytes = 64

    /// The time that `text` gives in one of the three forms: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`,
    /// `Sun Nov  6 08:49:37 1994`; nil for anything else. The weekday is not held against the date.
    package static func parse(_ text: String) -> Int? {
        guard text.utf8.count <= maximumBytes else { return nil }
        let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "-" }
        if words.count == 6, words[5] == "gmt" || words[5] == "utc" {
            return time(day: words[1], month: words[2], year: words[3], clock: words[4])
        }
        if words.count == 5 { return time(day: words[2], month: words[1], year: words[4], clock: words[3]) }
        return nil
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`; nil for years that have not four digits.
    package static func format(_ time: Int) -> String? {
        guard (0...253_402_300_799).contains(time) else { return nil }
        let days = time / 86_400, rest = time % 86_400
        let (year, month, day) = civil(days)
        let date = "\(dayNames[days % 7]), \(padded(day)) \(monthNames[month - 1]) \(year)"
        return "\(date) \(padded(rest / 3600)):\(padded(rest / 60 % 60)):\(padded(rest % 60)) GMT"
    }

    private static func time(day: Substring, month: Substring, year: Substring, clock: Substring) -> Int? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { digits($0, 2...2) }
        guard let day = digits(day, 1...2), let month = months.firstIndex(of: String(month)), let written = digits(year, 2...4),
            parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2], hour < 24, minute < 60,
            second <= 60
        else { return nil }
        // Two digits: more than half a century ahead is meant as the past (RFC 9110); 2075 is as far as this program looks.
        let year = year.utf8.count == 2 ? (written > 75 ? 1900 : 2000) + written : written
        guard year >= 1, (1...lastDay(of: month + 1, year)).contains(day) else { return nil }
        return self.days(year, month + 1, day) * 86_400 + hour * 3600 + minute * 60 + min(second, 59)
    }

    private static func digits(_ text: Substring, _ count: ClosedRange<Int>) -> Int? {
        let isNumber = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return isNumber && count.contains(text.utf8.count) ? Int(text) : nil
    }

    private static func lastDay(of month: Int, _ year: Int) -> Int {
        if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Days from 1970-01-01, in the proleptic Gregorian calendar. Years begin in March, so that the leap day is the last.
    package static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
