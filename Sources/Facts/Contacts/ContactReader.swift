import Languages

/// Reads what is written without spaces to be typed, not read: URLs, e-mail addresses, hashtags, handles, phone numbers.
struct ContactReader {
    let lexed: LexedText

    /// More tokens than any address has; a longer run is cut there, so that a run of a megabyte costs no more than its share.
    private static let most = 400

    func read(at index: Int) -> Fact? {
        guard let token = lexed.token(index) else { return nil }
        switch token.kind {
        case .word: return address(at: index)
        case .symbol: return tag(at: index) ?? phone(at: index)
        case .digits: return nationalPhone(at: index)
        }
    }

    private func isSchemeOrHost(_ index: Int) -> Bool {
        // Most words are done after a look at their first letter.
        guard let first = lexed.text.firstUnit(index), first == 0x68 || first == 0x77 else { return false }
        let word = lexed.text.units(index)
        if word.elementsEqual("http".utf16) || word.elementsEqual("https".utf16) {
            return lexed.isSymbol(index + 1, ":") && lexed.isSymbol(index + 2, "/") && lexed.isSymbol(index + 3, "/")
        }
        return word.elementsEqual("www".utf16) && lexed.isSymbol(index + 1, ".") && !lexed.spaceBefore(index + 2)
    }

    private func address(at index: Int) -> Fact? {
        guard let token = lexed.token(index), !token.traits.contains(.uncased) else { return nil }
        if isSchemeOrHost(index) { return contact(index..<trimmed(end(of: index), from: index + 4)) }
        guard token.spaceBefore || lexed.token(index - 1)?.kind == .symbol else { return nil }
        // An e-mail address: an at sign without spaces within the next few tokens, and a dot after it.
        var at = index + 1
        while at < index + 12, let next = lexed.token(at), !next.spaceBefore, !lexed.isSymbol(at, "@") {
            guard next.kind != .symbol || Self.mayStandInUser(lexed.text.symbol(at)) else { return nil }
            at += 1
        }
        guard lexed.isSymbol(at, "@"), !lexed.spaceBefore(at), !lexed.spaceBefore(at + 1) else { return nil }
        let end = trimmed(end(of: at), from: at + 1)
        return end > at + 2 ? contact(index..<end) : nil
    }

    /// The first token after the run without spaces that starts at `index`. A letter of a script without case ends an address.
    private func end(of index: Int) -> Int {
        var end = index + 1
        while end < index + Self.most, let token = lexed.token(end), !token.spaceBefore {
            if Self.endsAddress(lexed.text.symbol(end)) || token.traits.contains(.uncased) { break }
            end += 1
        }
        return end
    }

    /// `.`, `_`, `-`, `+`
    private static func mayStandInUser(_ symbol: UInt16) -> Bool {
        switch symbol {
        case 0x2E, 0x5F, 0x2D, 0x2B: true
        default: false
        }
    }

    /// `"`, `<`, `>`, `(`, `)`, `,`
    private static func endsAddress(_ symbol: UInt16) -> Bool {
        switch symbol {
        case 0x22, 0x3C, 0x3E, 0x28, 0x29, 0x2C: true
        default: false
        }
    }

    /// `.`, `,`, `;`, `:`, `!`, `?`, `)`, `]`, `'`
    private static func isPunctuation(_ symbol: UInt16) -> Bool {
        switch symbol {
        case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x5D, 0x27: true
        default: false
        }
    }

    /// Without the punctuation of the sentence around it.
    private func trimmed(_ end: Int, from start: Int) -> Int {
        var end = end
        while end > start, Self.isPunctuation(lexed.text.symbol(end - 1)) { end -= 1 }
        return end
    }

    private func tag(at index: Int) -> Fact? {
        guard lexed.isSymbol(index, "#") || lexed.isSymbol(index, "@"), lexed.spaceBefore(index),
            let next = lexed.token(index + 1), !next.spaceBefore,
            next.kind == .word
        else { return nil }
        var end = index + 2
        while end < index + 12, let token = lexed.token(end), !token.spaceBefore,
            token.kind != .symbol || lexed.isSymbol(end, "_")
        { end += 1 }
        return contact(index..<end)
    }

    /// `+98 21 1234 5678`: a plus sign and at least seven digits.
    private func phone(at index: Int) -> Fact? {
        guard lexed.isSymbol(index, "+"), lexed.isDigits(index + 1), !lexed.spaceBefore(index + 1) else { return nil }
        var end = index + 1
        var digits = 0
        while end < index + 16, let token = lexed.token(end) {
            if token.kind == .digits {
                digits += token.length
            } else if !["-", "(", ")"].contains(where: { lexed.isSymbol(end, $0) }) {
                break
            }
            end += 1
        }
        return digits >= 7 ? contact(index..<end) : nil
    }

    /// `0800 555 111`: a group that starts with a zero, more after it, and at least nine digits in all.
    private func nationalPhone(at index: Int) -> Fact? {
        guard lexed.text.firstUnit(index) == 0x30, let first = lexed.token(index), (2...5).contains(first.length),
            !lexed.isDigits(index - 1)
        else { return nil }
        var end = index + 1
        var digits = first.length
        while end < index + 8 {
            let next = lexed.isSymbol(end, "-") && !lexed.spaceBefore(end) && !lexed.spaceBefore(end + 1) ? end + 1 : end
            guard let group = lexed.token(next), group.kind == .digits, (2...8).contains(group.length) else { break }
            digits += group.length
            end = next + 1
        }
        return digits >= 9 && end > index + 1 ? contact(index..<end) : nil
    }

    private func contact(_ tokens: Range<Int>) -> Fact {
        var fact = lexed.fact(.contact, tokens)
        fact.name = lexed.text.string(fact.range)
        return fact
    }
}
