import Languages

/// Reads times of day: `10:30`, `5 p.m.`, «ساعت ۱۰ صبح».
struct TimeReader {
    let numbers: NumberReader
    var lexed: LexedText { numbers.lexed }

    func read(at index: Int) -> Fact? {
        guard mayOpen(index) else { return nil }
        if let end = lexed.end(index, .hourWord), lexed.token(index)?.kind == .word,
            let fact = spelled(at: end, from: index, named: true) ?? clock(at: end, from: index, named: true)
        {
            return fact
        }
        return spelled(at: index, from: index, named: false) ?? military(at: index) ?? clock(at: index, from: index, named: false)
    }

    /// Whether a time may start at a number or the word for hour: in most texts nothing is said of times.
    private func mayOpen(_ index: Int) -> Bool {
        if lexed.allKinds.intersects(.timeCues) { return true }
        if lexed.isDigits(index) { return lexed.isSymbol(index + 1, ":") }
        return lexed.match(index)?.clitics.contains(.definite) ?? false
    }

    private func spelled(at index: Int, from start: Int, named: Bool) -> Fact? {
        guard let clock = clockInWords(at: index, named: named) else { return nil }
        let half = lexed.match(clock.end)
        return fact(
            start, clock.hour, clock.minute, end: clock.end, isAfternoon: half?.has(.pm) ?? false,
            isMorning: half?.first(.am).map { !$0.needsFigure } ?? false)
    }

    private func clock(at index: Int, from start: Int, named: Bool) -> Fact? {
        var minute = 0
        let hour: Int
        var end: Int
        let isDotted =
            (lexed.isSymbol(index + 1, ".") || lexed.isSymbol(index + 1, "\u{66B}"))
            && lexed.match(index + 3)?.first(.am, .pm).map { !$0.isAmbiguous } ?? false
        let hasMinutes =
            lexed.isDigits(index) && (lexed.isSymbol(index + 1, ":") || isDotted || named && isSlashed(index))
            && !lexed.spaceBefore(index + 1)
            && lexed.isDigits(index + 2)
            && !lexed.spaceBefore(index + 2) && (1...2).contains(lexed.token(index)?.length ?? 0)
            && lexed.token(index + 2)?.length == 2
        if hasMinutes {
            hour = lexed.text.integer(index) ?? 99
            minute = lexed.text.integer(index + 2) ?? 99
            end = index + 3
        } else {
            guard let span = numbers.read(at: index), (0...24).contains(span.value), !span.isFraction, !span.isVague,
                span.isInteger || (named && span.value.truncatingRemainder(dividingBy: 1) == 0.5)
            else { return nil }
            hour = Int(span.value)
            minute = span.isInteger ? 0 : 30
            end = span.tokens.upperBound
            if named, span.isInteger, let minutes = minutesInWords(at: end) { (minute, end) = minutes }
        }
        let half = lexed.match(end)
        let isAfternoon = half?.first(.pm),
            isMorning = half?.first(.am).flatMap { !$0.needsFigure || lexed.isDigits(end - 1) ? $0 : nil }
        let clockEnd = lexed.end(end, .clockWord)
        guard
            hasMinutes || clockEnd != nil || minute > 0
                || isAfternoon.map({ !$0.isAmbiguous || named }) ?? false
                || isMorning.map({ !$0.isAmbiguous || named }) ?? false || named && isClockHour(end)
        else { return nil }
        guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
        if let clockEnd { end = clockEnd }
        return fact(start, hour, minute, end: end, isAfternoon: isAfternoon != nil, isMorning: isMorning != nil)
    }

    private func fact(_ start: Int, _ clock: Int, _ minute: Int, end: Int, isAfternoon: Bool, isMorning: Bool) -> Fact {
        var hour = clock
        var end = end
        if isAfternoon || isMorning {
            if isAfternoon, hour < 12 { hour += 12 }
            if isMorning, !isAfternoon, hour == 12 { hour = 0 }
            end = lexed.match(end)?.end ?? end
        }
        var fact = lexed.fact(.time, start..<end)
        fact.time = Self.two(hour) + ":" + Self.two(minute)
        fact.isApproximate = !isAfternoon && !isMorning && hour <= 12
        if let zone = lexed.end(end, .timezone) {
            fact.tokens = start..<zone
            fact.range = lexed.range(fact.tokens)
        }
        return fact
    }

    /// «ساعت ۶ و ۳۶ دقیقه», «ساعت ۵ و ربع»: the minutes after the hour, and their end.
    private func minutesInWords(at index: Int) -> (minute: Int, end: Int)? {
        guard lexed.isAnd(index) else { return nil }
        if let (quarter, part) = lexed.match(index + 1, .fraction), part.number == 0.25 { return (15, quarter.end) }
        guard let span = numbers.read(at: index + 1), let value = span.integer, (0...59).contains(value),
            let (word, unit) = lexed.match(span.tokens.upperBound, .duration), unit.value == "minute"
        else { return nil }
        return (value, word.end)
    }

    /// The word for hour before a bare number is a time of day only when no unit or noun of duration follows.
    private func isClockHour(_ end: Int) -> Bool {
        !lexed.has(end, anyOf: PhraseKinds(.hourWord, .duration, .unit, .scale, .percent))
    }

    /// `10/05` behind the word for hour, as minutes of meetings write it.
    private func isSlashed(_ index: Int) -> Bool {
        lexed.isSymbol(index + 1, "/") && !(lexed.isSymbol(index + 3, "/") && !lexed.spaceBefore(index + 3))
    }

    /// `1500 GMT`
    private func military(at index: Int) -> Fact? {
        guard lexed.isDigits(index), lexed.token(index)?.length == 4,
            let (_, zone) = lexed.match(index + 1, .timezone), !zone.isAmbiguous, let value = lexed.text.integer(index),
            value / 100 <= 24, value % 100 < 60
        else { return nil }
        return fact(index, value / 100, value % 100, end: index + 1, isAfternoon: false, isMorning: false)
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension PhraseKinds {
    /// What makes a time of a number, but for the colon, and for what follows an hour with the article.
    fileprivate static var timeCues: PhraseKinds {
        PhraseKinds(.hourWord, .clockWord, .clockPast, .clockTo, .am, .pm, .timezone)
    }
}
