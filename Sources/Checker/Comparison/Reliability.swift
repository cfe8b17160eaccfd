import Facts

extension Atom {
    /// How surely the atom is what it was read as, and would be rendered: 0 to 1. Small numbers and ordinals are often ordinary words.
    var reliability: Double {
        if fact.isAmbiguous { return 0.25 }
        switch kind {
        case .value: return valueReliability
        case .month: return 0.95
        case .weekday: return isInName ? 0.4 : 0.95
        case .relative: return 0.85
        case .time: return 0.7
        case .contact: return 0.8
        case .name: return isCovert ? 0.25 : nameReliability
        }
    }

    private var valueReliability: Double {
        let value = abs(values.first ?? 0)
        switch role {
        case .year: return 0.95
        case .day, .decade: return 0.85
        case .percent: return 0.95
        case .money, .measure: return fact.isSpelledOut && value <= 2 ? 0.6 : 0.92
        case .duration: return fact.isSpelledOut ? (value <= 1 ? 0.3 : value <= 2 ? 0.6 : 0.88) : 0.88
        case .ordinal: return value <= 2 ? 0.3 : value <= 3 ? 0.5 : 0.75
        case .plain: break
        }
        if value != value.rounded(), fact.isSpelledOut { return 0.45 }
        if fact.isSpelledOut { return value <= 1 ? 0.2 : value <= 2 ? 0.62 : value <= 12 ? 0.8 : 0.9 }
        return value <= 2 ? 0.7 : 0.95
    }

    private var nameReliability: Double {
        guard let id = ids.first else { return 0.3 }
        if isPerson { return 0.9 }
        if isCountry { return id.utf8.count == 2 ? 0.92 : 0.8 }
        // Regions and organisations are named by parts and in many ways (*North, South and Central America*); cities less so.
        return fact.nameKind == .city ? 0.45 : 0.3
    }
}

extension AtomPair {
    /// How surely the two disagree. Each of two readings that may be ordinary words makes the other likelier: *march* beside a month is a month.
    var certainty: Double {
        let low = min(source.reliability, target.reliability), high = max(source.reliability, target.reliability)
        if source.isOrdinaryWord || target.isOrdinaryWord { return evidence * low }
        if isTwoTowns { return evidence * Self.twoTowns }
        if isTwoShares { return evidence * Self.twoShares }
        let isHelped = source.fact.isAmbiguous || target.fact.isAmbiguous || source.isCovert || target.isCovert
        let isBothHedged = source.fact.isApproximate && target.fact.isApproximate
        // A time is hedged that does not say which half of the day it is of; the hour it says is sure.
        let isOneHedged = source.fact.isApproximate != target.fact.isApproximate && source.kind != .time
        let base = isHelped && [.month, .weekday, .relative, .name].contains(source.kind) && high > 0.6 ? 0.8 * high : low
        return evidence * base * (isBothHedged ? 0.95 : isOneHedged && isClose ? 0.45 : 1)
    }

    /// How surely two cities that stand for each other are two.
    private static let twoTowns = 0.6

    /// How surely two fractions in words are two: one alone may be another word (*a third*, *the quarter*), two seldom are.
    private static let twoShares = 0.6

    private var isTwoShares: Bool {
        let isShare = [source, target].allSatisfy { atom in
            atom.kind == .value && atom.role == .plain && atom.fact.isSpelledOut
                && atom.values.first.map { $0 > 0 && $0 < 1 } ?? false
        }
        return isShare && !(source.fact.isAmbiguous && target.fact.isAmbiguous)
    }

    private var isTwoTowns: Bool {
        [source, target].allSatisfy { $0.isTown && !$0.fact.isAmbiguous && !$0.isCovert }
    }

    /// Within a fifth of each other, as two ways to round are.
    private var isClose: Bool {
        guard source.kind == .value, let a = source.values.first, let b = target.values.first else { return false }
        return abs(a - b) <= 0.2 * max(abs(a), abs(b))
    }
}

extension LeftOver {
    /// How surely the atom should have a counterpart. What is on one side only is less sure than a pair that disagrees: translators spell
    /// out, merge and imply.
    func certainty(isAdded: Bool) -> Double { atom.reliability * evidence * (isAdded ? addedShare : missingShare) }

    private var missingShare: Double { atom.isPerson ? 0.7 : atom.kind == .name ? 0.45 : oneSided }
    private var addedShare: Double {
        guard atom.kind == .name else { return oneSided }
        // Parts of countries are named by ordinary words too often.
        return atom.ids.contains { $0.utf8.count == 2 } ? 0.75 : 0.4
    }

    private var oneSided: Double {
        switch atom.kind {
        case .value:
            if atom.fact.isApproximate { return 0.5 }
            if [.plain, .duration, .ordinal].contains(atom.role), atom.fact.isSpelledOut {
                // One word alone is too often another word that is written alike.
                if (atom.values.first ?? 0) <= 12 { return 0.5 }
                if atom.fact.tokens.count == 1 { return 0.6 }
            }
            return atom.role == .day ? 0.6 : 0.85
        case .name, .relative, .time: return 0.5
        case .month, .weekday: return 0.8
        case .contact: return 0.6
        }
    }
}

extension Severity {
    /// The severity of a finding whose rule starts from `base`: a low confidence lowers by one, a very low one makes it info.
    static func of(_ base: Severity, confidence: Double) -> Severity {
        if confidence >= 0.55 { return base }
        return confidence >= 0.35 ? base.lowered : .info
    }
}
