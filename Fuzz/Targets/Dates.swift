@testable import Facts
import Languages

extension FuzzTarget {
    /// Dates, days, times in figures and words, read at every token; and the calendars.
    static let dates = FuzzTarget(name: "dates", seeds: "phrases", words: "facts") { bytes in
        // A day of the years 1 to 9999.
        if bytes.count >= 3 { holdCalendars(bytes.prefix(3).reduce(0) { $0 << 8 | Int($1) } % 3_652_059 - 719_162) }
        guard let (text, pack) = books.read(bytes) else { return }
        let reference = bytes.count % 2 == 0 ? PartialDate(year: 2020, month: 2, day: 29) : nil
        let lexed = LexedText(text, pack: pack)
        let numbers = NumberReader(lexed)
        let dates = DateReader(numbers: numbers, reference: reference)
        let relative = RelativeDateReader(lexed: lexed, reference: reference)
        let times = TimeReader(numbers: numbers)
        for index in 0..<lexed.count {
            for fact in [dates.read(at: index), relative.read(at: index), times.read(at: index)] {
                fact?.holdSound(bytes: text.utf8.count, tokens: lexed.count)
            }
        }
        holdFacts(text, pack)
    }

    private static let books = PhraseBooks("calendar", "numbers", "grammar")

    /// A day that a calendar gives a date to is the day of that date.
    private static func holdCalendars(_ day: Int) {
        for calendar in CalendarSystem.allCases {
            guard let date = DateConversion.local(dayNumber: day, calendar), let year = date.year, let month = date.month,
                let dayOfMonth = date.day
            else { continue }
            let back = DateConversion.dayNumber(year: year, month: month, day: dayOfMonth, calendar)
            hold(back == day, "day \(day) of \(calendar) comes back as \(back.map(String.init) ?? "none")")
        }
    }
}
