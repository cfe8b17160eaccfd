import Facts

extension Atom {
    /// Whether this atom of the original and `other` of the translation say the same.
    func equals(_ other: Atom) -> Bool {
        guard kind == other.kind else { return sameAcrossKinds(other) }
        switch kind {
        case .value: return sameValue(as: other)
        case .month, .weekday: return values.contains { other.values.contains($0) }
        case .relative: return ids == other.ids && values == other.values
        case .time: return sameTime(as: other)
        case .contact: return ids.first.map { Self.bare($0) } == other.ids.first.map { Self.bare($0) }
        case .name: return ids.contains { id in other.ids.contains { Self.related(id, $0) } }
        }
    }

    /// Whether they name one thing, not only a whole and its part; and of values, whether they are said alike, not converted or rounded.
    func isSame(as other: Atom) -> Bool {
        switch kind {
        case .name: return ids.contains { other.ids.contains($0) }
        case .value:
            guard other.kind == .value, role == other.role, fact.unit == other.fact.unit, let a = values.first,
                let b = other.values.first
            else { return false }
            return Self.near(a, b) && !hasOtherUnit(than: other)
        default: return equals(other)
        }
    }

    /// Whether `other`, which stands in another sentence, says this again: what is equal and, in words, counts the same kind of thing. A
    /// *six* there is no *six months*.
    func repeats(_ other: Atom) -> Bool {
        guard kind == .value, other.kind == .value else { return equals(other) }
        guard role == other.role || !fact.isSpelledOut || !other.fact.isSpelledOut else { return false }
        let isShare = role == other.role && !fact.isSpelledOut == !other.fact.isSpelledOut && role == .plain
        return isShare ? isSame(as: other) : equals(other)
    }

    private func sameValue(as other: Atom) -> Bool {
        for a in values {
            for b in other.values where Self.near(a, b) { return !hasOtherUnit(than: other) }
        }
        if sameMeasure(as: other) || sameShare(as: other) || sameMoney(as: other) { return true }
        if fact.isApproximate != other.fact.isApproximate, let a = values.first, let b = other.values.first {
            // One side hedges: its figure may be the other's, rounded.
            let rounded = fact.isApproximate ? a : b, exact = fact.isApproximate ? b : a
            if Self.isRounding(rounded, of: exact) { return true }
        }
        return sameYear(as: other) || other.sameYear(as: self) || sameOtherYear(as: other)
    }

    /// A year that one side counts by another calendar, or that both do and only one was read so.
    private func sameOtherYear(as other: Atom) -> Bool {
        let isYear =
            (role == .year || other.role == .year) && [.year, .plain].contains(role) && [.year, .plain].contains(other.role)
        guard isYear || (role == .decade && other.role == .decade) else { return false }
        return values.contains { other.otherYears.contains($0) } || otherYears.contains { other.values.contains($0) }
    }

    /// Whether two equal figures are of different things: five weeks and five days, pounds and euros.
    private func hasOtherUnit(than other: Atom) -> Bool {
        if let currency = fact.currency, let second = other.fact.currency { return !CurrencyFamilies.mayBeSame(currency, second) }
        guard let unit = fact.unit, let second = other.fact.unit, unit != second, let a = UnitConversion.base(1, unit),
            let b = UnitConversion.base(1, second), a.dimension == b.dimension
        else { return false }
        return max(a.value, b.value) > 1.2 * min(a.value, b.value)
    }

    private func sameMeasure(as other: Atom) -> Bool {
        guard let unit = fact.unit, let second = other.fact.unit, unit != second else { return false }
        return values.contains { a in other.values.contains { UnitConversion.agree(a, unit, $0, second) } }
    }

    /// An amount in a currency and in another name of it (tomans, of ten rials).
    private func sameMoney(as other: Atom) -> Bool {
        guard let currency = fact.currency, let second = other.fact.currency, currency != second,
            let one = UnitConversion.base(1, currency), let two = UnitConversion.base(1, second), one.dimension == two.dimension
        else { return false }
        return values.contains { a in other.values.contains { Self.near(a * one.value, $0 * two.value) } }
    }

