import Facts

extension Atom {
    /// How unlike two atoms are in kind and context: below 1 they can be a mismatch, at 1 and above they are two different things.
    func distance(to other: Atom) -> Double {
        guard kind == other.kind else { return .infinity }
        if isLabel != other.isLabel { return 1.5 }
        switch kind {
        case .value: return roleDistance(other) + (fact.isSpelledOut == other.fact.isSpelledOut ? 0 : 0.1)
        case .name: return isOfLevel(with: other) ? (isSame(as: other) ? 0 : 0.2) : 1.2
        case .relative: return relativeDistance(other)
        default: return 0
        }
    }

    /// Whether both are countries or parts of them, or neither is; a town may have the name of its province.
    private func isOfLevel(with other: Atom) -> Bool {
        isCountry == other.isCountry || (isTown && other.isTown)
    }

    /// A city, also one whose name a part of the country shares.
    var isTown: Bool {
        kind == .name && (fact.nameKind == .city || (isCountry && ids.contains { $0.first?.isLowercase ?? false }))
    }

    /// Days are compared with days, weeks with weeks.
    private func relativeDistance(_ other: Atom) -> Double { ids == other.ids ? 0 : .infinity }

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

    /// What an atom adds to the cost of a mismatch when it is as often no value at all.
    var doubt: Double {
        if isOrdinaryWord { return 0.5 }
        if fact.isAmbiguous { return 0.3 }
        return 0
    }
}
