import Facts
import Languages

/// The language-neutral keys of a fact: two facts can render each other when they share one.
enum FeatureKeys {
    struct Key {
        let hash: UInt64
        let kind: EvidenceKind
        /// Other keys that count as the same value.
        var others: [UInt64] = []
    }

    static func keys(of fact: Fact) -> [Key] {
        switch fact.kind {
        case .number, .ordinal, .percent, .money, .measure, .duration: values(fact)
        case .date: dates(fact)
        case .weekday: [Key(hash: hash("w", fact.weekday ?? 0), kind: fact.isAmbiguous ? .weakValue : .value)]
        case .relativeDate: relative(fact)
        case .time: [Key(hash: hash("t", text: fact.time ?? ""), kind: .value)]
        case .contact: [Key(hash: hash("c", text: (fact.name ?? "").lowercased()), kind: .exact)]
        case .name:
            fact.isListed ? [Key(hash: hash("e", text: fact.name ?? ""), kind: fact.isAmbiguous ? .name : .listedName)] : []
        }
    }

    private static func values(_ fact: Fact) -> [Key] {
        let values = [fact.value ?? fact.low, fact.value == nil ? fact.high : nil].compactMap { $0 }
        return values.map { value in
            let isSmall = abs(value) <= 2 && fact.kind == .number || fact.isAmbiguous || abs(value) <= 3 && fact.kind == .ordinal
            var key = Key(hash: number(value), kind: isSmall ? .weakValue : .value)
            if let alternative = fact.alternative { key.others.append(number(alternative)) }
            // A half is fifty percent.
            if value > 0, value < 1 { key.others.append(number(value * 100)) }
            return key
        }
    }

    private static func dates(_ fact: Fact) -> [Key] {
        var keys: [Key] = []
        for date in [fact.date, fact.endDate].compactMap({ $0 }) {
            if let year = date.year, keys.isEmpty {
                keys.append(Key(hash: date.isDecade ? hash("decade", year) : number(Double(year)), kind: .value))
            }
            if let month = date.month, fact.localDate == nil || date.day != nil {
                keys.append(Key(hash: hash("m", month), kind: fact.isAmbiguous ? .weakValue : .value))
            }
            if let day = date.day { keys.append(Key(hash: number(Double(day)), kind: .value)) }
        }
        if let weekday = fact.weekday { keys.append(Key(hash: hash("w", weekday), kind: .value)) }
        return keys
    }

    private static func relative(_ fact: Fact) -> [Key] {
        if let weekday = fact.weekday { return [Key(hash: hash("w", weekday), kind: fact.isAmbiguous ? .weakValue : .value)] }
        return [Key(hash: hash("r" + (fact.unit ?? ""), Int(fact.value ?? 0)), kind: .weakValue)]
    }

    private static func number(_ value: Double) -> UInt64 {
        // Six significant digits, so that sums of parts and converted figures meet.
        guard value != 0, value.isFinite else { return hash("n", 0) }
        var scale = 1.0
        var mantissa = abs(value)
        while mantissa >= 1_000_000 { mantissa /= 10; scale *= 10 }
        while mantissa < 100_000, scale > 1e-12 { mantissa *= 10; scale /= 10 }
        var state = StableHash()
        state.add(0x6E)
        withUnsafeBytes(of: (mantissa.rounded() * scale).bitPattern) { $0.forEach { state.add(UInt16($0)) } }
        return state.value
    }

    private static func hash(_ tag: String, _ value: Int) -> UInt64 { hash(tag, text: String(value)) }

    private static func hash(_ tag: String, text: String) -> UInt64 {
        var state = StableHash()
        for unit in tag.utf16 { state.add(unit) }
        state.add(0x3A)
        for unit in text.utf16 { state.add(unit) }
        return state.value
    }
}
