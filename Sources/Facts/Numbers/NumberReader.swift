import Languages

/// Reads numbers: figures, number words, and both together, by one grammar that the packs' numeral styles adjust.
///
/// Several readers ask for the number at one place, so the last answers are kept; a reader belongs to one run over one text.
struct NumberReader {
    let lexed: LexedText
    private let memory = NumberMemory()
    private var digits: DigitReader { DigitReader(lexed: lexed) }
    private var style: NumeralStyle? { lexed.pack?.numerals }

    init(_ lexed: LexedText) { self.lexed = lexed }

    /// More words than any number has.
    private static let mostWords = 24

    /// The number that starts at token `index`, or nil.
    ///
    /// - Complexity: bounded; a number has at most `mostWords` parts.
    func read(at index: Int) -> NumberSpan? {
        guard mayOpen(index) else { return nil }
        if memory.has(index) { return memory.span(at: index) }
        let span = (mayBeSigned(index) ? signed(at: index) : nil) ?? unsigned(at: index)
        memory.keep(span, at: index)
        return span
    }

    /// Whether a number may start at `index`: for most words that are asked about none can.
    @inline(__always) private func mayOpen(_ index: Int) -> Bool {
        guard let token = lexed.token(index) else { return false }
        switch token.kind {
        case .digits: return true
        case .word: return lexed.has(index, anyOf: .numberStarts)
        case .symbol: break
        }
        let symbol = lexed.text.symbol(index)
        return symbol == 0x2D || symbol == 0x2212 || DigitReader.mayOpen(symbol) || lexed.has(index, anyOf: .numberStarts)
    }

    private func unsigned(at index: Int) -> NumberSpan? {
        guard let span = whole(at: index) else { return nil }
        guard !span.isOrdinal, span.isInteger, !span.isFraction, !span.isVague else { return span }
        return withDecimals(span) ?? divided(span) ?? span
    }

    private func whole(at index: Int) -> NumberSpan? {
        if lexed.token(index)?.kind != .word, var span = digits.read(at: index) {
            addSuffix(to: &span)
            return span.isOrdinal || isAlone(span) ? span : words(from: index, start: span)
        }
        return words(from: index, start: nil)
    }

    /// Whether what follows a figure is nothing that could belong to it.
    private func isAlone(_ figure: NumberSpan) -> Bool {
        let next = figure.tokens.upperBound
        return !lexed.has(next, anyOf: .numberParts) && !lexed.isDigits(next) && !lexed.isSymbol(next, "-")
    }

    /// *two point five*, «دو ممیز پنج دهم».
    private func withDecimals(_ span: NumberSpan) -> NumberSpan? {
        guard !span.hasScale, let (point, phrase) = lexed.match(span.tokens.upperBound, .point),
            !phrase.isAmbiguous || !span.isDigits,
            let (part, end, isDigits) = decimals(at: point.end)
        else { return nil }
        var decimal = NumberSpan(
            value: span.value + part, tokens: span.tokens.lowerBound..<end, isDigits: span.isDigits && isDigits)
        decimal.isAmbiguous = span.isAmbiguous && phrase.isAmbiguous
        return words(from: span.tokens.lowerBound, start: decimal)
    }

    /// What stands behind the point: a figure, single digits in words, or one number below a hundred with or without *tenths*.
    private func decimals(at index: Int) -> (value: Double, end: Int, isDigits: Bool)? {
        if let figure = digits.read(at: index) {
            guard (1...9).contains(figure.plainDigits) else { return nil }
            let below = (0..<figure.plainDigits).reduce(1.0) { power, _ in power * 10 }
            return (figure.value / below, figure.tokens.upperBound, true)
        }
        guard let (first, cardinal) = lexed.match(index, .cardinal), (0...99).contains(cardinal.number) else { return nil }
        var value = cardinal.number
        var end = first.end
        if value >= 20, value.truncatingRemainder(dividingBy: 10) == 0,
            let (unit, digit) = lexed.match(lexed.isAnd(end) ? end + 1 : end, .cardinal),
            (1...9).contains(digit.number)
        {
            value += digit.number
            end = unit.end
        }
        if let (name, ordinal) = lexed.match(end, .ordinal), [10, 100, 1000].contains(ordinal.number) {
            return (value / ordinal.number, name.end, false)
        }
        var below = value < 10 ? 10.0 : 100
        value /= below
        while below < 1e9, cardinal.number < 10, let (next, digit) = lexed.match(end, .cardinal), digit.number < 10,
            next.clitics.isEmpty
        {
            below *= 10
            value += digit.number / below
            end = next.end
        }
        return (value, end, false)
    }

