import Languages

/// Fractions, halves and figures inside numbers in words.
extension NumberGrammar {
    /// `two thirds`, `دو سوم`, `ثلاثة أرباع`.
    mutating func fraction(_ offer: Offer, of count: Double) -> Bool {
        guard total == 0, (1...20).contains(count), count == count.rounded() else { return false }
        if let part = offer.match.first(.fraction), part.number < 1, count * part.number < 1,
            !part.isAmbiguous || count > 1 || offer.hasHyphen
        {
            current = count * part.number
            return true
        }
        let ordinal = offer.match.first(.ordinal)?.number ?? 0
        let usual = style?.ordinalFraction ?? false || (offer.hasHyphen && count == 1)
        guard usual, ordinal >= 3, ordinal <= 10, count < ordinal, !lexed.has(offer.match.end, .month) else {
            return false
        }
        current = count / ordinal
        return true
    }

    mutating func add(part: Double) {
        if current != nil {
            current? += part
        } else {
            total += part * lastUnit
        }
    }

    mutating func takeHalf(until end: Int) -> Bool {
        guard span?.isFraction != true else { return false }
        add(part: 0.5)
        index = end
        update(isSpelled: true)
        return skipSameScale()
    }

    /// A figure after a scale word (3 ملايين و200 ألف); nil when no figure stands here.
    mutating func takeFigure(_ digits: DigitReader) -> Bool? {
        let next = lexed.isAnd(index) ? index + 1 : index
        guard lexed.isDigits(next) else { return nil }
        guard let figure = digits.read(at: next), figure.isInteger else { return false }
        guard style?.needsAnd ?? false, next > index else { return takeLowerScale(figure, at: next) }
        if startedWithDigits, total == 0, let before = current, span?.plainDigits == 0, before >= 100,
            before.truncatingRemainder(dividingBy: 100) == 0,
            figure.value < 100, words > 0
        {
            current = before + figure.value
            index = figure.tokens.upperBound
            update(isSpelled: false)
            return true
        }
        guard current == nil, total > 0 else { return false }
        let scale = lexed.match(figure.tokens.upperBound)?.first(.scale)
        let isInThousands = lastScale == 1000 && figure.value < 1000
        let fits = scale.map { $0.number < lastScale || (isInThousands && countsAll($0.number, after: figure.tokens.upperBound)) }
        guard fits ?? isInThousands else { return false }
        current = figure.value
        index = figure.tokens.upperBound
        update(isSpelled: false)
        return true
    }

    /// `48 million 700 thousand`, where nothing joins the parts of a number.
    private mutating func takeLowerScale(_ figure: NumberSpan, at next: Int) -> Bool {
        guard next == index, startedWithDigits, current == nil, total > 0, figure.value < 1000,
            let scale = lexed.match(figure.tokens.upperBound)?.first(.scale), (1000..<lastScale).contains(scale.number)
        else { return false }
        current = figure.value
        index = figure.tokens.upperBound
        update(isSpelled: false)
        return true
    }
}