    /// A half and fifty percent; a third and the third.
    private func sameShare(as other: Atom) -> Bool {
        for a in values {
            for b in other.values {
                if role == .percent || other.role == .percent,
                    (a < 1 && Self.near(a * 100, b)) || (b < 1 && Self.near(a, b * 100))
                {
                    return true
                }
                let isWord = fact.isSpelledOut && other.fact.isSpelledOut
                if isWord, (0.09...0.5).contains(a) || (0.09...0.5).contains(b), Self.near(a * b, 1) { return true }
            }
        }
        return false
    }

    /// A year in full and by its last digits (1950-53; the 1980s, the eighties); a decade or year and its century.
    private func sameYear(as other: Atom) -> Bool {
        guard role == .year || role == .decade, [.plain, .ordinal, .duration].contains(other.role), let year = values.first else {
            return false
        }
        return other.values.contains { short in
            if short >= 10, short < 100, short == year.truncatingRemainder(dividingBy: 100) { return true }
            guard role == .decade else { return false }
            // The decade 2000 opens a century and a millennium.
            return short == (year / 100).rounded(.down) + 1
                || (year.truncatingRemainder(dividingBy: 1000) == 0 && short == year / 1000 + 1)
        }
    }

    private static func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-6 * max(abs(a), abs(b)) }

    /// Whether `rounded` is `exact` cut to fewer digits, and a rounder figure than it.
    private static func isRounding(_ rounded: Double, of exact: Double) -> Bool {
        guard rounded > 10, exact > 10, rounded.isFinite, exact.isFinite, rounded < 1e15 else { return false }
        var step = 1.0
        while step * 10 <= rounded, (rounded / (step * 10)).rounded() * step * 10 == rounded { step *= 10 }
        return step >= 10 && abs(exact - rounded) < step && abs(exact - rounded) <= 0.1 * rounded
    }

    /// Twelve hours apart counts as the same where one side does not say which half of the day.
    private func sameTime(as other: Atom) -> Bool {
        guard let a = values.first, let b = other.values.first else { return false }
        if a == b { return true }
        return (fact.isApproximate || other.fact.isApproximate) && abs(a - b) == 720
    }

    /// A figure that was read as a number on one side and as a time on the other (5.30, 5:30 in the evening).
    private func sameAcrossKinds(_ other: Atom) -> Bool {
        guard (kind == .value && other.kind == .time) || (kind == .time && other.kind == .value),
            let time = kind == .time ? values.first : other.values.first,
            let figure = kind == .time ? other.values.first : values.first, time.isFinite
        else { return false }
        let hour = (time / 60).rounded(.down), minute = time - hour * 60
        return [hour, hour - 12, hour + 12].contains {
            Self.near($0 + minute / 100, figure) || Self.near($0 + minute / 60, figure)
        }
    }

    /// A country and a part of it are near enough (England, the United Kingdom), a continent and its east too.
    private static func related(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        let (short, long) = a.utf8.count < b.utf8.count ? (a, b) : (b, a)
        if short.utf8.count == 2 { return long.hasPrefix(short + "-") }
        return (short.first?.isLowercase ?? false) && long.hasSuffix("-" + short)
    }

    /// An address without what does not change where it leads; of a phone number, the digits.
    private static func bare(_ address: String) -> String {
        let digits = address.compactMap(\.wholeNumberValue)
        if digits.count >= 7, !address.contains(where: \.isLetter) { return digits.map(String.init).joined() }
        var text = Substring(address)
        for prefix in ["https://", "http://", "www."] where text.hasPrefix(prefix) { text = text.dropFirst(prefix.count) }
        while text.hasSuffix("/") { text = text.dropLast() }
        return String(text)
    }
}
