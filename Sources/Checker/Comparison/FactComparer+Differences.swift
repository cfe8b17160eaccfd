import Aligner
import Facts
import Languages

extension FactComparer {
    /// What is left over in a bead, once all beads have taken what is the same.
    mutating func comparison(_ bead: Bead) -> BeadComparison {
        let rows = source.left(in: bead.source).filter { !isExplained(source.atoms[$0], in: bead.target, isSource: true) }
        let columns = target.left(in: bead.target).filter { !isExplained(target.atoms[$0], in: bead.source, isSource: false) }
        let rowEchoes = rows.map { echo(of: source.atoms[$0], in: bead.target, isSource: true) }
        let columnEchoes = columns.map { echo(of: target.atoms[$0], in: bead.source, isSource: false) }
        let pairs = Assignment.pairs(rows: rows.count, columns: columns.count) { row, column in
            let a = source.atoms[rows[row]], b = target.atoms[columns[column]]
            let echoes = rowEchoes[row].cost + columnEchoes[column].cost
            return a.distance(to: b) + echoes + a.doubt + b.doubt + Self.order(row, rows.count, column, columns.count)
        }
        let mismatches = pairs.map { pair in
            let evidence = rowEchoes[pair.row].factor * columnEchoes[pair.column].factor
            return AtomPair(source: source.atoms[rows[pair.row]], target: target.atoms[columns[pair.column]], evidence: evidence)
        }
        let pairedRows = Set(pairs.map(\.row)), pairedColumns = Set(pairs.map(\.column))
        let missing = rows.indices.filter { !pairedRows.contains($0) && rowEchoes[$0] == .none }.map { source.atoms[rows[$0]] }
            .filter { !$0.isLabel }
        let added = columns.indices.filter { !pairedColumns.contains($0) && columnEchoes[$0] == .none }.map {
            target.atoms[columns[$0]]
        }.filter { !$0.isLabel }
        return BeadComparison(
            bead: bead, mismatches: mismatches,
            missing: missing.map { LeftOver(atom: $0, evidence: evidence(of: $0, in: bead, isSource: true)) }
                + lostPersons(in: bead),
            added: added.map { LeftOver(atom: $0, evidence: evidence(of: $0, in: bead, isSource: false)) })
    }

    /// Where else the other side says the same: in the bead (said twice here, once there), near it, or not.
    private enum Echo {
        case here, near, none
        var cost: Double { self == .here ? 0.3 : self == .near ? 0.15 : 0 }
        var factor: Double { self == .here ? 0.8 : self == .near ? 0.95 : 1 }
    }

    private func echo(of atom: Atom, in bead: Range<Int>, isSource: Bool) -> Echo {
        let side = isSource ? target : source
        let says = { (index: Int) in isSource ? atom.equals(side.atoms[index]) : side.atoms[index].equals(atom) }
        if side.atoms(of: bead).contains(where: says) { return .here }
        return side.atoms(of: side.widened(bead, by: Self.reach)).contains(where: says) ? .near : .none
    }

    /// What the rest of the two texts leaves of the certainty of what one side has alone.
    private mutating func evidence(of atom: Atom, in bead: Bead, isSource: Bool) -> Double {
        let other = isSource ? bead.target : bead.source
        if (isSource ? source : target).isDoubtfulDate(atom) { return 0.4 }
        if (atom.kind == .month || atom.kind == .weekday) && !atom.fact.isAmbiguous {
            // Of the months and weekdays, some are names of people and papers, or ordinary words.
            if isOrdinaryWord(atom, in: other, isSource: isSource) || isTransliterated(atom, in: other, isSource: isSource) {
                return 0.4
            }
        }
        guard atom.kind == .name else { return isSource && isGlued(bead.target) ? 0.6 : 1 }
        if isElsewhere(atom, isSource: isSource) { return 0.5 }
        let own = isSource ? source : target
        if own.isTimeZone(atom) || (!isSource && isTransliterated(atom, in: bead.source, isSource: false)) { return 0.5 }
        // Nationalities are brought in and left out more freely than countries, and *the president* is made that of his country.
        let isOwn = !isSource && own.isOfTitle(atom) && keepsCountries(bead)
        return isOwn || own.isAdjective(atom) ? 0.75 : 1
    }

    /// Whether the translation names all countries that the original names there.
    private mutating func keepsCountries(_ bead: Bead) -> Bool {
        let said = bead.target.reduce(into: Set<String>()) { $0.formUnion(target.places(in: $1)) }
        return bead.source.allSatisfy { source.places(in: $0).allSatisfy { $0.utf8.count > 2 || said.contains($0) } }
    }

    /// Whether the other text says the name anywhere: then it is no stranger to it.
    private mutating func isElsewhere(_ atom: Atom, isSource: Bool) -> Bool {
        let count = isSource ? target.segments.count : source.segments.count
        // Far in a long text is not looked at: what decides stands within some pages.
        return (max(0, atom.segment - 100)..<max(0, min(count, atom.segment + 100))).contains { segment in
            let places = isSource ? target.places(in: segment) : source.places(in: segment)
            return atom.ids.contains(where: places.contains)
        }
    }

    /// Whether the words of a passage have lost the spaces between them, so that facts in it cannot be read.
    func isGlued(_ segments: Range<Int>) -> Bool {
        var letters = 0, glued = 0
        for segment in segments where target.segments.indices.contains(segment) {
            for token in target.segments[segment].read.tokenized.tokens where token.kind == .word {
                letters += token.length
                if token.length >= 14 { glued += token.length }
            }
        }
        return glued * 4 > letters
    }
}
