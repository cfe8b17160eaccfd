import Languages

/// Reads the parts that dates are put together from, each from a token index.
struct DateParts {
    let numbers: NumberReader
    var lexed: LexedText { numbers.lexed }

    struct Part {
        let value: Int
        let end: Int
        var isAmbiguous = false
    }

    /// A month with its calendar.
    struct Month {
        let number: Int
        let calendar: CalendarSystem
        let end: Int
        let isAmbiguous: Bool
        /// A particle was taken off it.
        let hasClitic: Bool
    }

    /// The month name at `index`; a second name of the same month after a slash or in brackets belongs to it (نيسان/أبريل).
    func month(at index: Int) -> Month? {
        guard let (match, phrase) = lexed.match(index, .month), let (number, calendar) = Self.month(phrase.value) else {
            return nil
        }
        var end = match.end
        if let second = twin(of: phrase.value, after: end) { end = second }
        return Month(
            number: number, calendar: calendar, end: end, isAmbiguous: phrase.isAmbiguous && end == match.end,
            hasClitic: !match.clitics.isEmpty)
    }

    private static func month(_ value: String) -> (Int, CalendarSystem)? {
        var number = 0
        for digit in value.utf8.dropFirst() where number < 100 {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit) - 0x30
        }
        guard (1...12).contains(number) else { return nil }
        switch value.utf8.first {
        case UInt8(ascii: "g"): return (number, .gregorian)
        case UInt8(ascii: "p"): return (number, .persian)
        case UInt8(ascii: "h"): return (number, .islamicUmmAlQura)
        default: return nil
        }
    }

    private func twin(of value: String, after index: Int) -> Int? {
        let isSlash = lexed.isSymbol(index, "/") || lexed.isSymbol(index, "-") || lexed.isSymbol(index, "\\")
        let isBracket = lexed.isSymbol(index, "(")
        guard isSlash || isBracket, let match = lexed.match(index + 1),
            match.contains(where: { $0.kind == .month && $0.value == value })
        else { return nil }
        guard isBracket else { return match.end }
        return lexed.isSymbol(match.end, ")") ? match.end + 1 : nil
    }

    /// A day of the month: a figure or number word from 1 to 31.
    func day(at index: Int) -> Part? {
        guard let span = numbers.read(at: index), !span.isFraction, !span.isVague, !span.hasScale, let value = span.integer,
            (1...31).contains(value),
            !span.isDigits || span.isOrdinal || (1...2).contains(span.plainDigits)
        else { return nil }
        return Part(value: value, end: span.tokens.upperBound, isAmbiguous: span.isAmbiguous)
    }

    /// A year: four digits or number words in the range of `calendar`, with or without the word for it.
    func year(at index: Int, calendar: CalendarSystem?) -> Part? {
        guard let span = numbers.read(at: index), !span.isOrdinal, !span.isFraction, let value = span.integer,
            Self.years(calendar).contains(value),
            span.isDigits ? span.plainDigits == 4 : value % 1000 != 0
        else { return nil }
        return Part(value: value, end: span.tokens.upperBound)
    }

    private static func years(_ calendar: CalendarSystem?) -> ClosedRange<Int> {
        switch calendar {
        case .gregorian?: 1000...2999
        case .persian?: 1200...1599
        case .islamicUmmAlQura?: 1000...1599
        case nil: 1000...2999
        }
    }

    /// The index after words that may stand between the parts of a date (*of*, *the*, a comma, the word for year).
    func skipJoiners(_ index: Int, _ kinds: PhraseKinds, comma: Bool = true) -> Int {
        var index = index
        for _ in 0..<3 {
            if comma, lexed.isSymbol(index, ",") {
                index += 1
            } else if let match = lexed.match(index), match.kinds.intersects(kinds), match.end > index {
                index = match.end
            } else {
                break
            }
        }
        return index
    }

    /// The era mark at `index`, if one stands there: its calendar and the end.
    func era(at index: Int) -> (calendar: CalendarSystem, end: Int)? {
        guard let match = lexed.match(index) else { return nil }
        if match.has(.eraPersian) { return (.persian, match.end) }
        if match.has(.eraHijri) { return (.islamicUmmAlQura, match.end) }
        if match.has(.eraGregorian) { return (.gregorian, match.end) }
        return nil
    }

    /// Whether the era mark at `index` can be nothing else.
    func isEraCertain(at index: Int) -> Bool {
        lexed.match(index)?.first(.eraPersian, .eraHijri, .eraGregorian).map { !$0.isAmbiguous || $0.letterCase == .allCapitals }
            ?? false
    }

    /// Whether something stands before `index` that only a month follows (*in*, *end of*).
    func hasMonthCue(before index: Int) -> Bool {
        for start in max(0, index - 3)..<max(0, index) {
            if lexed.end(start, .monthCue) == index { return true }
        }
        return false
    }

    /// What joins two days of one month (*-*, *to*, *and*): the index after it, or nil.
    func listJoiner(at index: Int) -> Int? {
        if lexed.isSymbol(index, "-") || lexed.isSymbol(index, ",") || lexed.isSymbol(index, "/") {
            return lexed.isAnd(index + 1) ? index + 2 : index + 1
        }
        if lexed.isAnd(index) { return index + 1 }
        if let end = lexed.end(index, .rangeTo) { return end }
        return lexed.match(index)?.clitics.contains(.and) ?? false ? index : nil
    }
}
