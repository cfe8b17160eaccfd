import Facts

extension Atom {
    /// Whether this atom of the original and `other` of the translation say the same.
    func equals(_ other: Atom) -> Bool {
        guard kind == other.kind else { return false }
        switch kind {
        case .value: return sameValue(as: other)
        case .month, .weekday, .relative: return values.contains { other.values.contains($0) }
        case .time: return sameTime(as: other)
        case .contact: return ids.first.map { Self.bare($0) } == other.ids.first.map { Self.bare($0) }
        case .name: return ids.contains { id in other.ids.contains { Self.related(id, $0) } }
        }
    }

    private func sameValue(as other: Atom) -> Bool {
        for a in values {
            for b in other.values {
                if Self.near(a, b) { return true }
                if role == .percent || other.role == .percent, Self.near(a * 100, b) && a < 1 || Self.near(a, b * 100) && b < 1 { return true }
                if let unit = fact.unit, let second = other.fact.unit, unit != second, UnitConversion.agree(a, unit, b, second) { return true }
            }
        }
        // A decade in full and by its last two digits (the 1980s, the eighties).
        return role == .decade && other.role == .plain && values.contains { a in other.values.contains { $0 == a.truncatingRemainder(dividingBy: 100) } }
    }

    private static func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-6 * max(1, abs(a), abs(b)) }

    /// Twelve hours apart counts as the same where one side does not say which half of the day.
    private func sameTime(as other: Atom) -> Bool {
        guard let a = values.first, let b = other.values.first else { return false }
        if a == b { return true }
        return (fact.isApproximate || other.fact.isApproximate) && abs(a - b) == 720
    }

    /// A country and a part of it are near enough (England, the United Kingdom).
    private static func related(_ a: String, _ b: String) -> Bool {
        a == b || (a.prefix(2) == b.prefix(2) && (a.count == 2 || b.count == 2) && (a.dropFirst(2).first == "-" || b.dropFirst(2).first == "-"))
    }

    /// An address without what does not change where it leads.
    private static func bare(_ address: String) -> String {
        var text = Substring(address)
        for prefix in ["https://", "http://", "www."] where text.hasPrefix(prefix) { text = text.dropFirst(prefix.count) }
        while text.hasSuffix("/") { text = text.dropLast() }
        return String(text)
    }

    /// How unlike two atoms are that do not agree: below 1 they can be a mismatch, at 1 and above they are two different things.
    func distance(to other: Atom) -> Double {
        guard kind == other.kind else { return .infinity }
        switch kind {
        case .value: return roleDistance(other) + formDistance(other)
        case .name: return Self.category(ids.first) == Self.category(other.ids.first) ? 0.3 : 1.2
        default: return 0
        }
    }

    private func roleDistance(_ other: Atom) -> Double {
        if role == other.role { return fact.unit == other.fact.unit && fact.currency == other.fact.currency ? 0 : 0.2 }
        switch (role, other.role) {
        case (.plain, .year), (.year, .plain), (.plain, .day), (.day, .plain): return 0.5
        case (.year, _), (_, .year), (.day, _), (_, .day): return 1.5
        case (.plain, _), (_, .plain), (.money, _), (_, .money): return 0.25
        case (.ordinal, _), (_, .ordinal): return 0.5
        default: return 0.6
        }
    }

    private func formDistance(_ other: Atom) -> Double {
        fact.isSpelledOut == other.fact.isSpelledOut ? 0 : 0.1
    }

    private static func category(_ id: String?) -> Int {
        guard let id else { return 0 }
        return id.first?.isUppercase ?? false ? 1 : 2
    }
}
