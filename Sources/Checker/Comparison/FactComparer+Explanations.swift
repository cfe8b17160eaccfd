import Aligner
import Facts
import Languages

extension FactComparer {
    /// More words of a segment than these are not looked at.
    private static let mostTokens = 300

    /// Whether an atom without equal is no difference: the other side of the bead names the place in a way that was not read as a fact,
    /// or the atom is an ordinary word, and its rendering stands there.
    mutating func isExplained(_ atom: Atom, in bead: Range<Int>, isSource: Bool) -> Bool {
        switch atom.kind {
        case .name: return isNamed(atom, in: bead, isSource: isSource) || isOrdinaryWord(atom, in: bead, isSource: isSource)
        case .value:
            if isConversion(atom, in: bead, isSource: isSource) { return true }
            return atom.fact.isSpelledOut
                ? isOrdinaryWord(atom, in: bead, isSource: isSource) : isLabel(atom, in: bead, isSource: isSource)
        case .month, .weekday, .relative, .time, .contact: return false
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
                guard read.tokenized.tokens[index].kind == .digits, !read.facts.contains(where: { $0.tokens.contains(index) })
                else {
                    return false
                }
                return figures.contains { figure in
                    index + figure.count <= read.tokenized.count
                        && figure.indices.allSatisfy { read.tokenized.units(index + $0).elementsEqual(figure[$0]) }
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
                    return matcher.mayAgree(a, b) && matcher.mayStartAlike(a, b) && matcher.score(a, b) >= 0.82
                }
                if sounds { return true }
            }
        }
        return false
    }

    /// Whether the lexicon has the atom's word as the rendering of a word of the other side that is no fact itself.
    func isOrdinaryWord(_ atom: Atom, in bead: Range<Int>, isSource: Bool) -> Bool {
        let own = isSource ? source : target, other = isSource ? target : source
        guard !lexicon.isEmpty, let ownPack = own.pack, let otherPack = other.pack, own.segments.indices.contains(atom.segment)
        else { return false }
        let words = own.segments[atom.segment].read.tokenized
        let tokens = atom.fact.tokens.filter { words.tokens.indices.contains($0) && words.tokens[$0].kind == .word }
        guard tokens.count == 1 || (atom.kind == .month && tokens.count == 2) else { return false }
        let stems = tokens.map { ownPack.stemmer.stem(words.units($0), hash: words.tokens[$0].hash) }
        for segment in bead where other.segments.indices.contains(segment) {
            let read = other.segments[segment].read
            let facts = read.facts.filter { $0.kind != .name }
            for index in 0..<min(read.tokenized.count, Self.mostTokens) where read.tokenized.tokens[index].kind == .word {
                guard !facts.contains(where: { $0.tokens.contains(index) }) else { continue }
                let stem = otherPack.stemmer.stem(read.tokenized.units(index), hash: read.tokenized.tokens[index].hash)
                for word in stems
                where isSource ? lexicon.renderings(of: word).contains(stem) : lexicon.renderings(of: stem).contains(word) {
                    return true
                }
            }
        }
        return false
    }
}
