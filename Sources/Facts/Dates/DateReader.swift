import Languages

/// Reads dates: day, month and year in any order, lists and ranges that share a month, numeric dates, years, decades.
struct DateReader {
    let reference: PartialDate?
    private let parts: DateParts
    private var lexed: LexedText { parts.lexed }
    private var numbers: NumberReader { parts.numbers }

    init(numbers: NumberReader, reference: PartialDate?) {
        self.reference = reference
        parts = DateParts(numbers: numbers)
    }

    /// The date that starts at token `index`, or nil. A weekday before it belongs to it.
    func read(at index: Int) -> Fact? {
        if let (match, weekday) = lexed.match(index, .weekday) {
            let next = parts.skipJoiners(match.end, PhraseKinds(.dayWord))
            if !weekday.isAmbiguous || next < lexed.count, var fact = plain(at: next), fact.date?.day != nil {
                fact.weekday = Int(weekday.number)
                fact.tokens = index..<fact.tokens.upperBound
                fact.range = lexed.range(fact.tokens)
                return fact
            }
            return nil
        }
        return plain(at: index)
    }

    private func plain(at index: Int) -> Fact? {
        let isDigits = lexed.isDigits(index)
        let kinds = lexed.kinds(index)
        if isDigits, let date = numeric(at: index) { return date }
        if lexed.allKinds.contains(.month), isDigits || kinds.intersects(.days), let date = dayFirst(at: index) { return date }
        if kinds.contains(.month), let date = monthFirst(at: index) { return date }
        if isDigits || lexed.isSymbol(index, "'") || kinds.intersects(.decades), let date = decade(at: index) { return date }
        return isDigits || kinds.contains(.yearWord) ? yearAlone(at: index) : nil
    }

    /// `20 November 2019`, «روزهای ۱۲ و ۱۳ سپتامبر», «20 تشرين الثاني/نوفمبر».
    private func dayFirst(at index: Int) -> Fact? {
        guard let (days, next, isLoose) = days(from: index)
        else { return nil }
        let joiners = PhraseKinds(.dateOf, .monthWord, .dayWord)
        var at = parts.skipJoiners(next, joiners, comma: false)
        if at == next, lexed.kinds(at + 1).contains(.month), ["/", "-", ".", ","].contains(where: { lexed.isSymbol(at, $0) }) {
            // «5-صفر» is a score, where the name of the month is a number as well.
            if lexed.isSymbol(at, "-"), lexed.match(at + 1)?.has(.cardinal) ?? false { return nil }
            at += 1
        }
        // «(19 و 20) تیر»: the bracket closes before the month that it shares.
        if lexed.isSymbol(at, ")"), lexed.isSymbol(index - 1, "("), lexed.has(at + 1, .month) { at += 1 }
        guard let month = parts.month(at: at) else { return nil }
        let fact = finish(index, days: days, month: month, at: month.end)
        // A word that may be *one* or *ten* before one that may be a month is no date unless a year follows.
        return isLoose && month.isAmbiguous && fact?.date?.year == nil ? nil : fact
    }

    /// `November 20, 2019`, `November 2019`, `September 12-13`, a month alone.
    private func monthFirst(at index: Int) -> Fact? {
        guard let month = parts.month(at: index) else { return nil }
        var at = parts.skipJoiners(month.end, PhraseKinds(.dateOf, .dayWord), comma: false)
        if at == month.end, lexed.isSymbol(at, "-") || lexed.isSymbol(at, "/") || lexed.isSymbol(at, "."), lexed.isDigits(at + 1)
        {
            at += 1
        }
        let isPossessive = lexed.isSymbol(month.end - 2, "'")
        if !isPossessive, !month.isAmbiguous || lexed.isDigits(at), parts.year(at: at, calendar: month.calendar) == nil,
            !lexed.isSymbol(at, ","),
            let (days, next, _) = days(from: at), !lexed.has(next, .month), !isQuantity(at: next)
        {
            return finish(index, days: days, month: month, at: next)
        }
        return finish(index, days: nil, month: month, at: month.end)
    }

