import Languages

/// Reads a figure in digits: separators of either convention, vulgar fractions, ordinal and scale suffixes.
struct DigitReader {
    let lexed: LexedText

    /// Whether `symbol` may open a figure: a vulgar fraction or a decimal mark.
    static func mayOpen(_ symbol: UInt16) -> Bool {
        switch symbol {
        case 0xBC...0xBE, 0x2150...0x218F, 0x2E, 0x66B: true
        default: false
        }
    }
    private static let vulgarFractions: [UInt16: Double] = [
        0xBC: 0.25, 0xBD: 0.5, 0xBE: 0.75, 0x2153: 1 / 3, 0x2154: 2 / 3, 0x2155: 0.2, 0x2156: 0.4, 0x2157: 0.6, 0x2158: 0.8,
        0x2159: 1 / 6, 0x215A: 5 / 6, 0x215B: 0.125, 0x215C: 0.375, 0x215D: 0.625, 0x215E: 0.875,
    ]

    /// The figure that starts at token `index`, or nil. Cost: bounded by the number of groups.
    func read(at index: Int) -> NumberSpan? {
        if Self.mayOpen(lexed.text.symbol(index)) { return vulgarFraction(at: index) ?? leadingMark(at: index) }
        guard lexed.isDigits(index), !isGluedToLatin(index) else { return nil }
        // Before a word a figure is what it is.
        if lexed.token(index + 1)?.kind == .word { return plain(index) }
        if let span = spacedThousands(from: index) { return span }
        let found = isJoined(index + 1) ? interpret(groups(from: index), at: index) : plain(index)
        guard var span = found else { return nil }
        addFraction(to: &span)
        return span
    }

    /// `½`; and `½14`, as lines from right to left print 14½.
    private func vulgarFraction(at index: Int) -> NumberSpan? {
        let symbol = lexed.text.symbol(index)
        guard symbol > 0x7F, let fraction = Self.vulgarFractions[symbol] else { return nil }
        var span = NumberSpan(value: fraction, tokens: index..<(index + 1), isDigits: true, isFraction: true)
        if lexed.isDigits(index + 1), !lexed.spaceBefore(index + 1), let whole = plain(index + 1),
            lexed.text.symbol(index + 2) != symbol
        {
            span = NumberSpan(value: whole.value + fraction, tokens: index..<(index + 2), isDigits: true)
        }
        return span
    }

    /// `.77`
    private func leadingMark(at index: Int) -> NumberSpan? {
        guard lexed.isSymbol(index, ".") || lexed.isSymbol(index, "\u{66B}"), lexed.spaceBefore(index), lexed.isDigits(index + 1),
            !lexed.spaceBefore(index + 1), length(index + 1) <= 9,
            let value = Double("0." + lexed.text.foldedString(index + 1)),
            !Self.isSeparator(lexed.text.symbol(index + 2)) || lexed.spaceBefore(index + 3)
        else { return nil }
        return NumberSpan(value: value, tokens: index..<(index + 2), isDigits: true)
    }

    /// `1 234 567`, `10 058` with ordinary spaces, unless the first may be a day of the month before it.
    private func spacedThousands(from index: Int) -> NumberSpan? {
        guard (1...3).contains(length(index)), !startsWithZero(index), !lexed.isDigits(index - 1), isGroupAfterSpace(index + 1)
        else { return nil }
        var end = index + 2
        while end - index < DigitGroups.most, isGroupAfterSpace(end) { end += 1 }
        guard !lexed.isDigits(end), end - index > 2 || lexed.text.integer(end - 1) == 0 || lexed.match(index - 1, .month) == nil
        else { return nil }
        var groups = DigitGroups(index)
        for group in (index + 1)..<end { groups.append(group, after: 0x20) }
        return joined(groups, decimals: 0)
    }

    private func isGroupAfterSpace(_ index: Int) -> Bool {
        guard let token = lexed.token(index), let before = lexed.token(index - 1) else { return false }
        return token.kind == .digits && token.length == 3 && token.start == before.end + 1
    }

