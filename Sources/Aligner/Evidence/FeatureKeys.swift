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

    /// Adds the keys of a fact.
    static func add(_ fact: borrowing Fact, to keys: inout [Key]) {
        switch fact.kind {
        case .number, .ordinal, .percent, .money, .measure, .duration:
            if let value = fact.value { keys.append(key(value, of: fact)) }
            if fact.value == nil {
                if let value = fact.low { keys.append(key(value, of: fact)) }
                if let value = fact.high { keys.append(key(value, of: fact)) }
            }
        case .date: addDates(fact, to: &keys)
        case .weekday: keys.append(Key(hash: hash("w", fact.weekday ?? 0), kind: fact.isAmbiguous ? .weakValue : .value))
        case .relativeDate:
            if let weekday = fact.weekday {
                keys.append(Key(hash: hash("w", weekday), kind: fact.isAmbiguous ? .weakValue : .value))
            } else {
                keys.append(Key(hash: hash("r" + (fact.unit ?? ""), text: String(Int(fact.value ?? 0))), kind: .weakValue))
            }
        case .time: keys.append(Key(hash: hash("t", text: fact.time ?? ""), kind: .value))
        case .contact: keys.append(Key(hash: hash("c", text: (fact.name ?? "").lowercased()), kind: .exact))
        case .name where fact.isListed:
            keys.append(Key(hash: hash("e", text: fact.name ?? ""), kind: fact.isAmbiguous ? .name : .listedName))
        case .name: break
        }
    }

    private static func key(_ value: Double, of fact: borrowing Fact) -> Key {
        let isSmall = abs(value) <= 2 && fact.kind == .number || fact.isAmbiguous || abs(value) <= 3 && fact.kind == .ordinal
        var key = Key(hash: number(value), kind: isSmall ? .weakValue : .value)
        if let alternative = fact.alternative { key.others.append(number(alternative)) }
        // A half is fifty percent.
        if value > 0, value < 1 { key.others.append(number(value * 100)) }
        return key
    }

    private static func addDates(_ fact: borrowing Fact, to keys: inout [Key]) {
        let first = keys.count
        if let date = fact.date { add(date, of: fact, isFirst: true, to: &keys) }
        if let date = fact.endDate { add(date, of: fact, isFirst: keys.count == first, to: &keys) }
        if let weekday = fact.weekday { keys.append(Key(hash: hash("w", weekday), kind: .value)) }
    }

    private static func add(_ date: PartialDate, of fact: borrowing Fact, isFirst: Bool, to keys: inout [Key]) {
        if let year = date.year, isFirst {
            keys.append(Key(hash: date.isDecade ? hash("decade", text: String(year)) : number(Double(year)), kind: .value))
        }
        if let month = date.month, fact.localDate == nil || date.day != nil {
            keys.append(Key(hash: hash("m", month), kind: fact.isAmbiguous ? .weakValue : .value))
        }
        if let day = date.day { keys.append(Key(hash: number(Double(day)), kind: .value)) }
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
        let bits = (mantissa.rounded(.toNearestOrAwayFromZero) * scale).bitPattern
        for shift in 0..<8 { state.add(UInt16(truncatingIfNeeded: bits >> UInt64(shift * 8)) & 0xFF) }
        return state.value
    }

    /// The hash of a letter with a small number.
    private static func hash(_ tag: Unicode.Scalar, _ value: Int) -> UInt64 {
        guard value >= 0, value < 100 else { return hash(String(Character(tag)), text: String(value)) }
        var state = StableHash()
        state.add(UInt16(truncatingIfNeeded: tag.value))
        state.add(0x3A)
        if value >= 10 { state.add(0x30 + UInt16(value / 10)) }
        state.add(0x30 + UInt16(value % 10))
        return state.value
    }

    private static func hash(_ tag: String, text: String) -> UInt64 {
        var state = StableHash()
        add(tag, to: &state)
        state.add(0x3A)
        add(text, to: &state)
        return state.value
    }

    private static func add(_ text: String, to state: inout StableHash) {
        // What is written in ASCII, as most of it is, has the same units in UTF-8.
        let isAdded = text.utf8.withContiguousStorageIfAvailable { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
            for byte in bytes { state.add(UInt16(byte)) }
            return true
        }
        if isAdded != true { for unit in text.utf16 { state.add(unit) } }
    }
}