    /// Whether the number that ended at `index` measures something (*in November 12 people*).
    private func isQuantity(at index: Int) -> Bool {
        guard let match = lexed.match(index) else { return false }
        if let zone = match.first(.timezone), !zone.isAmbiguous { return true }
        return match.has(anyOf: PhraseKinds(.scale, .percent, .currency, .unit, .duration, .hourWord))
            && !match.has(anyOf: PhraseKinds(.yearWord, .dateOf))
    }

    /// One day, or several joined by marks or words: the first and the last.
    private func days(from index: Int) -> (days: ClosedRange<Int>, next: Int, isLoose: Bool)? {
        guard let first = parts.day(at: index) else { return nil }
        var last = first.value
        var next = first.end
        for _ in 0..<6 {
            guard let joined = parts.listJoiner(at: next) else { break }
            let at = parts.skipJoiners(joined, PhraseKinds(.dayWord), comma: false)
            guard let day = parts.day(at: at), day.value > last else { break }
            last = day.value
            next = day.end
        }
        return (first.value...last, next, first.isAmbiguous)
    }

    private func finish(_ index: Int, days: ClosedRange<Int>?, month: DateParts.Month, at next: Int) -> Fact? {
        var end = next
        var calendar = month.calendar
        var year: Int?
        var at = parts.skipJoiners(next, PhraseKinds(.yearWord, .dateOf))
        if at == next, lexed.isDigits(at + 1), ["/", "-", "."].contains(where: { lexed.isSymbol(at, $0) }) { at += 1 }
        if let part = parts.year(at: at, calendar: calendar),
            !isQuantity(at: part.end) || calendar != .gregorian && parts.era(at: part.end) != nil
        {
            year = part.value
            end = part.end
        }
        if let era = parts.era(at: end), year != nil || lexed.match(end)?.isCertain ?? false {
            if calendar != .gregorian { calendar = era.calendar == .gregorian ? calendar : era.calendar }
            end = era.end
        }
        let isAlone = days == nil && year == nil && month.isAmbiguous
        let hasCue = isAlone && parts.hasMonthCue(before: index)
        // Where capitals do not tell a month from the other word, it takes more than the word.
        let isUncased = lexed.token(index)?.traits.contains(.uncased) ?? false
        if isAlone, calendar != .gregorian || month.hasClitic || (isUncased && !hasCue) { return nil }
        let local = PartialDate(year: year, month: month.number, day: days?.lowerBound)
        guard let converted = DateConversion.gregorian(local, calendar, reference: reference) else { return nil }
        var fact = lexed.fact(.date, index..<end)
        fact.calendar = calendar
        fact.date = converted.date
        fact.endDate = converted.end
        if let days, days.count > 1 {
            let localEnd = PartialDate(year: year, month: month.number, day: days.upperBound)
            fact.endDate = DateConversion.gregorian(localEnd, calendar, reference: reference)?.date
            if calendar != .gregorian { fact.localEndDate = localEnd }
        }
        if calendar != .gregorian { fact.localDate = local }
        fact.isAmbiguous = isAlone && !hasCue
        return fact
    }

    /// `20/11/2019`, `2019-11-20`, `1397/4/19`.
    private func numeric(at index: Int) -> Fact? {
        guard lexed.isDigits(index), !lexed.isDigits(index - 1) || lexed.spaceBefore(index), lexed.isDigits(index + 2),
            lexed.isDigits(index + 4), !lexed.isDigits(index + 5) || lexed.spaceBefore(index + 5)
        else { return nil }
        let mark = lexed.text.symbol(index + 1)
        guard mark == 0x2F || mark == 0x2D || mark == 0x2E, lexed.text.symbol(index + 3) == mark,
            (1...4).allSatisfy({ !lexed.spaceBefore(index + $0) })
        else { return nil }
        let places = [index, index + 2, index + 4]
        let values = places.map { lexed.text.integer($0) ?? -1 }
        let lengths = places.map { lexed.token($0)?.length ?? 0 }
        guard lengths.allSatisfy({ $0 <= 4 }) else { return nil }
        let end = index + 5
        let candidates: [PartialDate]
        if lengths[0] == 4 {
            candidates = [PartialDate(year: values[0], month: values[1], day: values[2])]
        } else if lengths[2] == 4 || (lengths[2] == 2 && mark != 0x2E) {
            let year = lengths[2] == 4 ? values[2] : values[2] + (values[2] < 70 ? 2000 : 1900)
            let dayFirst = PartialDate(year: year, month: values[1], day: values[0])
            let monthFirst = PartialDate(year: year, month: values[0], day: values[1])
            candidates = lexed.pack?.numerals.monthFirst ?? false ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
        } else {
            return nil
        }
        return numericFact(candidates, tokens: index..<end)
    }

