public import Facts

/// What of a fact is compared at a time: a date is a year, a month, a day; a range two bounds.
public struct Atom: Sendable {
    /// Only atoms of one class can be equal or mismatched.
    public enum Class: Sendable, Hashable { case value, month, weekday, relative, time, contact, name }
    /// What role a value plays; two values of unlike roles are no mismatch.
    public enum Role: Sendable, Hashable { case plain, year, day, decade, percent, money, measure, duration, ordinal }

    public let fact: Fact
    public let segment: Int
    public let kind: Class
    public let role: Role
    /// The values that count as it.
    let values: [Double]
    /// Ids that count as it, for names and contacts.
    let ids: [String]

    /// How the value is printed in a message.
    public var printed: String { ids.first ?? values.first.map(Self.number) ?? "" }

    static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
    }
}

extension Atom {
    /// The atoms of all facts of a segment.
    static func atoms(of facts: [Fact], segment: Int) -> [Atom] { facts.flatMap { atoms(of: $0, segment: segment) } }

    private static func atoms(of fact: Fact, segment: Int) -> [Atom] {
        func atom(_ kind: Class, _ role: Role = .plain, _ values: [Double] = [], ids: [String] = []) -> Atom {
            Atom(fact: fact, segment: segment, kind: kind, role: role, values: values, ids: ids)
        }
        switch fact.kind {
        case .number, .ordinal, .percent, .money, .measure, .duration:
            let bounds = fact.value == nil ? [fact.low, fact.high].compactMap { $0 } : []
            if !bounds.isEmpty { return bounds.map { atom(.value, role(fact.kind), [$0]) } }
            return fact.value.map { [atom(.value, role(fact.kind), [$0] + [fact.alternative].compactMap { $0 })] } ?? []
        case .date: return dates(fact) { atom($0, $1, $2, ids: $3) }
        case .weekday: return [atom(.weekday, .plain, [Double(fact.weekday ?? 0)])]
        case .relativeDate:
            if let weekday = fact.weekday { return [atom(.weekday, .plain, [Double(weekday)])] }
            return fact.unit == "day" ? [atom(.relative, .plain, [fact.value ?? 0])] : []
        case .time: return [atom(.time, .plain, [minutes(fact)])]
        case .contact: return [atom(.contact, ids: [(fact.name ?? "").lowercased()])]
        case .name: return fact.isListed ? [atom(.name, ids: fact.names)] : []
        }
    }

    private static func role(_ kind: FactKind) -> Role {
        switch kind {
        case .percent: .percent
        case .money: .money
        case .measure: .measure
        case .duration: .duration
        case .ordinal: .ordinal
        default: .plain
        }
    }

    private static func minutes(_ fact: Fact) -> Double {
        let parts = (fact.time ?? "").split(separator: ":").compactMap { Double($0) }
        return parts.count == 2 ? parts[0] * 60 + parts[1] : 0
    }

    private static func dates(_ fact: Fact, _ atom: (Class, Role, [Double], [String]) -> Atom) -> [Atom] {
        var atoms: [Atom] = []
        guard let date = fact.date else { return [] }
        // Two Gregorian readings of one date in another calendar are alternatives; two days of one month are both said.
        let isAlternative = fact.localDate != nil && (fact.localDate?.day == nil)
        let other = isAlternative ? fact.endDate : nil
        if let year = date.year { atoms.append(atom(.value, date.isDecade ? .decade : .year, [year, other?.year].compactMap { $0 }.map(Double.init), [])) }
        if let month = date.month, fact.localDate == nil || date.day != nil {
            atoms.append(atom(.month, .plain, [Double(month)], []))
        }
        // Without a year a day of another calendar falls on either of two Gregorian days.
        let isLoose = fact.localDate.map { $0.year == nil } ?? false
        if let day = date.day { atoms.append(atom(.value, .day, (isLoose ? [day, day - 1, day + 1] : [day]).map(Double.init), [])) }
        if !isAlternative, let end = fact.endDate, let day = end.day {
            atoms.append(atom(.value, .day, (isLoose ? [day, day - 1, day + 1] : [day]).map(Double.init), []))
        }
        if let weekday = fact.weekday { atoms.append(atom(.weekday, .plain, [Double(weekday)], [])) }
        return atoms
    }
}