    /// *one over three*, where a language says fractions so.
    private func divided(_ span: NumberSpan) -> NumberSpan? {
        guard span.value == 1, let (over, _) = lexed.match(span.tokens.upperBound, .over), let below = whole(at: over.end),
            below.isInteger, !below.isOrdinal,
            !below.isVague, below.value > 1
        else { return nil }
        var fraction = NumberSpan(value: span.value / below.value, tokens: span.tokens.lowerBound..<below.tokens.upperBound)
        fraction.isFraction = true
        fraction.isDigits = span.isDigits && below.isDigits
        return fraction
    }

    private func mayBeSigned(_ index: Int) -> Bool {
        let symbol = lexed.text.symbol(index)
        return symbol == 0x2D || symbol == 0x2212 || lexed.has(index, .minus)
    }

    /// `-5`, *minus five*.
    private func signed(at index: Int) -> NumberSpan? {
        let isHyphen = lexed.isSymbol(index, "-") || lexed.text.symbol(index) == 0x2212
        if isHyphen {
            guard lexed.spaceBefore(index), lexed.isDigits(index + 1), !lexed.spaceBefore(index + 1), !lexed.isDigits(index - 1)
            else { return nil }
        } else {
            guard let (match, phrase) = lexed.match(index, .minus), !phrase.isAmbiguous, match.end == index + 1,
                lexed.spaceBefore(index + 1)
            else { return nil }
        }
        guard var span = unsigned(at: index + 1), !span.isOrdinal, span.value > 0 else { return nil }
        span.value = -span.value
        span.alternative = span.alternative.map { -$0 }
        span.plainDigits = 0
        span.tokens = index..<span.tokens.upperBound
        return span
    }

    /// `20th`, `2.5bn`, `۲۰ام`.
    private func addSuffix(to span: inout NumberSpan) {
        let next = span.tokens.upperBound
        guard !lexed.spaceBefore(next), let match = lexed.match(next), match.end == next + 1 else { return }
        if match.has(.ordinalSuffix), span.plainDigits > 0 {
            span.isOrdinal = true
        } else if let scale = match.first(.scaleSuffix), !match.has(.unit) || isMoney(before: span.tokens.lowerBound) {
            span.value *= scale.number
            span.alternative = span.alternative.map { $0 * scale.number }
            span.hasScale = true
            span.plainDigits = 0
        } else {
            return
        }
        span.tokens = span.tokens.lowerBound..<(next + 1)
    }

    private func isMoney(before index: Int) -> Bool { lexed.has(index - 1, anyOf: PhraseKinds(.symbol, .currency)) }

    private func words(from index: Int, start: NumberSpan?) -> NumberSpan? {
        var grammar = NumberGrammar(lexed: lexed, style: style, start: start, index: index)
        for _ in 0..<Self.mostWords where !grammar.step(digits) { break }
        return grammar.result
    }
}

/// The numbers that were last read, by the tokens that they start at.
private final class NumberMemory {
    private static let slots = 4
    private var known = [4 of (index: Int, span: NumberSpan?)](repeating: (-1, nil))

    private static func slot(_ index: Int) -> Int { index & (slots - 1) }

    func has(_ index: Int) -> Bool { known[Self.slot(index)].index == index }
    func span(at index: Int) -> NumberSpan? { known[Self.slot(index)].span }
    func keep(_ span: NumberSpan?, at index: Int) { known[Self.slot(index)] = (index, span) }
}

extension PhraseKinds {
    /// Kinds of words that a figure may go on with (`NumberGrammar.step`).
    @inline(__always) fileprivate static var numberParts: PhraseKinds {
        PhraseKinds(.and, .plusHalf, .cardinal, .ordinal, .scale, .fraction, .multiplier, .dateOf)
    }

    /// Kinds of words that a number may start with (`NumberGrammar.begin`), or its sign.
    @inline(__always) static var numberStarts: PhraseKinds {
        PhraseKinds(.cardinal, .ordinal, .ordinalDefinite, .scale, .vague, .fraction, .multiplier, .times)
            .union(PhraseKinds(.indefinite, .minus))
    }
}
