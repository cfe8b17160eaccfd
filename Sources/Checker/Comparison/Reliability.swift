import Facts

extension Atom {
    /// How surely the atom is what it was read as, and would be rendered: 0 to 1. Small numbers and ordinals are often ordinary words.
    var reliability: Double {
        if fact.isAmbiguous { return 0.25 }
        switch kind {
        case .value: return valueReliability
        case .month, .weekday: return 0.95
        case .relative: return 0.85
        case .time: return 0.7
        case .contact: return 0.8
        case .name: return nameReliability
        }
    }

    private var valueReliability: Double {
        let value = abs(values.first ?? 0)
        switch role {
        case .year: return 0.95
        case .day, .decade: return 0.85
        case .percent: return 0.95
        case .money, .measure: return fact.isSpelledOut && value <= 2 ? 0.6 : 0.92
        case .duration: return value <= 1 ? 0.3 : fact.isSpelledOut && value <= 2 ? 0.6 : 0.88
        case .ordinal: return value <= 2 ? 0.3 : value <= 3 ? 0.5 : 0.75
        case .plain: break
        }
        if fact.isApproximate { return 0.35 }
        if value != value.rounded(), fact.isSpelledOut { return 0.45 }
        if fact.isSpelledOut { return value <= 1 ? 0.2 : value <= 2 ? 0.62 : value <= 12 ? 0.8 : 0.9 }
        return value <= 2 ? 0.7 : 0.95
    }

    private var nameReliability: Double {
        guard let id = ids.first else { return 0.3 }
        // Countries have ISO codes; cities, regions and organisations have names for ids, and are translated more freely.
        return id.first?.isUppercase ?? false ? 0.9 : 0.5
    }
}

extension Severity {
    /// The severity of a finding whose rule starts from `base`: a low confidence lowers by one, a very low one makes it info.
    static func of(_ base: Severity, confidence: Double) -> Severity {
        if confidence >= 0.55 { return base }
        return confidence >= 0.35 ? base.lowered : .info
    }
}
