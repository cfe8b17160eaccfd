import Languages

/// Reads numbers: figures, number words, and both together, by one grammar that the packs' numeral styles adjust.
struct NumberReader {
    let lexed: LexedText
    private let digits: DigitReader
    private let style: NumeralStyle?

    init(_ lexed: LexedText) {
        self.lexed = lexed
        digits = DigitReader(lexed: lexed)
        style = lexed.pack?.numerals
    }

    /// More words than any number has.
    private static let mostWords = 24

    /// The number that starts at token `index`, or nil.
    ///
    /// - Complexity: bounded; a number has at most `mostWords` parts.
    func read(at index: Int) -> NumberSpan? {
        signed(at: index) ?? unsigned(at: index)
    }

    private func unsigned(at index: Int) -> NumberSpan? {
        if var span = digits.read(at: index) {
            addSuffix(to: &span)
            return span.isOrdinal ? span : words(from: index, start: span)
        }
        return words(from: index, start: nil)
    }

    /// `-5`, *minus five*.
    private func signed(at index: Int) -> NumberSpan? {
        let isHyphen = lexed.isSymbol(index, "-") || lexed.text.symbol(index) == 0x2212
        if isHyphen {
            guard lexed.spaceBefore(index), lexed.isDigits(index + 1), !lexed.spaceBefore(index + 1), !lexed.isDigits(index - 1) else { return nil }
        } else {
            guard let (match, phrase) = lexed.match(index, .minus), !phrase.isAmbiguous, match.end == index + 1, lexed.spaceBefore(index + 1)
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
        } else if let scale = match.first(.scaleSuffix), match.first(.unit) == nil || isMoney(before: span.tokens.lowerBound) {
            span.value *= scale.number
            span.alternative = span.alternative.map { $0 * scale.number }
            span.hasScale = true
            span.plainDigits = 0
        } else {
            return
        }
        span.tokens = span.tokens.lowerBound..<(next + 1)
    }

    private func isMoney(before index: Int) -> Bool { lexed.match(index - 1)?.first(.symbol, .currency) != nil }

    private func words(from index: Int, start: NumberSpan?) -> NumberSpan? {
        var grammar = NumberGrammar(lexed: lexed, style: style, start: start, index: index)
        for _ in 0..<Self.mostWords where !grammar.step(digits) { break }
        return grammar.result
    }
}
