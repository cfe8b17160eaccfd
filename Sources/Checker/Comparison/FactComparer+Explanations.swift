import Aligner
import Facts
import Languages

extension FactComparer {
    /// More words of a segment than these are not looked at.
    static let mostTokens = ComparedSide.mostTokens

    /// Whether an atom without equal is no difference: the other side of the bead names the place in a way that was not read as a fact,
    /// or the atom is an ordinary word, and its rendering stands there.
    mutating func isExplained(_ atom: Atom, in bead: Range<Int>, isSource: Bool) -> Bool {
        switch atom.kind {
        case .name: return isNamed(atom, in: bead, isSource: isSource) || isOrdinaryWord(atom, in: bead, isSource: isSource)
        case .value:
            if isSaidTwice(atom, isSource: isSource) || isConversion(atom, in: bead, isSource: isSource) { return true }
            return atom.fact.isSpelledOut
                ? isOrdinaryWord(atom, in: bead, isSource: isSource)
                : isLabel(atom, in: bead, isSource: isSource) || isNumeral(atom, in: bead, isSource: isSource)
        case .month: return isSaidTwice(atom, isSource: isSource)
        case .contact: return isScattered(atom, in: bead, isSource: isSource)
        case .weekday, .relative, .time: return false
        }
    }

    /// Whether a date of one calendar stands beside the same in another one, of which the translation needs but one.
    private func isSaidTwice(_ atom: Atom, isSource: Bool) -> Bool {
        guard let calendar = atom.fact.calendar else { return false }
        let own = isSource ? source : target
        return own.atoms(of: atom.segment..<(atom.segment + 1)).contains { index in
            let other = own.atoms[index]
            return other.fact.calendar.map { $0 != calendar } ?? false && other.role == atom.role && own.isTaken[index]
                && atom.equals(other)
        }
    }

    /// Whether the other side has the figure as a Roman numeral after a word (*Artemis II*).
    private func isNumeral(_ atom: Atom, in bead: Range<Int>, isSource: Bool) -> Bool {
        guard let value = atom.values.first, (2...30).contains(value), value == value.rounded(), atom.role == .plain else {
            return false
        }
        let figure = Self.roman(Int(value)), other = isSource ? target : source
        return bead.contains { segment in
            guard other.segments.indices.contains(segment) else { return false }
            let text = other.segments[segment].read.tokenized
            return (1..<max(1, min(text.count, Self.mostTokens))).contains { index in
                text.tokens[index].traits.contains(.allCapitals) && text.tokens[index].length == figure.count
                    && text.string(text.tokens[index].range) == figure
            }
        }
    }

    private static func roman(_ value: Int) -> String {
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return String(repeating: "X", count: value / 10) + ones[value % 10]
    }

    /// Whether the other side has all groups of figures of a telephone number, in whatever order.
    private func isScattered(_ atom: Atom, in bead: Range<Int>, isSource: Bool) -> Bool {
        let own = isSource ? source : target, other = isSource ? target : source
        guard own.segments.indices.contains(atom.segment) else { return false }
        let text = own.segments[atom.segment].read.tokenized
        let groups = atom.fact.tokens.filter { text.tokens.indices.contains($0) && text.tokens[$0].kind != .symbol }
        guard groups.count > 1, groups.allSatisfy({ text.tokens[$0].kind == .digits }) else { return false }
        return groups.allSatisfy { group in
            bead.contains { segment in
                guard other.segments.indices.contains(segment) else { return false }
                let words = other.segments[segment].read.tokenized
                return (0..<min(words.count, Self.mostTokens)).contains { words.units($0).elementsEqual(text.units(group)) }
            }
        }
    }

    /// Whether a measure only repeats the one before it in another unit (217 km/h, or 135 mph), and the other side has but the one.
    private func isConversion(_ atom: Atom, in bead: Range<Int>, isSource: Bool) -> Bool {
        guard atom.role == .measure, let unit = atom.fact.unit else { return false }
        let own = isSource ? source : target, other = isSource ? target : source
        if other.left(in: bead).contains(where: { other.atoms[$0].fact.unit == unit }) { return false }
        return own.atoms(of: atom.segment..<(atom.segment + 1)).contains { index in
            let first = own.atoms[index]
            return own.isTaken[index] && first.role == .measure && first.fact.unit != unit
                && abs(first.fact.tokens.lowerBound - atom.fact.tokens.lowerBound) <= 6 && first.equals(atom)
        }
    }

