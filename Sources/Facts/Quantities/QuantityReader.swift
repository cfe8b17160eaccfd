import Languages

/// Reads numbers with what they count: percent, money, measures, durations; or the bare number.
struct QuantityReader {
    let numbers: NumberReader
    var lexed: LexedText { numbers.lexed }

    /// The quantity that starts at token `index`, or nil.
    func read(at index: Int) -> Fact? {
        let kinds = lexed.kinds(index)
        if kinds.intersects(.duals), let dual = dual(at: index) { return lengthened(dual) }
        if kinds.intersects(.measures), lexed.allKinds.contains(.plusHalf), let unit = bareAndHalf(at: index) {
            return lengthened(unit)
        }
        if kinds.contains(.indefinite), let long = oneAndMore(at: index) { return long }
        if lexed.isDigits(index), let marked = marked(at: index) { return marked }
        if kinds.intersects(.money), let money = symbolFirst(at: index) { return money }
        if kinds.contains(.percent), let percent = percentFirst(at: index) { return percent }
        guard let span = numbers.read(at: index) else { return nil }
        return counted(span)
    }

    /// A range or a single number, with what follows it.
    func counted(_ span: NumberSpan) -> Fact? {
        if span.isOrdinal, !isMeasured(span) { return number(.ordinal, span, end: span.tokens.upperBound) }
        if !span.isOrdinal, let upper = rangeEnd(after: span) {
            let what = what(at: upper.tokens.upperBound)
            var fact = number(what?.kind ?? .number, span, end: what?.end ?? upper.tokens.upperBound)
            let scale = upper.hasScale && !span.hasScale && span.value < upper.value ? Self.scaleFactor(upper) : 1
            fact.low = span.value * scale
            fact.high = upper.value
            fact.value = nil
            fact.alternative = nil
            if let what { apply(what, to: &fact) }
            return fact
        }
        if let what = what(at: span.tokens.upperBound) {
            var fact = number(what.kind, span, end: what.end)
            apply(what, to: &fact)
            // `1.2m` may be metres or millions.
            if what.kind == .measure, what.end == span.tokens.upperBound + 1,
                let scale = lexed.match(what.end - 1)?.first(.scaleSuffix)
            {
                fact.alternative = span.value * scale.number
            }
            return lengthened(fact)
        }
        let fact = number(.number, span, end: span.tokens.upperBound)
        return lexed.has(span.tokens.upperBound, .minus) ? belowZero(fact) : fact
    }

    /// In `5 to 10 million` the scale word counts for both.
    private static func scaleFactor(_ span: NumberSpan) -> Double {
        for scale in [1e12, 1e9, 1e6, 1e3] where span.value >= scale { return scale }
        return 1
    }

    /// Whether what follows an ordinal makes a cardinal of it: المليار دولار, where only the article looked like an ordinal's.
    private func isMeasured(_ span: NumberSpan) -> Bool {
        let end = span.tokens.upperBound
        if lexed.has(end, .percent) { return true }
        return span.value >= 20 && lexed.has(span.tokens.lowerBound, .ordinalDefinite) && what(at: end) != nil
    }

    private func rangeEnd(after span: NumberSpan) -> NumberSpan? {
        let next = span.tokens.upperBound
        guard !span.isVague, !span.isAmbiguous || span.isDigits, !isFactor(span) else { return nil }
        var at = next
        let opened = isRangeOpened(before: span.tokens.lowerBound)
        if lexed.isSymbol(next, "-"), lexed.spaceBefore(next) == lexed.spaceBefore(next + 1) {
            at = next + 1
        } else if let (match, phrase) = lexed.match(next, .rangeTo), opened || !phrase.isAmbiguous || !lexed.isAnd(next) {
            at = match.end
        } else if opened, let match = lexed.match(next), match.clitics.contains(.and) {
            at = next
        } else {
            return nil
        }
        guard let upper = numbers.read(at: at), !upper.isOrdinal, !upper.isVague, upper.value > span.value || upper.hasScale
        else { return nil }
        return upper
    }

    /// *Tripled to* a number is no range.
    private func isFactor(_ span: NumberSpan) -> Bool {
        guard !span.isDigits, let match = lexed.match(span.tokens.lowerBound) else { return false }
        return match.has(.times) && !match.has(.cardinal)
    }

    /// *between*, *from* stands before the number.
    private func isRangeOpened(before index: Int) -> Bool {
        for start in max(0, index - 3)..<max(0, index) {
            if lexed.end(start, .rangeFrom) == index { return true }
        }
        return false
    }

    private static let countedKinds = PhraseKinds(.percent, .permille, .minor, .currency, .anyCurrency, .symbol, .duration, .unit)

    /// What a number counts.
    struct Counted {
        let kind: FactKind
        var unit: String?
        var currency: String?
        var factor = 1.0
        let end: Int
    }