    private func numericFact(_ candidates: [PartialDate], tokens: Range<Int>) -> Fact? {
        let era = parts.era(at: tokens.upperBound)
        for local in candidates {
            let year = local.year ?? 0
            let calendar = (1200...1599).contains(year) ? era?.calendar ?? otherCalendar : .gregorian
            guard let calendar, let converted = DateConversion.gregorian(local, calendar, reference: reference) else { continue }
            var fact = lexed.fact(.date, tokens.lowerBound..<(era?.end ?? tokens.upperBound))
            fact.date = converted.date
            fact.calendar = calendar
            if calendar != .gregorian { fact.localDate = local }
            return fact
        }
        return nil
    }

    /// The calendar of years around 1400 where no era is named.
    private var otherCalendar: CalendarSystem? {
        lexed.pack?.otherCalendar.flatMap(CalendarSystem.init(rawValue:))
    }

    /// `the 1980s`, ثمانينيات القرن العشرين, «دهه ۱۹۸۰».
    private func decade(at index: Int) -> Fact? {
        if lexed.isDigits(index) { return figureDecade(at: index, from: index) }
        if lexed.isSymbol(index, "'"), lexed.token(index + 1)?.length == 2, !lexed.spaceBefore(index + 1) {
            return figureDecade(at: index + 1, from: index)
        }
        guard let match = lexed.match(index) else { return nil }
        if let decade = match.first(.decade), !decade.isAmbiguous || lexed.has(match.end, .centuryWord) {
            let (century, end) = century(at: match.end)
            return decadeFact((century ?? 19) * 100 + Int(decade.number), index..<end)
        }
        guard match.has(.decadeWord), let span = numbers.read(at: match.end), let value = span.integer, value % 10 == 0 else {
            return nil
        }
        if (1500...2090).contains(value) { return decadeFact(value, index..<span.tokens.upperBound) }
        guard (10...90).contains(value) else { return nil }
        let (century, end) = century(at: span.tokens.upperBound)
        return decadeFact((century ?? 19) * 100 + value, index..<end)
    }

    /// `1980s`, `90s`, `1980's`.
    private func figureDecade(at index: Int, from start: Int) -> Fact? {
        guard let length = lexed.token(index)?.length, length == 4 || length == 2, lexed.isDigits(index),
            let value = lexed.text.integer(index),
            value % 10 == 0
        else { return nil }
        let end = lexed.isSymbol(index + 1, "'") && !lexed.spaceBefore(index + 1) ? index + 2 : index + 1
        guard !lexed.spaceBefore(end), let suffixEnd = lexed.end(end, .decadeSuffix), suffixEnd == end + 1 else {
            return nil
        }
        if length == 4 { return (1500...2090).contains(value) ? decadeFact(value, start..<suffixEnd) : nil }
        guard (20...90).contains(value), start < index || lexed.has(index - 1, .definite) else { return nil }
        return decadeFact(1900 + value, start..<suffixEnd)
    }

    /// `of the twentieth century`: 19.
    private func century(at index: Int) -> (century: Int?, end: Int) {
        let next = parts.skipJoiners(index, PhraseKinds(.dateOf), comma: false)
        guard let end = lexed.end(next, .centuryWord), let span = numbers.read(at: end), let value = span.integer,
            (10...30).contains(value)
        else { return (nil, index) }
        return (value - 1, span.tokens.upperBound)
    }