    /// Whether the other side has the same figure outside of any fact: the number of a channel, a room, a resolution.
    private func isLabel(_ atom: Atom, in bead: Range<Int>, isSource: Bool) -> Bool {
        let own = isSource ? source : target, other = isSource ? target : source
        guard let value = atom.values.first, atom.role == .plain, value >= 0, value < 1e9,
            own.segments.indices.contains(atom.segment)
        else { return false }
        let words = own.segments[atom.segment].read.tokenized
        let isWhole = value == value.rounded()
        let plain = isWhole ? [Array(String(Int(value)).utf16)] : []
        let figures = [plain, atom.fact.tokens.map { Array(words.units($0)) }].filter {
            !$0.isEmpty && (isWhole || $0.count == 3)
        }
        return bead.contains { segment in
            guard other.segments.indices.contains(segment) else { return false }
            let read = other.segments[segment].read
            return (0..<min(read.tokenized.count, Self.mostTokens)).contains { index in
                guard read.tokenized.tokens[index].kind == .digits,
                    !read.facts.contains(where: { $0.kind != .contact && $0.tokens.contains(index) })
                else {
                    return false
                }
                return figures.contains { figure in
                    index + figure.count <= read.tokenized.count
                        && figure.indices.allSatisfy { place in
                            let units = read.tokenized.units(index + place)
                            // Leading zeros say nothing of a whole number.
                            return (figure.count == 1 ? units.drop { $0 == 0x30 } : units).elementsEqual(figure[place])
                        }
                }
            }
        }
    }

    private mutating func isNamed(_ atom: Atom, in bead: Range<Int>, isSource: Bool) -> Bool {
        let other = isSource ? target : source
        // A place that was read there is compared by count, not by mere mention.
        if other.atoms(of: bead).contains(where: { other.atoms[$0].equals(atom) }) { return false }
        for segment in bead {
            let places = isSource ? target.places(in: segment) : source.places(in: segment)
            if atom.ids.contains(where: places.contains) { return true }
        }
        return !atom.isCountry && isTransliterated(atom, in: bead, isSource: isSource)
    }

    /// Whether a word of the other side sounds like the atom's own; in a script with case, a capitalised word.
    func isTransliterated(_ atom: Atom, in bead: Range<Int>, isSource: Bool) -> Bool {
        let own = isSource ? source : target, other = isSource ? target : source
        guard let matcher, own.segments.indices.contains(atom.segment), atom.fact.tokens.count <= 2 else { return false }
        let words = own.segments[atom.segment].read.tokenized
        let name = atom.fact.tokens.flatMap { words.units($0) }[...]
        let forms = ([name] + (own.pack?.clitics.stems(of: name) ?? [])).filter { $0.count > 2 }
        for segment in bead where other.segments.indices.contains(segment) {
            let text = other.segments[segment].read.tokenized
            for index in 0..<min(text.count, Self.mostTokens) {
                let token = text.tokens[index], word = text.units(index)
                guard token.kind == .word, token.length > 2, !token.traits.isDisjoint(with: [.capitalised, .uncased]) else {
                    continue
                }
                let sounds = forms.contains { form in
                    let a = isSource ? form : word, b = isSource ? word : form
                    return matcher.mayAgree(a, b) && matcher.mayStartAlike(a, b) && matcher.agree(a, b, by: 0.82)
                }
                if sounds { return true }
            }
        }
        return false
    }

    /// Whether the lexicon has the atom's word as the rendering of a word of the other side that is no fact itself.
    mutating func isOrdinaryWord(_ atom: Atom, in bead: Range<Int>, isSource: Bool) -> Bool {
        let own = isSource ? source : target
        guard !lexicon.isEmpty, let pack = own.pack, own.segments.indices.contains(atom.segment) else { return false }
        let words = own.segments[atom.segment].read.tokenized
        let tokens = atom.fact.tokens.filter { words.tokens.indices.contains($0) && words.tokens[$0].kind == .word }
        guard tokens.count == 1 || (atom.kind == .month && tokens.count == 2) else { return false }
        let stems = tokens.map { pack.stemmer.stem(words.units($0), hash: words.tokens[$0].hash) }
        for segment in bead {
            let others = isSource ? target.ordinaryStems(in: segment) : source.ordinaryStems(in: segment)
            for word in stems {
                let isRendered =
                    isSource
                    ? lexicon.renderings(of: word).contains(where: others.contains)
                    : others.contains { lexicon.renderings(of: $0).contains(word) }
                if isRendered { return true }
            }
        }
        return false
    }
}