    func what(at index: Int) -> Counted? {
        var at = index
        if lexed.isSymbol(at, "-"), !lexed.spaceBefore(at), !lexed.spaceBefore(at + 1) { at += 1 }
        guard var match = lexed.match(at) else { return nil }
        // «چهار سال قبل» counts years: the word for the unit, and not *last year*.
        if match.has(anyOf: PhraseKinds(.relativeDay, .relativeWeek, .relativeMonth, .relativeYear)),
            let word = lexed.wordMatch(at)
        {
            match = word
        }
        // *Five days of mourning*: *days of* is a phrase of its own only before a month.
        if match.has(.monthCue), !match.kinds.intersects(Self.countedKinds), let word = lexed.wordMatch(at) { match = word }
        // «47 لسنة 2024»: a preposition stands before another thing than what is counted.
        if match.clitics.contains(.preposition), match.has(anyOf: PhraseKinds(.duration, .unit)), !match.has(.percent) {
            return nil
        }
        if match.has(.percent) { return Counted(kind: .percent, end: match.end) }
        if match.has(.permille) { return Counted(kind: .percent, factor: 0.1, end: match.end) }
        if let minor = match.first(.minor), !minor.isAmbiguous || lexed.isDigits(index - 1) {
            return Counted(kind: .money, currency: minor.value, factor: 0.01, end: match.end)
        }
        if let currency = match.first(.currency, .anyCurrency, .symbol),
            at == index || !match.has(.unit) && currency.kind != .symbol,
            !currency.isAmbiguous || !match.has(.unit)
        {
            return Counted(kind: .money, currency: currency.value, end: match.end)
        }
        if let duration = match.first(.duration) { return Counted(kind: .duration, unit: duration.value, end: match.end) }
        if let unit = match.first(.unit), !(lexed.token(at)?.kind == .word && unit.isAmbiguous),
            !unit.needsFigure || lexed.isDigits(index - 1) || lexed.text.symbol(index - 1) > 0x7F
                || lexed.match(match.end, .minus).map({ $0.match.end > match.end + 1 }) ?? false
        {
            return Counted(kind: .measure, unit: unit.value, end: match.end)
        }
        return nil
    }

    private func apply(_ what: Counted, to fact: inout Fact) {
        fact.unit = what.unit
        fact.currency = what.currency
        fact.isAmbiguous = false
        guard what.factor != 1 else { return }
        fact.value = fact.value.map { $0 * what.factor }
        fact.alternative = fact.alternative.map { $0 * what.factor }
        fact.low = fact.low.map { $0 * what.factor }
        fact.high = fact.high.map { $0 * what.factor }
    }

    func number(_ kind: FactKind, _ span: NumberSpan, end: Int) -> Fact {
        var fact = lexed.fact(kind, span.tokens.lowerBound..<end)
        fact.value = span.value
        fact.alternative = span.alternative
        fact.isSpelledOut = !span.isDigits
        fact.isApproximate = span.isVague
        fact.isVague = span.isVague
        fact.isAmbiguous = span.isAmbiguous
        return fact
    }

    /// `$10`, `US$ 2.5m`, `USD 10`.
    private func symbolFirst(at index: Int) -> Fact? {
        guard let match = lexed.match(index),
            let symbol = match.first(.symbol) ?? capitalCode(match, index),
            let span = numbers.read(at: match.end), !span.isOrdinal,
            span.isDigits || span.hasScale
        else { return nil }
        var end = span.tokens.upperBound
        var fact = number(.money, span, end: end)
        if let upper = rangeEnd(after: span) {
            end = upper.tokens.upperBound
            fact.low = span.value * (upper.hasScale && !span.hasScale ? Self.scaleFactor(upper) : 1)
            fact.high = upper.value
            fact.value = nil
        }
        if let currency = lexed.match(end)?.first(.currency), currency.value == symbol.value, let match = lexed.match(end) {
            end = match.end
        }
        fact.tokens = index..<end
        fact.range = lexed.range(fact.tokens)
        fact.currency = symbol.value
        fact.isAmbiguous = false
        return fact
    }

    /// A currency code in capitals before the figure.
    private func capitalCode(_ match: PhraseMatch, _ index: Int) -> Phrase? {
        guard lexed.token(index)?.traits.contains(.allCapitals) ?? false, lexed.isDigits(match.end) else { return nil }
        return match.first(.currency)
    }

    /// `%90`.
    private func percentFirst(at index: Int) -> Fact? {
        guard let end = lexed.end(index, .percent), !lexed.isDigits(index - 1) || lexed.spaceBefore(index), lexed.isDigits(end),
            lexed.token(index)?.kind == .word || !lexed.spaceBefore(end), let span = numbers.read(at: end)
        else { return nil }
        var fact = number(.percent, span, end: span.tokens.upperBound)
        fact.tokens = index..<span.tokens.upperBound
        fact.range = lexed.range(fact.tokens)
        return fact
    }

    /// A dual: يومين, كيلومترين.
    func dual(at index: Int) -> Fact? {
        guard let match = lexed.match(index), let dual = match.first(.dualDuration, .dualUnit, .dualCurrency) else { return nil }
        let kind: FactKind = dual.kind == .dualDuration ? .duration : dual.kind == .dualUnit ? .measure : .money
        var fact = lexed.fact(kind, index..<match.end)
        fact.value = 2
        fact.unit = kind == .money ? nil : dual.value
        fact.currency = kind == .money ? dual.value : nil
        fact.isSpelledOut = true
        fact.isAmbiguous = dual.isAmbiguous
        return fact
    }
}

extension PhraseKinds {
    fileprivate static var duals: PhraseKinds { PhraseKinds(.dualDuration, .dualUnit, .dualCurrency) }
    fileprivate static var measures: PhraseKinds { PhraseKinds(.duration, .unit) }
    fileprivate static var money: PhraseKinds { PhraseKinds(.symbol, .currency) }
}
