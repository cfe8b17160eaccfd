import Languages

/// Reads names: what the gazetteers list, and in scripts with case, runs of capitalised words.
struct NameReader {
    let lexed: LexedText

    /// More words than any name has.
    private static let mostWords = 12

    /// The name that starts at token `index`, or nil.
    func read(at index: Int) -> Fact? {
        if let end = lexed.end(index, .whole) { return whole(until: end, at: index) }
        if let name = listed(at: index) { return name }
        return capitalised(at: index)
    }

    /// What the pack keeps in one piece (*The Sunday Times*): a name where it is written as one.
    private func whole(until wordsEnd: Int, at index: Int) -> Fact? {
        guard let token = lexed.token(index), token.traits.contains(.capitalised) else { return nil }
        let end = max(wordsEnd, run(at: index)?.upperBound ?? wordsEnd)
        let tokens = index..<end, range = lexed.range(tokens)
        return Fact(name: lexed.text.string(range), range: range, tokens: tokens)
    }

    private func listed(at index: Int) -> Fact? {
        guard lexed.kinds(index).intersects(.listedNames), var match = lexed.match(index),
            var phrase = match.first(.country, .demonym, .city, .region, .organisation)
        else {
            return nil
        }
        // A longer name may start inside: (ولاية) فرجينيا الغربية, not (ولاية فرجينيا).
        if match.end > index + 1 {
            for start in (index + 1)..<match.end {
                guard let other = lexed.match(start), other.end > match.end, let longer = other.first(.country, .region, .city)
                else { continue }
                (match, phrase) = (other, longer)
                break
            }
        }
        // A longer run of capitals is a name of its own (New York Times, Bank of England).
        if let run = run(at: index), run.upperBound > match.end, phrase.kind != .demonym { return nil }
        if isPartOfDoubleName(index) { return nil }
        // A city that is also a province is the city; which of the two is meant makes no doubt of either.
        if phrase.isAmbiguous, let sure = match.first(where: { Self.isListed($0.kind) && !$0.isAmbiguous }) {
            phrase = sure
        }
        let tokens = index..<match.end
        return Fact(
            listed: phrase.kind.nameKind, id: phrase.value, others: match.values(of: .listedNames, except: phrase.value),
            range: lexed.range(tokens), tokens: tokens, isAmbiguous: phrase.isAmbiguous)
    }

    private static func isListed(_ kind: PhraseKind) -> Bool { PhraseKinds.listedNames.contains(kind) }

    /// Whether a hyphen joins the word, in a script without case, to one that is listed nowhere (ألابيني-غانسو): then both are a name.
    private func isPartOfDoubleName(_ index: Int) -> Bool {
        guard lexed.isSymbol(index - 1, "-"), !lexed.spaceBefore(index - 1), !lexed.spaceBefore(index),
            let before = lexed.token(index - 2), before.kind == .word, before.traits.contains(.uncased)
        else { return false }
        return lexed.match(index - 2) == nil
    }

    private func capitalised(at index: Int) -> Fact? {
        guard let run = run(at: index) else { return nil }
        var start = run.lowerBound
        if isSentenceStart(start) {
            // The first word of a sentence is capitalised anyway.
            let isOne = run.count == 1
            if isOrdinary(start) || (isOne && lexed.match(start) != nil) {
                guard !isOne, !isOrdinary(start + 1) || run.count > 2 else { return nil }
                start += 1
                if lexed.token(start)?.kind != .word { return nil }
            }
        }
        guard start < run.upperBound else { return nil }
        let tokens = start..<run.upperBound, range = lexed.range(tokens)
        return Fact(
            name: lexed.text.string(range), range: range, tokens: tokens,
            isAmbiguous: tokens.allSatisfy { lexed.token($0)?.kind != .word || isOrdinary($0) })
    }

    /// Capitalised words in a row, with particles and hyphens inside; months, weekdays, titles and numbers break it.
    private func run(at index: Int) -> Range<Int>? {
        guard isNameWord(index) else { return nil }
        var end = index + 1
        var last = end
        while end < index + 2 * Self.mostWords, let token = lexed.token(end) {
            if token.kind == .symbol {
                let isJoint =
                    !token.spaceBefore && !lexed.spaceBefore(end + 1)
                    && (lexed.isSymbol(end, "-") || lexed.isSymbol(end, "'") || lexed.isSymbol(end, "."))
                let isInitial = lexed.isSymbol(end, ".") && lexed.token(end - 1)?.length == 1 && !token.spaceBefore
                guard isJoint || isInitial, end + 1 < lexed.count else { break }
                end += 1
                if isJoint, let next = lexed.token(end), next.kind == .word, !next.traits.contains(.capitalised) {
                    if lexed.text.symbol(end - 1) == 0x2D { last = end + 1 }
                    break
                }
            } else if isNameWord(end) {
                end += 1
                last = end
            } else if lexed.has(end, .particle), isNameWord(end + 1) {
                end += 1
            } else {
                break
            }
        }
        return index..<last
    }

    private func isNameWord(_ index: Int) -> Bool {
        guard let token = lexed.token(index), token.kind == .word, token.traits.contains(.capitalised),
            !token.traits.contains(.uncased)
        else { return false }
        guard let match = lexed.match(index) else { return true }
        if match.end > index + 1 { return !match.has(anyOf: PhraseKinds(.month, .weekday)) }
        return !match.has(anyOf: PhraseKinds(.month, .weekday, .title, .notName, .cardinal, .ordinal, .relativeDay))
    }

    private func isOrdinary(_ index: Int) -> Bool {
        guard let token = lexed.token(index), token.kind == .word, let pack = lexed.pack else { return false }
        return pack.isOrdinary(token.hash) || pack.isOrdinary(pack.stemmer.stem(lexed.text, index))
    }

    private func isSentenceStart(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, let token = lexed.token(before), token.kind == .symbol {
            if [".", "!", "?", ":", "…"].contains(where: { lexed.isSymbol(before, $0) }) { return true }
            before -= 1
            if index - before > 4 { return false }
        }
        return before < 0
    }
}

extension PhraseKind {
    /// What a name of the kind names; a nationality counts as its country.
    fileprivate var nameKind: NameKind? {
        switch self {
        case .country, .demonym: .country
        case .city: .city
        case .region: .region
        case .organisation: .organisation
        default: nil
        }
    }
}

extension PhraseKinds {
    fileprivate static var listedNames: PhraseKinds { PhraseKinds(.country, .demonym, .city, .region, .organisation) }
}
