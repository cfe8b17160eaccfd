import Languages

/// What may follow a measure and belongs to it.
extension QuantityReader {
    /// With the half, the smaller unit or the *below zero* that follows.
    func lengthened(_ fact: Fact) -> Fact {
        if fact.kind == .money { return withMinor(fact) ?? fact }
        guard [.measure, .duration].contains(fact.kind), fact.value != nil, fact.low == nil else { return fact }
        if let end = lexed.end(fact.tokens.upperBound, .plusHalf) {
            var longer = fact
            longer.value = fact.value.map { $0 + 0.5 }
            longer.isAmbiguous = false
            extend(&longer, to: end)
            return longer
        }
        return withSmallerUnit(fact) ?? belowZero(fact)
    }

    /// «۷۷ دلار و ۵ سنت»: one amount.
    private func withMinor(_ fact: Fact) -> Fact? {
        guard let value = fact.value, value == value.rounded(), fact.low == nil, lexed.isAnd(fact.tokens.upperBound),
            let span = numbers.read(at: fact.tokens.upperBound + 1), span.isInteger, (0..<100).contains(span.value),
            let match = lexed.match(span.tokens.upperBound),
            match.contains(where: { $0.kind == .minor && $0.value == fact.currency })
        else { return nil }
        var longer = fact
        longer.value = value + span.value / 100
        extend(&longer, to: match.end)
        return longer
    }

    /// `1 metre and 98 centimetres`, `2 hours 30 minutes`, `6-foot-6`: one measure, in the smaller unit.
    private func withSmallerUnit(_ fact: Fact) -> Fact? {
        guard let value = fact.value, value == value.rounded(), let unit = fact.unit else { return nil }
        var at = fact.tokens.upperBound
        let hasHyphen = lexed.isSymbol(at, "-") && !lexed.spaceBefore(at) && !lexed.spaceBefore(at + 1)
        // A comma joins only what is next in size (2 hours, 30 minutes), not what is merely said next (aged 34 years, two hours).
        let most = lexed.isSymbol(at, ",") ? 100.0 : .infinity
        if hasHyphen || lexed.isSymbol(at, ",") { at += 1 }
        if lexed.isAnd(at) { at += 1 }
        if let (match, dual) = lexed.match(at, fact.kind == .duration ? .dualDuration : .dualUnit), !dual.isAmbiguous,
            let factor = UnitConversion.count(of: dual.value, in: unit), factor > 2, factor <= most
        {
            var longer = fact
            longer.value = (value * factor).rounded() + 2
            longer.unit = dual.value
            extend(&longer, to: match.end)
            return longer
        }
        guard lexed.has(at, .cardinal) || lexed.isDigits(at), let span = numbers.read(at: at),
            !span.isOrdinal, !span.isVague
        else { return nil }
        var longer = fact
        if let what = what(at: span.tokens.upperBound), let second = what.unit, what.kind == fact.kind {
            guard let factor = UnitConversion.count(of: second, in: unit), factor > 1, factor <= most, span.value < factor
            else { return nil }
            longer.value = (value * factor).rounded() + span.value
            longer.unit = second
            extend(&longer, to: what.end)
            return longer
        }
        guard hasHyphen, let part = UnitConversion.part(of: unit), span.value < part.count else { return nil }
        longer.value = value * part.count + span.value
        longer.unit = part.unit
        extend(&longer, to: span.tokens.upperBound)
        return longer
    }

    /// `6'6"`
    func marked(at index: Int) -> Fact? {
        guard lexed.isDigits(index), lexed.isDigits(index + 2), !lexed.spaceBefore(index + 1), !lexed.spaceBefore(index + 2),
            let part = UnitConversion.part(markedBy: lexed.text.symbol(index + 1)), lexed.text.symbol(index + 3) == part.mark,
            !lexed.spaceBefore(index + 3),
            let large = lexed.text.integer(index).map(Double.init), let small = lexed.text.integer(index + 2).map(Double.init),
            small < part.count
        else { return nil }
        var fact = lexed.fact(.measure, index..<(index + 4))
        fact.value = large * part.count + small
        fact.unit = part.unit
        return fact
    }

    /// A unit alone with a half after it (ساعة ونصف, *an hour and a half*).
    func bareAndHalf(at index: Int) -> Fact? {
        guard let match = lexed.match(index), let unit = match.first(.duration, .unit), !unit.isAmbiguous, !unit.needsFigure,
            lexed.has(match.end, .plusHalf)
        else { return nil }
        var fact = lexed.fact(unit.kind == .duration ? .duration : .measure, index..<match.end)
        fact.value = 1
        fact.unit = unit.value
        fact.isSpelledOut = true
        return fact
    }

    /// *An hour and 47 minutes*: an article counts as one only before a smaller unit.
    func oneAndMore(at index: Int) -> Fact? {
        guard let (article, _) = lexed.match(index, .indefinite), let (unit, duration) = lexed.match(article.end, .duration)
        else {
            return nil
        }
        var fact = lexed.fact(.duration, index..<unit.end)
        fact.value = 1
        fact.unit = duration.value
        fact.isSpelledOut = true
        return withSmallerUnit(fact)
    }

    /// `5 degrees below zero`
    func belowZero(_ fact: Fact) -> Fact {
        guard let end = lexed.end(fact.tokens.upperBound, .minus), end > fact.tokens.upperBound + 1, let value = fact.value,
            value > 0
        else { return fact }
        var colder = fact
        colder.value = -value
        extend(&colder, to: end)
        return colder
    }

    private func extend(_ fact: inout Fact, to end: Int) {
        fact.tokens = fact.tokens.lowerBound..<end
        fact.range = lexed.range(fact.tokens)
    }
}
