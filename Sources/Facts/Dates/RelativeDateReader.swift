import Languages

/// Reads weekdays and days relative to the document's date.
struct RelativeDateReader {
    let lexed: LexedText
    let reference: PartialDate?

    func read(at index: Int) -> Fact? {
        guard let match = lexed.match(index) else { return nil }
        if let day = match.first(.relativeDay) { return relative(match, day, index, "day") }
        if let week = match.first(.relativeWeek) {
            if let (day, weekday) = lexed.match(match.end, .weekday), !weekday.isAmbiguous {
                return dayOfWeek(weekday, week, index..<day.end)
            }
            return relative(match, week, index, "week")
        }
        if let month = match.first(.relativeMonth) { return relative(match, month, index, "month") }
        if let year = match.first(.relativeYear) { return relative(match, year, index, "year") }
        if let weekday = match.first(.weekday) { return self.weekday(match, weekday, index) }
        guard let direction = match.first(.next, .last, .this), let (day, phrase) = lexed.match(match.end, .weekday) else {
            return nil
        }
        return relativeWeekday(phrase, direction.kind, index..<day.end)
    }

    private func relative(_ match: PhraseMatch, _ phrase: Phrase, _ index: Int, _ unit: String) -> Fact {
        var fact = lexed.fact(.relativeDate, index..<match.end)
        let offset = Int(phrase.number)
        fact.unit = unit
        fact.value = phrase.number
        fact.isAmbiguous = phrase.isAmbiguous
        if unit == "day" { fact.offsetDays = offset }
        fact.date = date(offset, unit)
        return fact
    }

    private func date(_ offset: Int, _ unit: String) -> PartialDate? {
        guard let reference, let year = reference.year else { return nil }
        if unit == "year" { return PartialDate(year: year + offset) }
        guard let month = reference.month else { return nil }
        if unit == "month" {
            let months = year * 12 + month - 1 + offset
            return PartialDate(year: months / 12, month: months % 12 + 1)
        }
        guard let day = reference.day, reference.isValid else { return nil }
        let number = GregorianCalendar.dayNumber(year: year, month: month, day: day)
        if unit == "day" { return GregorianCalendar.date(dayNumber: number + offset) }
        return GregorianCalendar.date(dayNumber: number - GregorianCalendar.weekday(dayNumber: number) + 1 + 7 * offset)
    }

    /// A weekday alone, or made relative by the word after it (الجمعة الماضي).
    private func weekday(_ match: PhraseMatch, _ phrase: Phrase, _ index: Int) -> Fact? {
        if let following = lexed.match(match.end), let direction = following.first(.next, .last), !following.has(.weekday) {
            return relativeWeekday(phrase, direction.kind, index..<following.end)
        }
        if !phrase.isAmbiguous, let (week, which) = lexed.match(match.end, .relativeWeek), !which.isAmbiguous {
            return dayOfWeek(phrase, which, index..<week.end)
        }
        var fact = lexed.fact(.weekday, index..<match.end)
        fact.weekday = Int(phrase.number)
        fact.isAmbiguous = phrase.isAmbiguous
        return fact
    }

    /// *Friday next week*
    private func dayOfWeek(_ weekday: Phrase, _ week: Phrase, _ tokens: Range<Int>) -> Fact {
        var fact = lexed.fact(.relativeDate, tokens)
        fact.weekday = Int(weekday.number)
        guard let monday = date(Int(week.number), "week"), let year = monday.year, let month = monday.month, let day = monday.day
        else { return fact }
        let number = GregorianCalendar.dayNumber(year: year, month: month, day: day)
        fact.date = GregorianCalendar.date(dayNumber: number + Int(weekday.number) - 1)
        return fact
    }

    private func relativeWeekday(_ phrase: Phrase, _ direction: PhraseKind, _ tokens: Range<Int>) -> Fact {
        var fact = lexed.fact(.relativeDate, tokens)
        let weekday = Int(phrase.number)
        fact.weekday = weekday
        fact.isAmbiguous = phrase.isAmbiguous
        guard let reference, let year = reference.year, let month = reference.month, let day = reference.day, reference.isValid
        else { return fact }
        let today = GregorianCalendar.dayNumber(year: year, month: month, day: day)
        let ahead = (weekday - GregorianCalendar.weekday(dayNumber: today) + 7) % 7
        switch direction {
        case .next: fact.date = GregorianCalendar.date(dayNumber: today + (ahead == 0 ? 7 : ahead))
        case .last: fact.date = GregorianCalendar.date(dayNumber: today + (ahead == 0 ? -7 : ahead - 7))
        default: fact.date = GregorianCalendar.date(dayNumber: today + ahead)
        }
        return fact
    }
}
