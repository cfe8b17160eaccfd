import Languages

/// How a number opens.
extension NumberGrammar {
    /// The first word: a cardinal, an ordinal, a fraction, a scale word with or without an article, an order of magnitude.
    mutating func begin(_ offer: Offer) -> Bool {
        let match = offer.match
        guard !isSpelledLetter(match) else { return false }
        var span = NumberSpan(value: 0, tokens: start..<match.end)
        span.isDefinite = match.clitics.contains(.definite)
        if let article = match.first(.indefinite) {
            guard let next = lexed.match(match.end),
                next.has(.scale) || next.first(.multiplier).map({ $0.number >= 10 }) ?? false || next.has(.fraction)
            else { return false }
            span.isAmbiguous = article.isAmbiguous
            current = 1
            self.span = span
            if let fraction = next.first(.fraction), !next.has(.scale) {
                span.value = fraction.number
                span.isFraction = true
                // *A third of* is a part; *a third* may as well be the next after the second.
                span.isAmbiguous = fraction.number == 0.5 || (fraction.isAmbiguous && !lexed.has(next.end, .dateOf))
                span.alternative = next.first(.ordinal)?.number
                span.tokens = start..<next.end
                current = fraction.number
                self.span = span
                index = next.end
                return true
            }
            index = match.end
            return step(DigitReader(lexed: lexed))
        }
        // A bare plural scale word is an order of magnitude (thousands of, آلاف); the singular is a number where the language has it so.
        let vague = match.first(.vague)
        if let cardinal = match.first(.cardinal), vague == nil, !isSingularScale(match, cardinal) {
            start(cardinal.number)
            span.isAmbiguous = cardinal.isAmbiguous
        } else if let ordinal = match.first(.ordinal) ?? definiteOrdinal(match) {
            span.isOrdinal = !unitBeforeTens(ordinal.number, match)
            span.isAmbiguous = ordinal.isAmbiguous
            span.alternative = match.first(.fraction)?.number
            current = ordinal.number
        } else if let fraction = match.first(.fraction), vague == nil {
            current = fraction.number
            span.isFraction = true
            span.isAmbiguous = fraction.isAmbiguous
            // One form can be two fractions (ثلثا: two thirds of, or a third as object).
            span.alternative = match.first { $0.kind == .fraction && $0.number != fraction.number }?.number
        } else if let vague {
            current = vague.number
            span.isVague = true
            span.isAmbiguous = true
        } else if let scale = match.first(.scale), style?.bareScale ?? false, !scale.isAmbiguous {
            total = scale.number
            lastScale = scale.number
            span.hasScale = true
        } else if let dozen = match.first(.multiplier), style?.bareScale ?? false, dozen.number >= 10, !dozen.isAmbiguous {
            current = dozen.number
        } else if let times = match.first(.times) {
            // *Twice*, *doubled*: it confirms a number on the other side.
            current = times.number
            span.isAmbiguous = times.isAmbiguous || times.number <= 2
            span.isFraction = times.number < 1
        } else {
            return false
        }
        span.value = total + (current ?? 0)
        lastUnit = max(1, lastScale == .infinity ? 1 : lastScale)
        self.span = span
        words = 1
        index = match.end
        return true
    }

    /// A dual in construct is also the singular as object (مليونا), and what *and* follows is the latter: a dual would have kept its ending.
    func isSingularScale(_ match: PhraseMatch, _ dual: Phrase) -> Bool {
        guard dual.isAmbiguous, dual.number >= 2000, match.first(.scale) != nil, style?.bareScale ?? false else { return false }
        if lexed.match(match.end, .plusHalf) != nil { return true }
        if lexed.isAnd(match.end) { return lexed.isDigits(match.end + 1) || lexed.match(match.end + 1)?.has(.cardinal) ?? false }
        guard let next = lexed.match(match.end), next.clitics.contains(.and) else { return false }
        return next.has(.cardinal) || next.has(.fraction)
    }

    /// The name of a letter beside another one spells an acronym.
    func isSpelledLetter(_ match: PhraseMatch) -> Bool {
        guard match.end == start + 1, match.has(.letterName) else { return false }
        return lexed.has(start - 1, .letterName) || lexed.has(start + 1, .letterName)
    }

    /// An ordinal that is a cardinal with the article (العشرون).
    func definiteOrdinal(_ match: PhraseMatch) -> Phrase? {
        match.clitics.contains(.definite) && !match.has(.cardinal) ? match.first(.ordinalDefinite) : nil
    }

    /// Whether an ordinal unit is the first part of a compound that ends in tens (الحادي والعشرون).
    func unitBeforeTens(_ value: Double, _ match: PhraseMatch) -> Bool {
        guard style?.unitsBeforeTens ?? false, (1...9).contains(value) else { return false }
        let next = lexed.isAnd(match.end) ? match.end + 1 : match.end
        guard let tens = lexed.match(next), next > match.end || tens.clitics.contains(.and) else { return false }
        return tens.first(.cardinal).map { (20...90).contains($0.number) } ?? false
            && (match.clitics.contains(.definite) || !tens.clitics.contains(.definite))
    }

    /// Opens the number with a cardinal; duals of scale words (ألفين) close their part at once.
    mutating func start(_ value: Double) {
        if value >= 1000 {
            total = value
            lastScale = Self.scale(of: value)
        } else {
            current = value
        }
    }

    /// The scale word inside a dual: 1,000 of 2,000.
    static func scale(of value: Double) -> Double {
        value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1000
    }
}
