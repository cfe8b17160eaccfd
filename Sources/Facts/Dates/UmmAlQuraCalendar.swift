/// The Hijri calendar of Saudi Arabia, 1300 to 1600 AH. It is set by calculation of the moon, so it is a table and not a formula.
public enum UmmAlQuraCalendar {
    static let firstYear = 1300
    /// 1 Muharram 1300 AH = 12 November 1882, in days from 1970-01-01.
    private static let epoch = -31_826

    /// The day number of the first day of each year, and of the year after the last.
    private static let yearStarts: [Int] = {
        var starts = [epoch]
        var day = epoch
        for lengths in monthLengths {
            day += 12 * 29 + lengths.nonzeroBitCount
            starts.append(day)
        }
        return starts
    }()

    /// 29 or 30; 0 for a month outside the table.
    public static func days(inMonth month: Int, year: Int) -> Int {
        guard (firstYear..<(firstYear + monthLengths.count)).contains(year), (1...12).contains(month) else { return 0 }
        return monthLengths[year - firstYear] & (1 << UInt16(month - 1)) != 0 ? 30 : 29
    }

    /// Days from 1970-01-01, or nil when there is no such date in the table.
    public static func dayNumber(year: Int, month: Int, day: Int) -> Int? {
        guard (1...max(1, days(inMonth: month, year: year))).contains(day), days(inMonth: month, year: year) > 0 else {
            return nil
        }
        let before = (1..<month).reduce(0) { $0 + days(inMonth: $1, year: year) }
        return yearStarts[year - firstYear] + before + day - 1
    }

    /// The date that lies `dayNumber` days after 1970-01-01, or nil outside the table.
    public static func date(dayNumber: Int) -> PartialDate? {
        guard dayNumber >= epoch, let index = yearStarts.lastIndex(where: { $0 <= dayNumber }), index < monthLengths.count
        else { return nil }
        var rest = dayNumber - yearStarts[index]
        for month in 1...12 {
            let length = days(inMonth: month, year: firstYear + index)
            if rest < length { return PartialDate(year: firstYear + index, month: month, day: rest + 1) }
            rest -= length
        }
        return nil
    }
}
