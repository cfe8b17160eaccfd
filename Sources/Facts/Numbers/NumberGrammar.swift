import Languages

/// The grammar of number words: an automaton that takes one word (or figure) a step and adds, multiplies or stops.
///
/// `total` holds what scale words have closed, `current` the part below the next scale word. A conjunction is taken only together with the
/// word after it, so that *two and the others* ends at *two*.
struct NumberGrammar {
    private let lexed: LexedText
    private let style: NumeralStyle?
    private let start: Int
    private var index: Int
    private var total = 0.0
    private var current: Double?
    /// The last scale word's value; the next one must be smaller, or multiplies all.
    private var lastScale = Double.infinity
    /// What the last word was worth, which *and a half* halves.
    private var lastUnit = 1.0
    private var words = 0
    private var span: NumberSpan?
    private let startedWithDigits: Bool
    /// A definite first word with indefinite ones after it counts through (المائة وخمسة وعشرون: the 125th).
    private var restIsIndefinite = true
    /// An ordinal that a scale word still follows (الواحد والعشرون مليونا).
    private var isOrdinalAtEnd = false

    init(lexed: LexedText, style: NumeralStyle?, start: NumberSpan?, index: Int) {
        self.lexed = lexed
        self.style = style
        self.start = index
        self.index = start?.tokens.upperBound ?? index
        span = start
        current = start?.value
        startedWithDigits = start != nil
    }

    /// The number as far as it was read, or nil when there was none.
    var result: NumberSpan? {
        guard var span, !span.isOrdinal, span.isDefinite, words > 1 else { return span }
        let isCounting =
            restIsIndefinite && !(span.isFraction || span.isVague) && lexed.match(start)?.has(.ordinalDefinite) ?? false
        span.isOrdinal = isOrdinalAtEnd || isCounting
        return span
    }

    private var isEmpty: Bool { span == nil }

    /// A word on offer, with what joins it to the number so far.
    private struct Offer {
        let match: PhraseMatch
        let index: Int
        let hasAnd: Bool
        let hasHyphen: Bool
    }

    /// Takes the next word. False when the number has ended.
    mutating func step(_ digits: DigitReader) -> Bool {
        if let half = lexed.match(index, .plusHalf), !isEmpty, !(span?.isOrdinal ?? false) { return takeHalf(half.match) }
        guard span?.isOrdinal != true, span?.isVague != true else { return false }
        if let taken = takeFigure(digits) { return taken }
        guard let offer = offer() else { return false }
        return take(offer)
    }

    private func offer() -> Offer? {
        var next = index
        var hasAnd = false
        var hasHyphen = false
        if !isEmpty {
            if lexed.isSymbol(next, "-"), !lexed.spaceBefore(next), !lexed.spaceBefore(next + 1) {
                hasHyphen = true
                next += 1
            }
            if lexed.isAnd(next) {
                hasAnd = true
                next += 1
            }
        }
        guard let match = lexed.match(next) else { return nil }
        return Offer(
            match: match, index: next, hasAnd: hasAnd || (!isEmpty && match.clitics.contains(.and)), hasHyphen: hasHyphen)
    }

    private mutating func take(_ offer: Offer) -> Bool {
        let match = offer.match
        if isEmpty { return begin(offer) }
        if !offer.hasAnd, let scale = match.first(.scale), multiply(scale.number, hyphen: offer.hasHyphen) {
            return advance(offer)
        }
        if !offer.hasAnd, !startedWithDigits, let value = span?.value, fraction(offer, of: value) {
            return advance(offer, isFraction: true)
        }
        if !offer.hasAnd, let dozen = match.first(.multiplier), dozen.number >= 10, let value = current {
            current = value * dozen.number
            return advance(offer)
        }
        if startedWithDigits {
            guard span?.hasScale ?? false else {
                guard let hundred = match.first(.cardinal), !offer.hasAnd, hundreds(hundred.number) else { return false }
                return advance(offer)
            }
            guard offer.hasAnd, style?.needsAnd ?? false, span?.isInteger ?? false else { return false }
        }
        if let cardinal = match.first(.cardinal), add(cardinal.number, offer) { return advance(offer, isSpelled: true) }
        if let ordinal = match.first(.ordinal), ordinal.number < 1_000_000, addOrdinal(ordinal.number, offer) {
            return advance(offer, isOrdinal: true)
        }
        if offer.hasAnd, let fraction = match.first(.fraction), !fraction.isAmbiguous, words > 0 || startedWithDigits,
            fraction.number < 1
        {
            add(part: fraction.number)
            return advance(offer)
        }
        if offer.hasAnd, let scale = match.first(.scale), style?.bareScale ?? false, total > 0, current == nil,
            scale.number < lastScale
        {
            total += scale.number
            lastScale = scale.number
            lastUnit = scale.number
            return advance(offer)
        }
        return false
    }

