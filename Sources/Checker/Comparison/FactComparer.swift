import Aligner
import Facts
import Languages

/// Compares the facts of two aligned texts: equal values within each bead first, then near it; what is left over on both sides of a
/// bead is paired by likeness at the least cost, and what then remains is missing or added.
struct FactComparer {
    var source: ComparedSide
    var target: ComparedSide
    let matcher: NameMatcher?
    let lexicon: Lexicon
    /// How many more spellings of persons' names are compared.
    var comparisonsLeft = 100_000
    /// How many segments on either side of a bead a fact may have moved.
    static let reach = 2

    init(_ source: ComparedSide, _ target: ComparedSide, lexicons: LexiconLibrary) {
        self.source = source
        self.target = target
        lexicon = lexicons.lexicon(from: source.pack, to: target.pack)
        if let a = source.pack, let b = target.pack { matcher = NameMatcher(a, b) } else { matcher = nil }
    }

    /// The comparison of each of `beads`, which must be paired.
    mutating func compare(_ beads: [Bead]) -> [BeadComparison] {
        for bead in beads { takeEqual(bead) }
        var homes = [Bead?](repeating: nil, count: target.segments.count)
        for bead in beads { for segment in bead.target where homes.indices.contains(segment) { homes[segment] = bead } }
        for bead in beads { takeMoved(bead, homes: homes) }
        for bead in beads { takeSums(bead) }
        return beads.map { comparison($0) }
    }

    private mutating func takeEqual(_ bead: Bead) {
        // What names one thing goes before what is only a part of it.
        for isLoose in [false, true] {
            let rows = source.left(in: bead.source), columns = target.left(in: bead.target)
            let pairs = Assignment.pairs(rows: rows.count, columns: columns.count) { row, column in
                let a = source.atoms[rows[row]], b = target.atoms[columns[column]]
                guard isLoose ? a.equals(b) : a.isSame(as: b) else { return 2 }
                return 0.3 * min(1, a.kind == b.kind ? a.distance(to: b) : 0.5)
                    + Self.order(row, rows.count, column, columns.count)
            }
            for pair in pairs { take(rows[pair.row], columns[pair.column]) }
        }
    }

    /// A fact moved to a neighbouring sentence, unless a stranger stands in its own sentence where it should.
    private mutating func takeMoved(_ bead: Bead, homes: [Bead?]) {
        for row in source.left(in: bead.source) where !isReplaced(row, in: bead, isSource: true) {
            let near = target.left(in: target.widened(bead.target, by: Self.reach))
            let found = near.first { column in
                guard source.atoms[row].repeats(target.atoms[column]) else { return false }
                // A month of another calendar, which is two of ours, says too little to be one that has moved.
                if target.atoms[column].kind == .month, target.atoms[column].isCovert { return false }
                let segment = target.atoms[column].segment
                guard homes.indices.contains(segment), let home = homes[segment] else { return true }
                return !isReplaced(column, in: home, isSource: false)
            }
            if let found { take(row, found) }
        }
    }

    /// Whether the other side of its bead has something alike in its place that its own side says nowhere near.
    private func isReplaced(_ index: Int, in bead: Bead, isSource: Bool) -> Bool {
        if isSource {
            let atom = source.atoms[index], known = source.atoms(of: source.widened(bead.source, by: Self.reach))
            return target.left(in: bead.target).contains { column in
                let other = target.atoms[column]
                return Self.isLike(atom, other) && !known.contains { source.atoms[$0].repeats(other) }
            }
        }
        let atom = target.atoms[index], known = target.atoms(of: target.widened(bead.target, by: Self.reach))
        return source.left(in: bead.source).contains { row in
            let other = source.atoms[row]
            return Self.isLike(other, atom) && !known.contains { other.repeats(target.atoms[$0]) }
        }
    }

    private static func isLike(_ a: Atom, _ b: Atom) -> Bool { a.distance(to: b) + a.doubt + b.doubt < 0.4 }

    /// Two figures of one side that make up one of the other: its parts, or the two terms of a fraction.
    private mutating func takeSums(_ bead: Bead) {
        let rows = source.left(in: bead.source), columns = target.left(in: bead.target)
        guard rows.count > 0, columns.count > 0, rows.count + columns.count <= 12 else { return }
        for row in rows {
            if let parts = Self.parts(of: source.atoms[row], among: columns.map { ($0, target.atoms[$0]) }) {
                parts.forEach { take(row, $0) }
            }
        }
        for column in columns where !target.isTaken[column] {
            if let parts = Self.parts(of: target.atoms[column], among: rows.map { ($0, source.atoms[$0]) }) {
                parts.forEach { take($0, column) }
            }
        }
    }

    private static func parts(of whole: Atom, among atoms: [(index: Int, atom: Atom)]) -> [Int]? {
        guard whole.kind == .value, let total = whole.values.first else { return nil }
        let figures = atoms.filter { $0.atom.kind == .value && $0.atom.role == .plain && !$0.atom.isLabel }
        for (place, first) in figures.enumerated() {
            for second in figures.dropFirst(place + 1) {
                guard let a = first.atom.values.first, let b = second.atom.values.first else { continue }
                let isSum = whole.role == .plain && !whole.isLabel && total > 3 && a + b == total
                if isSum, min(a, b) > max(1, 0.02 * total) || isAdjacent(first.atom, second.atom) {
                    return [first.index, second.index]
                }
                if isQuotient(whole, a, b) { return [first.index, second.index] }
            }
        }
        return nil
    }

    /// Nine out of ten, nine tenths, ninety percent.
    private static func isQuotient(_ whole: Atom, _ a: Double, _ b: Double) -> Bool {
        guard a > 0, b > a, b <= 100, let value = whole.values.first else { return false }
        let share = whole.role == .percent ? value / 100 : whole.role == .plain ? value : 0
        return share > 0 && share < 1 && abs(a / b - share) < 1e-6
    }

    private static func isAdjacent(_ a: Atom, _ b: Atom) -> Bool {
        a.segment == b.segment
            && (a.fact.tokens.upperBound == b.fact.tokens.lowerBound || b.fact.tokens.upperBound == a.fact.tokens.lowerBound)
    }

    private mutating func take(_ row: Int, _ column: Int) {
        source.isTaken[row] = true
        target.isTaken[column] = true
    }

    /// What it costs that two atoms stand at different places of their sentences.
    static func order(_ i: Int, _ leftCount: Int, _ j: Int, _ rightCount: Int) -> Double {
        0.15 * abs(Double(i + 1) / Double(leftCount + 1) - Double(j + 1) / Double(rightCount + 1))
    }
}
