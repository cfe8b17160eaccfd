import Languages

/// Times of which the minutes are said in words.
extension TimeReader {
    /// An hour with minutes, and where they end.
    struct Clock {
        var hour: Int
        var minute: Int
        var end: Int
    }

    /// The time in words that starts at `index`: *a quarter past one*, الرابعة والنصف, الخامسة إلا ربعا.
    func clockInWords(at index: Int, named: Bool) -> Clock? {
        guard lexed.token(index)?.kind == .word || lexed.isDigits(index) else { return nil }
        return minutesFirst(at: index) ?? minutesLast(at: index, named: named)
    }

    private func minutesFirst(at index: Int) -> Clock? {
        guard let span = numbers.read(at: index), !span.isOrdinal, !span.isVague else { return nil }
        var end = span.tokens.upperBound
        var isClear = span.value == 0.25
        if let (word, phrase) = lexed.match(end, .duration), phrase.value == "minute" {
            (end, isClear) = (word.end, true)
        }
        let past = lexed.match(end, .clockPast), to = lexed.match(end, .clockTo)
        guard let (match, phrase) = past ?? to, isClear || !phrase.isAmbiguous, let minutes = Self.minutes(span.value),
            let hour = numbers.read(at: match.end), !hour.isOrdinal, let value = hour.integer, (1...12).contains(value)
        else { return nil }
        let clock = Clock(hour: value, minute: minutes, end: hour.tokens.upperBound)
        return past == nil ? Self.before(clock) : clock
    }

    private func minutesLast(at index: Int, named: Bool) -> Clock? {
        guard let match = lexed.match(index), match.clitics.contains(.definite), let hour = match.first(.ordinal, .cardinal),
            (1...12).contains(hour.number)
        else { return nil }
        var clock = Clock(hour: Int(hour.number), minute: 30, end: match.end)
        if let (half, _) = lexed.match(match.end, .plusHalf) {
            clock.end = half.end
        } else {
            let to = lexed.match(match.end, .clockTo)
            var at = to?.match.end ?? match.end
            if to == nil {
                guard lexed.isAnd(at) || lexed.match(at)?.clitics.contains(.and) ?? false else { return nil }
                if lexed.isAnd(at) { at += 1 }
            }
            guard let (minutes, end) = minutes(at: at) else { return nil }
            (clock.minute, clock.end) = (minutes, end)
            if to != nil { clock = Self.before(clock) }
        }
        return named || isCued(index, end: clock.end) ? clock : nil
    }

    private func minutes(at index: Int) -> (Int, end: Int)? {
        if let (match, fraction) = lexed.match(index, .fraction), fraction.number < 1, let value = Self.minutes(fraction.number) {
            return (value, match.end)
        }
        guard let span = numbers.read(at: index), !span.isOrdinal, let value = span.integer, (1...59).contains(value),
            let (word, phrase) = lexed.match(span.tokens.upperBound, .duration), phrase.value == "minute"
        else { return nil }
        return (value, word.end)
    }

    /// Whether what stands around an hour without the word for it makes a time of it.
    private func isCued(_ index: Int, end: Int) -> Bool {
        if let after = lexed.match(end)?.first(.am, .pm, .timezone), !after.isAmbiguous { return true }
        return (max(0, index - 2)..<max(0, index)).contains { start in
            lexed.match(start).map { $0.end == index && $0.kinds.intersects(Self.cues) } ?? false
        }
    }

    private static let cues = PhraseKinds(.monthCue, .approximate, .rangeFrom, .rangeTo, .upTo)

    private static func minutes(_ value: Double) -> Int? {
        if value == value.rounded() { return (1...59).contains(value) ? Int(value) : nil }
        let minutes = (value * 60).rounded()
        return [15, 20, 30].contains(minutes) ? Int(minutes) : nil
    }

    private static func before(_ clock: Clock) -> Clock {
        Clock(hour: clock.hour == 1 ? 12 : clock.hour - 1, minute: 60 - clock.minute, end: clock.end)
    }
}