    /// The first word: a cardinal, an ordinal, a fraction, a scale word with or without an article, an order of magnitude.
    private mutating func begin(_ offer: Offer) -> Bool {
        let match = offer.match
        guard !isSpelledLetter(match) else { return false }
        var span = NumberSpan(value: 0, tokens: start..<match.end)
        span.isDefinite = match.clitics.contains(.definite)
        if let article = match.first(.indefinite) {
            guard let next = lexed.match(match.end),
                next.has(.scale) || next.first(.multiplier).map({ $0.number >= 10 }) ?? false || next.first(.fraction) != nil
            else { return false }
            span.isAmbiguous = article.isAmbiguous
            current = 1
            self.span = span
            if let fraction = next.first(.fraction), !next.has(.scale) {
                span.value = fraction.number
                span.isFraction = true
                // *A third of* is a part; *a third* may as well be the next after the second.
                span.isAmbiguous = fraction.number == 0.5 || (fraction.isAmbiguous && lexed.match(next.end, .dateOf) == nil)
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
        if let cardinal = match.first(.cardinal), vague == nil {
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
            span.alternative = match.entries.first { $0.kind == .fraction && $0.number != fraction.number }?.number
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
            span.isAmbiguous = true
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

    /// The name of a letter beside another one spells an acronym.
    private func isSpelledLetter(_ match: PhraseMatch) -> Bool {
        guard match.end == start + 1, match.has(.letterName) else { return false }
        return lexed.match(start - 1)?.has(.letterName) ?? false || lexed.match(start + 1)?.has(.letterName) ?? false
    }

    /// An ordinal that is a cardinal with the article (العشرون).
    private func definiteOrdinal(_ match: PhraseMatch) -> Phrase? {
        match.clitics.contains(.definite) && !match.has(.cardinal) ? match.first(.ordinalDefinite) : nil
    }

    /// Whether an ordinal unit is the first part of a compound that ends in tens (الحادي والعشرون).
    private func unitBeforeTens(_ value: Double, _ match: PhraseMatch) -> Bool {
        guard style?.unitsBeforeTens ?? false, (1...9).contains(value) else { return false }
        let next = lexed.isAnd(match.end) ? match.end + 1 : match.end
        guard let tens = lexed.match(next), next > match.end || tens.clitics.contains(.and) else { return false }
        return tens.first(.cardinal).map { (20...90).contains($0.number) } ?? false
            && (match.clitics.contains(.definite) || !tens.clitics.contains(.definite))
    }

    /// Opens the number with a cardinal; duals of scale words (ألفين) close their part at once.
    private mutating func start(_ value: Double) {
        if value >= 1000 {
            total = value
            lastScale = Self.scale(of: value)
        } else {
            current = value
        }
    }

    /// The scale word inside a dual: 1,000 of 2,000.
    private static func scale(of value: Double) -> Double {
        value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1000
    }

    private mutating func multiply(_ scale: Double, hyphen: Bool) -> Bool {
        if let value = current {
            guard scale >= 1000 || value < 100 else { return false }
            if scale < 1000 {
                current = value * scale
            } else if total > 0, lastScale < scale {
                total = (total + value) * scale
                current = nil
                lastScale = scale
            } else {
                total += value * scale
                current = nil
                lastScale = scale
            }
        } else {
            guard total > 0, scale > lastScale || scale >= 1_000_000 else { return false }
            total *= scale
            lastScale = scale
        }
        lastUnit = scale
        span?.hasScale = true
        return true
    }

    private mutating func add(_ value: Double, _ offer: Offer) -> Bool {
        let needsAnd = style?.needsAnd ?? false
        if needsAnd && !offer.hasAnd { return hundreds(value) }
        if value >= 1000 {
            if let before = current { return addFused(value, to: before, offer) }
            guard value < lastScale else { return false }
            total += value
            lastScale = Self.scale(of: value)
            lastUnit = lastScale
            return true
        }
        guard let before = current else {
            guard total > 0, value < lastScale, needsAnd || !offer.hasAnd || value < 100 else { return false }
            current = value
            lastUnit = 1
            return true
        }
        if !offer.hasAnd, hundreds(value) { return true }
        return addBelowHundred(value, to: before, offer)
    }

    /// «هشتاد و یک‌هزار»: the scale word is written onto the units, and counts for the tens before them too.
    private mutating func addFused(_ value: Double, to before: Double, _ offer: Offer) -> Bool {
        let scale = Self.scale(of: value)
        guard value / scale < 10, scale < lastScale, addBelowHundred(value / scale, to: before, offer), let sum = current else {
            return false
        }
        total += sum * scale
        current = nil
        lastScale = scale
        lastUnit = scale
        span?.hasScale = true
        return true
    }

    private mutating func hundreds(_ value: Double) -> Bool {
        guard value == 100, let before = current, (2...9).contains(before) else { return false }
        current = before * 100
        return true
    }

    private mutating func addBelowHundred(_ value: Double, to before: Double, _ offer: Offer) -> Bool {
        let rest = before.truncatingRemainder(dividingBy: 100)
        if rest == 0, before > 0, value < 100, value > 0 {
            current = before + value
        } else if rest >= 20, rest.truncatingRemainder(dividingBy: 10) == 0, (1...9).contains(value),
            style?.needsAnd ?? false || !offer.hasAnd
        {
            current = before + value
        } else if style?.unitsBeforeTens ?? false, (1...9).contains(rest), (20...90).contains(value),
            value.truncatingRemainder(dividingBy: 10) == 0
        {
            current = before + value
            if span?.isDefinite ?? false, before == 1 || wasOrdinal {
                isOrdinalAtEnd = !wasOrdinal && lexed.match(offer.match.end)?.first(.scale) != nil
                span?.isOrdinal = !isOrdinalAtEnd
            }
        } else if style?.yearPairs ?? false, !offer.hasAnd, !offer.hasHyphen, total == 0, (13...20).contains(before),
            (10...90).contains(value)
        {
            current = before * 100 + value
        } else {
            return false
        }
        return true
    }

    /// The number began with an ordinal unit that waits for its tens.
    private var wasOrdinal: Bool { lexed.match(start)?.has(.ordinal) ?? false && lexed.match(start)?.first(.cardinal) == nil }

    private mutating func addOrdinal(_ value: Double, _ offer: Offer) -> Bool {
        if style?.needsAnd ?? false, !offer.hasAnd { return false }
        guard let before = current else {
            guard total > 0, value < lastScale else { return false }
            current = value
            return true
        }
        let rest = before.truncatingRemainder(dividingBy: 100)
        guard (rest == 0 && value < 100) || (rest >= 20 && rest.truncatingRemainder(dividingBy: 10) == 0 && value < 10) else {
            return false
        }
        guard style?.needsAnd ?? false || !offer.hasAnd || rest == 0 else { return false }
        current = before + value
        return true
    }

    /// `two thirds`, `دو سوم`, `ثلاثة أرباع`.
    private mutating func fraction(_ offer: Offer, of count: Double) -> Bool {
        guard total == 0, (1...20).contains(count), count == count.rounded() else { return false }
        if let part = offer.match.first(.fraction), part.number < 1, count * part.number < 1,
            !part.isAmbiguous || count > 1 || offer.hasHyphen
        {
            current = count * part.number
            return true
        }
        let ordinal = offer.match.first(.ordinal)?.number ?? 0
        let usual = style?.ordinalFraction ?? false || (offer.hasHyphen && count == 1)
        guard usual, ordinal >= 3, ordinal <= 10, count < ordinal, lexed.match(offer.match.end, .month) == nil else {
            return false
        }
        current = count / ordinal
        return true
    }

    private mutating func add(part: Double) {
        if current != nil {
            current? += part
        } else {
            total += part * lastUnit
        }
    }

    private mutating func takeHalf(_ match: PhraseMatch) -> Bool {
        guard span?.isFraction != true else { return false }
        add(part: 0.5)
        index = match.end
        update(isSpelled: true)
        return true
    }

    /// A figure after a scale word (3 ملايين و200 ألف); nil when no figure stands here.
    private mutating func takeFigure(_ digits: DigitReader) -> Bool? {
        let next = lexed.isAnd(index) ? index + 1 : index
        guard lexed.isDigits(next) else { return nil }
        guard style?.needsAnd ?? false, next > index, let figure = digits.read(at: next), figure.isInteger else { return false }
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
        guard scale.map({ $0.number < lastScale }) ?? (lastScale == 1000 && figure.value < 1000) else { return false }
        current = figure.value
        index = figure.tokens.upperBound
        update(isSpelled: false)
        return true
    }

    private mutating func advance(_ offer: Offer, isOrdinal: Bool = false, isFraction: Bool = false, isSpelled: Bool = true)
        -> Bool
    {
        index = offer.match.end
        words += 1
        if offer.match.clitics.contains(.definite) { restIsIndefinite = false }
        if isOrdinal { span?.isOrdinal = true }
        if isFraction { span?.isFraction = true }
        update(isSpelled: isSpelled)
        return true
    }

    private mutating func update(isSpelled: Bool) {
        let alternative = span?.alternative
        let before = span?.value ?? 0
        span?.value = total + (current ?? 0)
        let now = total + (current ?? 0)
        if let alternative, before != 0 { span?.alternative = alternative * now / before }
        span?.tokens = start..<index
        span?.isAmbiguous = false
        span?.plainDigits = 0
        if isSpelled { span?.isDigits = false }
    }
}
