import Facts
import Languages

extension Atom {
    /// The atoms of all facts of a segment, in text order.
    static func atoms(of read: ReadText, segment: Int, pack: LanguagePack?) -> [Atom] {
        let facts = read.facts
        let sums = CompositeMeasure.sums(of: facts)
        var atoms: [Atom] = []
        for (index, fact) in facts.enumerated() {
            if let sum = sums[index] {
                atoms += sum.map { Self.atoms(of: $0, segment: segment) } ?? []
            } else if fact.kind == .name, !fact.isListed, let pack {
                atoms += PlaceMentions.inside(fact, read.tokenized, pack).map { place in
                    var atom = Atom(place, segment: segment, .name, ids: place.names)
                    atom.isCovert = true
                    return atom
                }
            } else {
                var own = Self.atoms(of: fact, segment: segment)
                for i in own.indices { own[i].otherYears = otherYears(of: own[i], read, pack) }
                if fact.kind == .weekday, isInName(index, facts) { for i in own.indices { own[i].isInName = true } }
                atoms += own
            }
        }
        return atoms + labels(of: read, segment: segment)
    }

    /// The figures that belong to no fact and are not written onto letters (G20).
    private static func labels(of read: ReadText, segment: Int) -> [Atom] {
        let text = read.tokenized
        var labels: [Atom] = []
        var facts = read.facts[...]
        for index in text.tokens.indices where text.tokens[index].kind == .digits {
            while let first = facts.first, first.tokens.upperBound <= index { facts.removeFirst() }
            if let fact = facts.first, fact.tokens.contains(index) { continue }
            let token = text.tokens[index]
            let isApart = token.spaceBefore || index == 0 || text.symbol(index - 1) == 0x28
            let isGlued =
                text.tokens.indices.contains(index + 1) && text.tokens[index + 1].kind != .symbol
                && !text.tokens[index + 1].spaceBefore
            guard isApart, !isGlued, token.length <= 9, let value = text.integer(index) else { continue }
            let fact = Fact(kind: .number, range: Int(token.start)..<Int(token.end), tokens: index..<(index + 1))
            var label = Atom(fact, segment: segment, .value, .plain, [Double(value)])
            label.isLabel = true
            labels.append(label)
        }
        return labels
    }

    private static func otherYears(of atom: Atom, _ read: ReadText, _ pack: LanguagePack?) -> [Double] {
        guard atom.kind == .value else { return [] }
        if atom.role == .year {
            return [atom.fact.localDate?.year, atom.fact.localEndDate?.year].compactMap { $0.map(Double.init) }
        }
        if atom.role == .decade { return otherDecades(of: atom, read, pack) }
        guard atom.role == .plain, !atom.fact.isSpelledOut, let value = atom.values.first else { return [] }
        let isShort = read.lexed.match(atom.fact.tokens.lowerBound - 1)?.has(.yearWord) ?? false
        return DateAgreement.gregorianYears(ofBareYear: value, isShort: isShort, in: pack).map { $0.map(Double.init) } ?? []
    }

    /// The sixties of another calendar, which began in 1981: a decade without its century may be meant so.
    private static func otherDecades(of atom: Atom, _ read: ReadText, _ pack: LanguagePack?) -> [Double] {
        let tokens = read.tokenized.tokens
        let isInFull = atom.fact.tokens.contains {
            tokens.indices.contains($0) && tokens[$0].kind == .digits && tokens[$0].length > 2
        }
        guard !isInFull, let value = atom.values.first else { return [] }
        let years = DateAgreement.gregorianYears(
            ofBareYear: value.truncatingRemainder(dividingBy: 100), isShort: true, in: pack)
        return years.map { [Double($0.lowerBound / 10 * 10)] } ?? []
    }

    /// Whether a name follows the fact at `index` directly.
    private static func isInName(_ index: Int, _ facts: [Fact]) -> Bool {
        guard facts.indices.contains(index + 1) else { return false }
        let next = facts[index + 1]
        return next.kind == .name && !next.isListed && next.tokens.lowerBound == facts[index].tokens.upperBound
    }

    private static func atoms(of fact: Fact, segment: Int) -> [Atom] {
        func atom(_ kind: Class, _ role: Role = .plain, _ values: [Double] = [], ids: [String] = []) -> Atom {
            Atom(fact, segment: segment, kind, role, values, ids: ids)
        }
        switch fact.kind {
        case .number, .ordinal, .percent, .money, .measure, .duration:
            let bounds = fact.value == nil ? [fact.low, fact.high].compactMap { $0 } : []
            if !bounds.isEmpty { return bounds.map { atom(.value, role(fact.kind), [$0]) } }
            return fact.value.map { [atom(.value, role(fact.kind), [$0] + [fact.alternative].compactMap { $0 })] } ?? []
        case .date: return dates(fact, segment)
        case .weekday: return [atom(.weekday, .plain, [Double(fact.weekday ?? 0)])]
        case .relativeDate:
            if let weekday = fact.weekday { return [atom(.weekday, .plain, [Double(weekday)])] }
            // Two days later is a length of time as much as a day; only the days next to today have words of their own.
            if let value = fact.value, abs(value) >= 2 { return [atom(.value, .duration, [abs(value)])] }
            if fact.unit == "day" { return [atom(.relative, .plain, [fact.value ?? 0])] }
            var period = atom(.relative, .plain, [fact.value ?? 0], ids: [fact.unit].compactMap { $0 })
            period.isCovert = true
            return [period]
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

    private static func dates(_ fact: Fact, _ segment: Int) -> [Atom] {
        func atom(_ kind: Class, _ role: Role, _ values: [Int]) -> Atom {
            Atom(fact, segment: segment, kind, role, values.map(Double.init))
        }
        var atoms: [Atom] = []
        guard let date = fact.date else { return [] }
        // Two Gregorian readings of one date in another calendar are alternatives; two days of one month are both said.
        let isAlternative = fact.localDate != nil && (fact.localDate?.day == nil)
        let other = isAlternative ? fact.endDate : nil
        if let year = date.year {
            // A year around 1400 that no era marks may be Gregorian after all.
            atoms.append(
                atom(.value, date.isDecade ? .decade : .year, [year, other?.year, fact.localDate?.year].compactMap { $0 }))
        }
        if let month = date.month {
            // A month of another calendar lies in two of ours.
            let isWhole = fact.localDate != nil && date.day == nil
            var own = atom(.month, .plain, isWhole ? [month, other?.month ?? month % 12 + 1] : [month])
            own.isCovert = isWhole && date.year == nil
            atoms.append(own)
        }
        // Without a year a day of another calendar falls on either of two Gregorian days.
        let isLoose = fact.localDate.map { $0.year == nil } ?? false
        if let day = date.day { atoms.append(atom(.value, .day, isLoose ? [day, day - 1, day + 1] : [day])) }
        if !isAlternative, let end = fact.endDate {
            if let year = end.year, year != date.year { atoms.append(atom(.value, .year, [year])) }
            if let month = end.month, month != date.month, fact.localDate == nil { atoms.append(atom(.month, .plain, [month])) }
            if let day = end.day { atoms.append(atom(.value, .day, isLoose ? [day, day - 1, day + 1] : [day])) }
        }
        if let weekday = fact.weekday { atoms.append(atom(.weekday, .plain, [weekday])) }
        return atoms
    }
}
