import Facts
import Foundation
import Testing

/// The calendars against Foundation's, day by day.
@Suite struct CalendarTests {
    private static let secondsPerDay = 86_400.0

    /// Walks every day from the first day of `years.lowerBound` and names the days on which the two differ.
    private func differences(
        _ identifier: Calendar.Identifier, _ years: ClosedRange<Int>, _ start: Int, _ date: (Int) -> PartialDate?,
        _ number: (PartialDate) -> Int?
    ) throws -> [String] {
        var calendar = Calendar(identifier: identifier)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        var wrong: [String] = []
        var day = start
        while wrong.count < 10 {
            let parts = calendar.dateComponents(
                [.year, .month, .day], from: Date(timeIntervalSince1970: Double(day) * Self.secondsPerDay + 43_200))
            if let year = parts.year, year > years.upperBound { break }
            let expected = PartialDate(year: parts.year, month: parts.month, day: parts.day)
            if date(day) != expected { wrong.append("day \(day): \(date(day)?.iso ?? "none"), Foundation \(expected.iso)") }
            if number(expected) != day {
                wrong.append("\(expected.iso): \(number(expected).map(String.init) ?? "none"), Foundation \(day)")
            }
            day += 1
        }
        return wrong
    }

    @Test func persianAgreesWithFoundation() throws {
        let start = try #require(PersianCalendar.dayNumber(year: 1300, month: 1, day: 1))
        let wrong = try differences(.persian, 1300...1500, start, { PersianCalendar.date(dayNumber: $0) }) { date in
            PersianCalendar.dayNumber(year: date.year ?? 0, month: date.month ?? 0, day: date.day ?? 0)
        }
        #expect(wrong == [])
    }

    @Test func ummAlQuraAgreesWithFoundation() throws {
        let start = try #require(UmmAlQuraCalendar.dayNumber(year: 1343, month: 1, day: 1))
        let wrong = try differences(.islamicUmmAlQura, 1343...1500, start, { UmmAlQuraCalendar.date(dayNumber: $0) }) { date in
            UmmAlQuraCalendar.dayNumber(year: date.year ?? 0, month: date.month ?? 0, day: date.day ?? 0)
        }
        #expect(wrong == [])
    }

    @Test func knownDays() {
        let day = GregorianCalendar.dayNumber(year: 2018, month: 7, day: 10)
        #expect(PersianCalendar.date(dayNumber: day) == PartialDate(year: 1397, month: 4, day: 19))
        #expect(UmmAlQuraCalendar.date(dayNumber: day) == PartialDate(year: 1439, month: 10, day: 26))
    }

    @Test(arguments: [(Int.max, 1, 1), (0, 0, 0), (-5000, 13, 40), (1398, 12, 31), (Int.min, 1, 1)])
    func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
        #expect(PersianCalendar.dayNumber(year: year, month: month, day: day) == nil)
        #expect(UmmAlQuraCalendar.dayNumber(year: year, month: month, day: day) == nil)
    }
}
