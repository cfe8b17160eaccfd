import Languages

/// The grammar of number words: an automaton that takes one word (or figure) a step and adds, multiplies or stops.
///
/// `total` holds what scale words have closed, `current` the part below the next scale word. A conjunction is taken only together with the
/// word after it, so that *two and the others* ends at *two*.
struct NumberGrammar {
    let lexed: LexedText
    let style: NumeralStyle?
    let start: Int
    var index: Int
    var total = 0.0
    var current: Double?
    /// The last scale word's value; the next one must be smaller, or multiplies all.
    var lastScale = Double.infinity
    /// What the last word was worth, which *and a half* halves.
    var lastUnit = 1.0
    var words = 0
    var span: NumberSpan?
    let startedWithDigits: Bool
    /// A definite first word with indefinite ones after it counts through (المائة وخمسة وعشرون: the 125th).
    var restIsIndefinite = true
    /// An ordinal that a scale word still follows (الواحد والعشرون مليونا).
    var isOrdinalAtEnd = false
    /// Where the number stood before the part that a conjunction joined to it: four thousand and six (thousand) are two numbers.
    private var joint: Joint?

    private struct Joint {
        let index: Int
        let words: Int
        let span: NumberSpan?
    }

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
        guard var span else { return nil }
        if words == 1, span.alternative == nil, !startedWithDigits, !span.isFraction, let part = otherFraction {
            span.alternative = part
        }
        guard !span.isOrdinal, span.isDefinite, words > 1 else { return span }
        let isCounting =
            restIsIndefinite && !(span.isFraction || span.isVague) && lexed.has(start, .ordinalDefinite)
        span.isOrdinal = isOrdinalAtEnd || isCounting
        return span
    }

    var isEmpty: Bool { span == nil }

    /// Two fifths, where the number's one word is written as *five* is (خمسا).
    private var otherFraction: Double? {
        guard let match = lexed.match(start), match.has(.fraction), match.has(.cardinal),
            let part = match.first(.fraction)?.number, part < 1, (1 / part).rounded() != 1 / part
        else { return nil }
        return part
    }

    /// A word on offer, with what joins it to the number so far.
    struct Offer {
        let match: PhraseMatch
        let index: Int
        let hasAnd: Bool
        let hasHyphen: Bool
    }

    /// Takes the next word. False when the number has ended.
    mutating func step(_ digits: DigitReader) -> Bool {
        if let half = lexed.end(index, .plusHalf), !isEmpty, !(span?.isOrdinal ?? false) { return takeHalf(until: half) }
        guard span?.isOrdinal != true, span?.isVague != true else { return false }
        if span?.isFraction == true, takeWhole() { return true }
        if let taken = takeFigure(digits) { return taken }
        guard let offer = offer() else { return false }
        return take(offer)
    }

    func offer() -> Offer? {
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

    mutating func take(_ offer: Offer) -> Bool {
        let match = offer.match
        if isEmpty { return begin(offer) }
        // «ثمانية بالمئة»: the words for percent hold the word for hundred.
        if match.has(.percent) { return false }
        if !offer.hasAnd, let scale = match.first(.scale) {
            if isNextNumber(scale.number) { return false }
            if multiply(scale.number, hyphen: offer.hasHyphen) { return advance(offer) }
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
            return advance(offer) && skipSameScale()
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

    /// *A third of a million*.
    private mutating func takeWhole() -> Bool {
        guard let part = current, part > 0, part < 1, total == 0, let (of, _) = lexed.match(index, .dateOf),
            let (article, _) = lexed.match(of.end, .indefinite), let scale = lexed.match(article.end),
            let factor = scale.first(.scale), factor.number >= 1000
        else { return false }
        (current, total) = (nil, part * factor.number)
        (lastScale, lastUnit) = (factor.number, factor.number)
        index = scale.end
        span?.isFraction = false
        span?.hasScale = true
        words += 1
        update(isSpelled: true)
        span?.alternative = nil
        return true
    }

    /// Whether the scale word makes a number of its own of the part that a conjunction joined (*between four thousand and six
    /// thousand*); the number then ends before that part.
    private mutating func isNextNumber(_ scale: Double) -> Bool {
        guard scale == lastScale, current != nil, let joint else { return false }
        index = joint.index
        words = joint.words
        span = joint.span
        return true
    }

    /// After a fraction of a scale word the word may be said once more (مليون ونصف المليون).
    mutating func skipSameScale() -> Bool {
        guard let scale = lexed.match(index)?.first(.scale), scale.number == lastUnit, let match = lexed.match(index),
            match.clitics.isEmpty || match.clitics == .definite
        else { return true }
        index = match.end
        update(isSpelled: true)
        return true
    }

    mutating func multiply(_ scale: Double, hyphen: Bool) -> Bool {
        // Scale upon scale without end is no number, and would be an infinite one.
        guard (total + (current ?? 0)) * scale <= 1e60 else { return false }
        if let value = current {
            guard scale >= 1000 || value < 100 else { return false }
            if scale < 1000 {
                current = value * scale
            } else if total > 0, lastScale < scale || isScaledOn(scale) {
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

    /// Whether the scale word at `index` counts the thousands before it too: «۵ هزار و ۴۰۰ میلیارد».
    func countsAll(_ scale: Double, after index: Int) -> Bool {
        guard let word = lexed.match(index) else { return false }
        return scale > lastScale || lexed.match(word.end)?.first(.scale).map { $0.number > scale } ?? false
    }

    /// «۱۱ هزار و ۷۰۰ هزار میلیارد»: the second scale word belongs to the one after it, and with it counts the whole.
    private func isScaledOn(_ scale: Double) -> Bool {
        guard scale == lastScale, let word = lexed.match(index) else { return false }
        return lexed.match(word.end)?.first(.scale).map { $0.number > scale } ?? false
    }

    mutating func add(_ value: Double, _ offer: Offer) -> Bool {
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
            if offer.hasAnd { joint = Joint(index: index, words: words, span: span) }
            current = value
            lastUnit = 1
            return true
        }
        if !offer.hasAnd, hundreds(value) { return true }
        return addBelowHundred(value, to: before, offer)
    }

    /// «هشتاد و یک‌هزار»: the scale word is written onto the units, and counts for the tens before them too.
    mutating func addFused(_ value: Double, to before: Double, _ offer: Offer) -> Bool {
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

    mutating func hundreds(_ value: Double) -> Bool {
        guard value == 100, let before = current, (2...9).contains(before) else { return false }
        current = before * 100
        return true
    }

    mutating func addBelowHundred(_ value: Double, to before: Double, _ offer: Offer) -> Bool {
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
                isOrdinalAtEnd = !wasOrdinal && lexed.has(offer.match.end, .scale)
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
    var wasOrdinal: Bool { lexed.has(start, .ordinal) && !lexed.has(start, .cardinal) }

    mutating func addOrdinal(_ value: Double, _ offer: Offer) -> Bool {
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

    mutating func advance(_ offer: Offer, isOrdinal: Bool = false, isFraction: Bool = false, isSpelled: Bool = true)
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

    mutating func update(isSpelled: Bool) {
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