    /// Letters with case directly before the digits make an identifier of them (G20, COVID-19).
    private func isGluedToLatin(_ index: Int) -> Bool {
        guard let token = lexed.token(index), !token.spaceBefore, let before = lexed.token(index - 1) else { return false }
        if before.kind == .word {
            return !before.traits.contains(.uncased) && !lexed.has(index - 1, anyOf: PhraseKinds(.symbol, .currency))
        }
        guard lexed.isSymbol(index - 1, "-"), !before.spaceBefore, let word = lexed.token(index - 2), word.kind == .word else {
            return false
        }
        return word.traits.contains(.capitalised) && !word.traits.contains(.uncased) && !lexed.has(index - 2, .month)
    }

    /// Whether another group may follow.
    private func isJoined(_ next: Int) -> Bool {
        lexed.isDigits(next)
            ? lexed.spaceBefore(next) && length(next) == 3 : lexed.isDigits(next + 1) && Self.isSeparator(lexed.text.symbol(next))
    }

    /// Runs of digits that separators join without spaces.
    private func groups(from index: Int) -> DigitGroups {
        var groups = DigitGroups(index)
        var last = index
        while groups.count <= DigitGroups.most {
            let separator = lexed.text.symbol(last + 1)
            if Self.isSeparator(separator), !lexed.spaceBefore(last + 1), lexed.isDigits(last + 2), !lexed.spaceBefore(last + 2) {
                last += 2
                groups.append(last, after: separator)
            } else if lexed.isDigits(last + 1), length(last + 1) == 3, isNarrowSpace(before: last + 1) {
                last += 1
                groups.append(last, after: 0x20)
            } else {
                break
            }
        }
        return groups
    }

    private static func isSeparator(_ unit: UInt16) -> Bool {
        unit == 0x2C || unit == 0x2E || unit == 0x66B || unit == 0x66C || unit == 0x27
    }

    /// A no-break or thin space, as French and the SI write between thousands.
    private func isNarrowSpace(before index: Int) -> Bool {
        guard let token = lexed.token(index), let previous = lexed.token(index - 1), token.spaceBefore else { return false }
        let gap = Array(lexed.text.bytes[Int(previous.end)..<max(Int(previous.end), Int(token.start))])
        return gap == [0xC2, 0xA0] || gap == [0xE2, 0x80, 0xAF] || gap == [0xE2, 0x80, 0x89]
    }

    private func interpret(_ groups: DigitGroups, at index: Int) -> NumberSpan? {
        guard groups.count <= DigitGroups.most else { return nil }
        guard groups.count > 1 else { return plain(index) }
        let separator = groups.separator(before: groups.count - 1)
        let isGrouping = separator != 0x66B
        let thousands =
            groups.rest.allSatisfy { length(groups[$0]) == 3 } && (1...3).contains(length(index)) && !startsWithZero(index)
        if groups.rest.allSatisfy({ groups.separator(before: $0) == separator }) {
            if groups.count > 2 {
                if thousands && isGrouping { return joined(groups, decimals: 0) }
                return separator == 0x2C || separator == 0x27 ? plain(index) : nil
            }
            return single(separator, groups: groups, thousands: thousands && isGrouping, at: index)
        }
        let isHeadGrouped =
            groups.rest.dropLast().allSatisfy {
                groups.separator(before: $0) == groups.separator(before: 1) && length(groups[$0]) == 3
            }
            && separator != 0x20
        return isHeadGrouped ? joined(groups, decimals: 1) : plain(index)
    }

    /// One separator: a thousands sign or a decimal mark, by language, sign and number of digits.
    private func single(_ separator: UInt16, groups: DigitGroups, thousands: Bool, at index: Int) -> NumberSpan? {
        let style = lexed.pack?.numerals
        let grouped = joined(groups, decimals: 0)
        var decimal = joined(groups, decimals: 1)
        guard thousands else {
            if separator == 0x2E || separator == 0x66B { return decimal }
            let comma = separator == 0x2C || separator == 0x66C
            return comma && (style?.commaDecimal ?? false || startsWithZero(index)) ? decimal : plain(index)
        }
        if separator == 0x2E {
            guard style?.dotGroups ?? false, !isScaled(after: groups.last) else { return decimal }
            let fraction = decimal?.value
            decimal?.value = grouped?.value ?? 0
            decimal?.alternative = fraction
            return decimal
        }
        guard separator == 0x2C || separator == 0x66C, style?.commaDecimal ?? false, isScaled(after: groups.last) else {
            return grouped
        }
        var span = grouped
        span?.alternative = decimal?.value
        return span
    }

