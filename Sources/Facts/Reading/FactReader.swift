public import Languages

/// A segment's text with its tokens and facts.
public struct ReadText: Sendable {
    package let lexed: LexedText
    /// The facts in text order; they do not overlap.
    public let facts: [Fact]
    /// The tokens that the facts' offsets count.
    public var tokenized: TokenizedText { lexed.text }
    /// How many folded letters and figures it has.
    package var unitCount: Int { lexed.text.folded.count }
}

/// Reads the facts of a segment: one pass from left to right in which each reader may claim what starts at a token.
///
/// The readers look a bounded number of tokens ahead, so that the cost is linear in the length of the text.
public struct FactReader: Sendable {
    public let pack: LanguagePack?
    /// The document's date, which relative days rest on.
    public let reference: PartialDate?

    public init(pack: LanguagePack?, reference: PartialDate? = nil) {
        self.pack = pack
        self.reference = reference
    }

    /// The facts of `text`, with ranges in UTF-8 bytes of it.
    public func read(_ text: some StringProtocol) -> ReadText { read(LexedText(text, pack: pack)) }

    /// The facts of `text`, with ranges in UTF-8 bytes of it.
    public func read(_ text: String) -> ReadText {
        read(LexedText(text.utf8.withContiguousStorageIfAvailable(Array.init) ?? Array(text.utf8), pack: pack))
    }

    private func read(_ lexed: LexedText) -> ReadText {
        var run = FactRun(lexed: lexed, reference: reference)
        return ReadText(lexed: lexed, facts: run.facts())
    }
}

private struct FactRun {
    let lexed: LexedText
    let numbers: NumberReader
    let reference: PartialDate?
    /// A bound (*more than*) that waits for its number, and where it ends.
    var bound: (kind: PhraseKind, end: Int, start: Int)?

    init(lexed: LexedText, reference: PartialDate?) {
        self.lexed = lexed
        self.reference = reference
        numbers = NumberReader(lexed)
    }

    // Made where they are asked, and not kept: each reference that is kept is counted for each text.
    private var dates: DateReader { DateReader(numbers: numbers, reference: reference) }
    private var relative: RelativeDateReader { RelativeDateReader(lexed: lexed, reference: reference) }
    private var times: TimeReader { TimeReader(numbers: numbers) }
    private var quantities: QuantityReader { QuantityReader(numbers: numbers) }
    private var contacts: ContactReader { ContactReader(lexed: lexed) }
    private var names: NameReader { NameReader(lexed: lexed) }

    mutating func facts() -> [Fact] {
        var facts: [Fact] = []
        var index = lexed.opening(from: 0)
        while index < lexed.count {
            index = lexed.opening(from: mayOpen(index) ? read(at: index, into: &facts) : index + 1)
        }
        return facts
    }

    /// Reads what starts at a token, and returns where to go on.
    private mutating func read(at index: Int, into facts: inout [Fact]) -> Int {
        if lexed.has(index, anyOf: .bounds) { noteBound(at: index) }
        guard var fact = fact(at: index), fact.tokens.upperBound > index else { return index + skipped(at: index) }
        let end = fact.tokens.upperBound
        if fact.kind.isBounded { applyBound(to: &fact) }
        bound = nil
        if facts.isEmpty { facts.reserveCapacity(4) }
        facts.append(consume fact)
        return end
    }

    /// Whether anything could be read or noted at a token: for most words of a text nothing can.
    @inline(__always) private func mayOpen(_ index: Int) -> Bool {
        guard let token = lexed.token(index) else { return false }
        if token.kind != .word || lexed.kinds(index).intersects(.openers) { return true }
        return token.traits.contains(.capitalised) || (!token.traits.contains(.uncased) && !lexed.spaceBefore(index + 1))
    }

    private func fact(at index: Int) -> Fact? {
        guard let token = lexed.token(index) else { return nil }
        switch token.kind {
        case .digits: return contacts.read(at: index) ?? value(at: index, .valueStarts)
        case .symbol: return symbol(at: index)
        case .word:
            if !token.traits.contains(.uncased), !lexed.spaceBefore(index + 1), let contact = contacts.read(at: index) {
                return contact
            }
            let kinds = lexed.kinds(index)
            if kinds.isEmpty { return token.traits.contains(.capitalised) ? names.read(at: index) : nil }
            return value(at: index, kinds) ?? names.read(at: index)
        }
    }

    /// What a word of `kinds` may open; most readers need not be asked.
    private func value(at index: Int, _ kinds: PhraseKinds) -> Fact? {
        if kinds.intersects(.dateStarts), let date = dates.read(at: index) { return date }
        if kinds.intersects(.relativeStarts), let date = relative.read(at: index) { return date }
        if kinds.intersects(.timeStarts), let time = times.read(at: index) { return time }
        guard kinds.intersects(.quantityStarts), !isIdentifier(index) else { return nil }
        return quantities.read(at: index)
    }