    private func decadeFact(_ year: Int, _ tokens: Range<Int>) -> Fact {
        var fact = lexed.fact(.date, tokens)
        fact.date = PartialDate(year: year, isDecade: true)
        fact.calendar = .gregorian
        return fact
    }

    /// A year with the word for it, or four plain digits that are nothing else.
    private func yearAlone(at index: Int) -> Fact? {
        if let end = lexed.end(index, .yearWord), let part = parts.year(at: end, calendar: nil),
            !isQuantity(at: part.end)
        {
            return yearFact(part.value, index..<part.end)
        }
        // A year that only its era makes one (1400 AH).
        if lexed.isDigits(index), lexed.allKinds.intersects(.eras), let part = parts.year(at: index, calendar: nil),
            parts.era(at: part.end) != nil, parts.isEraCertain(at: part.end)
        {
            return yearFact(part.value, index..<part.end)
        }
        if let year = shortYear(at: index) { return yearFact(year, index..<(index + 1)) }
        guard lexed.isDigits(index), lexed.token(index)?.length == 4, let part = parts.year(at: index, calendar: nil),
            (1500...2099).contains(part.value),
            part.end == index + 1,
            !isQuantity(at: part.end), !lexed.has(part.end, .symbol),
            !lexed.has(index - 1, anyOf: PhraseKinds(.symbol, .percent)),
            !lexed.isSymbol(index - 1, "#")
        else { return nil }
        return yearFact(part.value, index..<part.end)
    }

    /// The second year of `1950-53`, in the century of the first; lines from right to left print it before (53-1950).
    private func shortYear(at index: Int) -> Int? {
        guard lexed.isDigits(index), lexed.token(index)?.length == 2, let value = lexed.text.integer(index) else {
            return nil
        }
        func full(_ other: Int, _ mark: Int) -> Int? {
            guard lexed.isSymbol(mark, "-"), !lexed.spaceBefore(mark), !lexed.spaceBefore(mark + 1),
                lexed.token(other)?.length == 4,
                lexed.isDigits(other), let year = lexed.text.integer(other), (1500...2099).contains(year),
                year % 100 < value
            else { return nil }
            return year / 100 * 100 + value
        }
        let isWhole =
            !lexed.isSymbol(index + 1, "-") && !lexed.isSymbol(index + 1, "/") && !lexed.isSymbol(index + 1, ".")
            || lexed.spaceBefore(index + 2)
        if isWhole, let year = full(index - 2, index - 1), !lexed.isSymbol(index - 3, "-") { return year }
        guard lexed.pack?.isRightToLeft ?? false, lexed.spaceBefore(index),
            !lexed.isSymbol(index + 3, "-") || lexed.spaceBefore(index + 4)
        else { return nil }
        return full(index + 2, index + 1)
    }

    private func yearFact(_ value: Int, _ tokens: Range<Int>) -> Fact? {
        var end = tokens.upperBound
        var calendar: CalendarSystem = .gregorian
        if let era = parts.era(at: end) {
            calendar = era.calendar
            end = era.end
        } else if value < 1500, let other = otherCalendar {
            calendar = other
        }
        let local = PartialDate(year: value)
        guard let converted = DateConversion.gregorian(local, calendar, reference: reference) else { return nil }
        var fact = lexed.fact(.date, tokens.lowerBound..<end)
        fact.date = converted.date
        fact.endDate = converted.end
        fact.calendar = calendar
        if calendar != .gregorian { fact.localDate = local }
        return fact
    }
}

extension PhraseKinds {
    /// What a date may start with, besides figures, by its form.
    fileprivate static var days: PhraseKinds { PhraseKinds(.cardinal, .ordinal, .ordinalDefinite) }
    fileprivate static var eras: PhraseKinds { PhraseKinds(.eraPersian, .eraHijri, .eraGregorian) }
    fileprivate static var decades: PhraseKinds { PhraseKinds(.decade, .decadeWord) }
}
