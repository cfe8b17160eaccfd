import Facts

extension Atom {
    /// How unlike two atoms are in kind and context: below 1 they can be a mismatch, at 1 and above they are two different things.
    func distance(to other: Atom) -> Double {
        guard kind == other.kind else { return .infinity }
        if isLabel != other.isLabel { return 1.5 }
        switch kind {
        case .value: return roleDistance(other) + (fact.isSpelledOut == other.fact.isSpelledOut ? 0 : 0.1)
        case .name: return isCountry == other.isCountry ? (isSame(as: other) ? 0 : 0.2) : 1.2
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

    /// What an atom adds to the cost of a mismatch when it is as often no value at all.
    var doubt: Double {
        if isOrdinaryWord { return 0.5 }
        if fact.isAmbiguous { return 0.3 }
        return 0
    }
}
