import Languages

/// Texts of words that a language pack knows. Bytes choose the words, so that the fuzzer need not guess spellings.
struct Phrases: Sendable {
    let pack: LanguagePack
    private let pieces: [String]

    private static let marks = [
        "-", "/", ".", ",", "'", "\"", ":", "(", ")", "%", "½", "٪", "،", "٫", "٬", "\u{200C}", "\u{A0}", "+", "@", "#", "\n",
        "−",
        "$", "€", "–", "°", "&", "_",
    ]
    private static let figures = [
        "0", "1", "2", "7", "10", "12", "13", "24", "29", "30", "31", "60", "99", "000", "200", "366", "500", "1367", "1440",
        "1950", "2019", "2020", "9999", "99999999999999999999", "١", "۱۴۰۰", "٣١", "999999999999999", "0000", "a", "Aaa", "X",
    ]

    /// The words of `tables`, with figures and marks between them.
    init(_ pack: LanguagePack, tables: [String]) {
        self.pack = pack
        var words: [String] = []
        for table in tables {
            let forms = PhraseKind.allCases.flatMap { pack.forms(table, $0.rawValue) }
            // Of a long table a part: places are all alike to the grammar.
            let step = max(1, forms.count / 600)
            words += stride(from: 0, to: forms.count, by: step).map { forms[$0].filter { $0 != "~" && $0 != "!" } }
        }
        // Figures and marks are as frequent as words.
        let signs = Self.figures + Self.marks
        pieces = words + (0..<(words.count / 2)).map { signs[$0 % signs.count] }
    }

    /// The text that `bytes` choose: two bytes a piece, whose highest bit says that no space stands before it.
    func text(_ bytes: ArraySlice<UInt8>) -> String {
        guard !pieces.isEmpty else { return "" }
        var text = ""
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let number = Int(bytes[index]) << 8 | Int(bytes[index + 1])
            if number & 0x8000 == 0, !text.isEmpty { text += " " }
            text += pieces[(number & 0x7FFF) % pieces.count]
            index += 2
        }
        return text
    }

    /// The languages that have words for numbers.
    static let readers = LanguageCatalog.all.filter(\.readsNumbers)
}

/// The phrase books of one target, a language each.
struct PhraseBooks: Sendable {
    private let books: [Phrases]

    init(_ tables: String...) { books = Phrases.readers.map { Phrases($0, tables: tables) } }

    /// The text that `bytes` stand for, and its language: the first byte chooses the language, and whether the rest is words or the text
    /// itself.
    func read(_ bytes: [UInt8]) -> (text: String, pack: LanguagePack)? {
        guard let first = bytes.first, !books.isEmpty else { return nil }
        let book = books[Int(first >> 1) % books.count]
        let rest = bytes.dropFirst()
        return (first & 1 == 1 ? book.text(rest) : String(decoding: rest, as: UTF8.self), book.pack)
    }
}