    private func symbol(at index: Int) -> Fact? {
        let symbol = lexed.text.symbol(index)
        switch symbol {
        case 0x23, 0x40, 0x2B: if let contact = contacts.read(at: index) { return contact }
        // A minus sign, a decimal mark, the apostrophe of a decade: before a figure.
        case 0x2D, 0x2E, 0x66B, 0x27:
            // What was passed over as the number of something (*version 4.5*) opens nothing at its mark either.
            if lexed.isDigits(index + 1), !lexed.spaceBefore(index + 1), !lexed.isDigits(index - 1) || lexed.spaceBefore(index) {
                return value(at: index, .valueStarts)
            }
        default: break
        }
        let kinds = lexed.kinds(index)
        // A sign or mark without meaning to the pack may still open a number.
        if kinds.isEmpty { return symbol > 0x7F && numbers.read(at: index) != nil ? quantities.read(at: index) : nil }
        return symbol > 0x7F && kinds.contains(.fraction) ? quantities.read(at: index) : value(at: index, kinds)
    }

    /// A number after a word such as *resolution* or *No.* is a name, not a quantity.
    private func isIdentifier(_ index: Int) -> Bool {
        guard lexed.isDigits(index), !lexed.has(index + 1, anyOf: .counted) else { return false }
        for start in max(0, index - 3)..<index where lexed.end(start, .identifier) == index { return true }
        return false
    }

    /// How far to go on when nothing starts at `index`: what is one word to the pack is passed over together, so is the figure of a label
    /// (*version 7.2*), and the country in the name of a currency is no mention of it.
    private func skipped(at index: Int) -> Int {
        if lexed.isDigits(index) { return isIdentifier(index) ? max(1, numbers.read(at: index)?.tokens.count ?? 1) : 1 }
        guard lexed.has(index, anyOf: PhraseKinds(.whole, .currency)) else { return 1 }
        return (lexed.end(index, .whole) ?? lexed.end(index, .currency)).map { $0 - index } ?? 1
    }

    private mutating func noteBound(at index: Int) {
        // A shorter bound inside a longer one says something else (لا يقل عن, يقل عن).
        if let bound, index < bound.end { return }
        guard let match = lexed.match(index), let phrase = match.first(anyOf: .bounds) else { return }
        bound = (phrase.kind, match.end, index)
    }

    /// What the bound before or behind a fact says of its value.
    private func applyBound(to fact: inout Fact) {
        guard let value = fact.value else {
            if let bound, bound.end == fact.tokens.lowerBound, bound.kind == .approximate { fact.isApproximate = true }
            return
        }
        if let bound, bound.end == fact.tokens.lowerBound {
            set(bound.kind, value, &fact)
        } else if let match = lexed.match(fact.tokens.upperBound), let after = match.first(.atLeast, .atMost, .approximate),
            !after.isAmbiguous
        {
            set(after.kind, value, &fact)
        }
    }

    private func set(_ kind: PhraseKind, _ value: Double, _ fact: inout Fact) {
        switch kind {
        case .moreThan, .atLeast: fact.low = value
        case .lessThan, .atMost, .upTo: fact.high = value
        default: fact.isApproximate = true
        }
    }
}

extension FactKind {
    /// Whether a bound may stand beside facts of the kind.
    fileprivate var isBounded: Bool {
        switch self {
        case .number, .percent, .money, .measure, .duration: true
        default: false
        }
    }
}

// Computed, and so constants once compiled; what is stored would be asked each time whether it is there yet.
extension PhraseKinds {
    @inline(__always) fileprivate static var bounds: PhraseKinds {
        PhraseKinds(.approximate, .moreThan, .lessThan, .atLeast, .atMost, .upTo)
    }
    /// What makes a quantity of the figure before it.
    @inline(__always) fileprivate static var counted: PhraseKinds { PhraseKinds(.unit, .duration, .currency, .percent, .scale) }
    @inline(__always) fileprivate static var dateStarts: PhraseKinds {
        PhraseKinds(.weekday, .month, .cardinal, .ordinal, .ordinalDefinite, .decade, .decadeWord, .yearWord)
    }
    @inline(__always) fileprivate static var relativeStarts: PhraseKinds {
        PhraseKinds(.relativeDay, .relativeWeek, .relativeMonth, .relativeYear, .weekday, .next, .last, .this)
    }
    @inline(__always) fileprivate static var timeStarts: PhraseKinds { numberStarts.union(PhraseKinds(.hourWord)) }
    @inline(__always) fileprivate static var quantityStarts: PhraseKinds {
        numberStarts.union(PhraseKinds(.dualUnit, .dualDuration, .dualCurrency, .unit, .duration, .symbol, .currency, .percent))
    }
    /// What a figure may open.
    @inline(__always) fileprivate static var valueStarts: PhraseKinds { dateStarts.union(quantityStarts) }
    /// Kinds of words that something may start with; the rest are looked at from words before them.
    @inline(__always) fileprivate static var openers: PhraseKinds {
        valueStarts.union(relativeStarts).union(timeStarts).union(bounds)
            .union(PhraseKinds(.country, .demonym, .city, .region, .organisation, .whole))
    }
}