    /// A scale word or a percent sign follows: then three digits behind a mark are rather decimals.
    private func isScaled(after figure: Int) -> Bool { lexed.has(figure + 1, anyOf: PhraseKinds(.scale, .percent)) }

    private func length(_ index: Int) -> Int { lexed.token(index)?.length ?? 0 }
    private func startsWithZero(_ index: Int) -> Bool { lexed.text.firstUnit(index) == 0x30 }

    private func plain(_ index: Int) -> NumberSpan? {
        let count = length(index)
        guard lexed.isDigits(index), let value = lexed.text.integer(index) else { return nil }
        return NumberSpan(value: Double(value), tokens: index..<(index + 1), isDigits: true, plainDigits: count)
    }

    /// The groups read as one figure of which the last `decimals` groups stand behind the decimal mark.
    private func joined(_ groups: DigitGroups, decimals: Int) -> NumberSpan? {
        var value = 0
        var below = 1.0
        for place in 0..<groups.count {
            guard let next = lexed.text.integer(groups[place], after: value) else { return nil }
            value = next
            if place >= groups.count - decimals { below *= Self.power(length(groups[place])) }
        }
        return NumberSpan(value: Double(value) / below, tokens: groups.first..<(groups.last + 1), isDigits: true)
    }

    /// The figure of two groups of which the second stands behind the decimal mark.
    private func decimal(_ whole: Int, _ part: Int) -> Double? {
        var groups = DigitGroups(whole)
        groups.append(part, after: 0x2E)
        return joined(groups, decimals: 1)?.value
    }

    private static func power(_ exponent: Int) -> Double { (0..<min(18, max(0, exponent))).reduce(1) { power, _ in power * 10 } }

    /// `14½`, `1 4/5`, and `3/4` or `2/1000` where they are no date.
    private func addFraction(to span: inout NumberSpan) {
        let next = span.tokens.upperBound
        let symbol = lexed.text.symbol(next)
        if symbol > 0x7F, let fraction = Self.vulgarFractions[symbol], span.isInteger,
            !lexed.spaceBefore(next) || !lexed.isDigits(next + 1)
        {
            span.value += fraction
            span.tokens = span.tokens.lowerBound..<(next + 1)
            span.plainDigits = 0
            return
        }
        if let part = mixedPart(at: next), span.plainDigits > 0 {
            span.value += part
            span.tokens = span.tokens.lowerBound..<(next + 3)
            span.plainDigits = 0
            return
        }
        guard lexed.isSymbol(next, "/"), !lexed.spaceBefore(next), lexed.isDigits(next + 1), !lexed.spaceBefore(next + 1),
            !lexed.isSymbol(next + 2, "/"), span.plainDigits > 0, let below = plain(next + 1), below.value > 0
        else { return }
        let usual = Self.isUsual(below.value)
        if lexed.pack?.numerals.slashDecimal ?? false,
            isScaled(after: next + 1) || below.plainDigits == 1 && span.value >= below.value
        {
            span.alternative = span.value / below.value
            span.value = decimal(span.tokens.lowerBound, next + 1) ?? span.value
        } else if span.value < below.value, usual {
            span.alternative =
                lexed.pack?.numerals.slashDecimal ?? false ? decimal(span.tokens.lowerBound, next + 1) : nil
            span.value /= below.value
        } else {
            return
        }
        span.isFraction = true
        span.plainDigits = 0
        span.tokens = span.tokens.lowerBound..<(next + 2)
    }

    private static func isUsual(_ denominator: Double) -> Bool {
        denominator <= 10 || [12, 16, 20, 32, 64, 100, 1000].contains(denominator)
    }

    /// The `4/5` of `1 4/5`; none where a slash is a decimal mark.
    private func mixedPart(at index: Int) -> Double? {
        guard !(lexed.pack?.numerals.slashDecimal ?? false), lexed.spaceBefore(index), lexed.isDigits(index),
            lexed.isSymbol(index + 1, "/"),
            !lexed.spaceBefore(index + 1), lexed.isDigits(index + 2), !lexed.spaceBefore(index + 2),
            !lexed.isSymbol(index + 3, "/"),
            let above = plain(index), let below = plain(index + 2), above.value > 0, above.value < below.value,
            Self.isUsual(below.value)
        else { return nil }
        return above.value / below.value
    }
}
