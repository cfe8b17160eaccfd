import Languages

/// The wording of website furniture in every language that has a pack; pages mix them.
struct FurnitureWords: Sendable {
    static let shared = FurnitureWords()

    /// A part of a website that is not the document.
    enum Part: String, Sendable, CaseIterable {
        case banner, navigation, share, subscription, comments, related, top, more, rights, cookies, print, advertising, notice

        /// Nothing of the document comes after it but short lines of other furniture.
        var closes: Bool {
            switch self {
            case .subscription, .comments, .related, .top, .more, .rights, .notice: true
            default: false
            }
        }

        /// It is a heading or label of what stands below it in the same part of the page.
        var heads: Bool {
            switch self {
            case .subscription, .comments, .related, .more: true
            default: false
            }
        }
    }

    private enum Manner: String { case whole, start, within }

    private struct Entry {
        let words: [UInt64]
        let part: Part
        let manner: Manner
    }

    /// By the hash of the first word, the longest first.
    private let entries: [UInt64: [Entry]]
    private let languages: Set<UInt64>
    /// Names that markup gives to such parts, in lower case, and words that such names are made of.
    private let classes: Set<String>
    private let classWords: Set<String>

    private init() {
        var entries: [UInt64: [Entry]] = [:]
        var languages: Set<UInt64> = []
        var classes: Set<String> = []
        var classWords: Set<String> = []
        for row in LanguageCatalog.rows(of: "furniture").flatMap(\.rows) {
            switch row.kind {
            case "language": for form in row.forms { languages.formUnion(Self.words(Tokenizer.tokenize(form))) }
            case "class": classes.formUnion(row.forms.map { $0.lowercased() })
            case "class-word": classWords.formUnion(row.forms.map { $0.lowercased() })
            default:
                guard let part = Part(rawValue: String(row.kind)), let manner = Manner(rawValue: String(row.value)) else {
                    continue
                }
                for form in row.forms {
                    let words = Self.words(Tokenizer.tokenize(form))
                    guard let first = words.first else { continue }
                    entries[first, default: []].append(Entry(words: words, part: part, manner: manner))
                }
            }
        }
        self.entries = entries.mapValues { $0.sorted { $0.words.count > $1.words.count } }
        self.languages = languages
        self.classes = classes
        self.classWords = classWords
    }

    /// Whether the names in a `class`, `id` or `role` are those of such a part: as a whole, or by a word in them
    /// (`article-share_box`, `MainMenu`).
    func isName(_ value: String) -> Bool {
        value.utf8.count <= 2_000
            && value.split(separator: " ").prefix(32).contains { name in
                classes.contains(name.lowercased()) || Self.nameWords(name).contains(where: classWords.contains)
            }
    }

    /// The words of a name in markup, cut at signs, figures and capitals.
    private static func nameWords(_ name: Substring) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var wasLower = false
        for byte in name.utf8 {
            let isUpper = byte >= 0x41 && byte <= 0x5A
            let isLower = byte >= 0x61 && byte <= 0x7A
            if !(isUpper || isLower) || (isUpper && wasLower) {
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word.removeAll()
            }
            if isUpper || isLower { word.append(byte | 0x20) }
            wasLower = isLower
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    /// The words of a text; the sign © counts as one, other signs do not.
    private static func words(_ text: TokenizedText) -> [UInt64] {
        text.tokens.indices.compactMap { text.tokens[$0].kind != .symbol || text.symbol($0) == 0xA9 ? text.tokens[$0].hash : nil }
    }

    /// Which part of a website a block is by its wording, or nil.
    ///
    /// - Complexity: linear in the length of the block.
    func part(of text: TokenizedText) -> Part? {
        let words = Self.words(text)
        guard !words.isEmpty else { return nil }
        if words.count <= 24, words.allSatisfy(languages.contains) { return .navigation }
        // Figures at the ends are counts and page numbers.
        var bare = words[...]
        let figures = Set(text.tokens.filter { $0.kind == .digits }.map(\.hash))
        while let last = bare.last, figures.contains(last) { bare.removeLast() }
        while let first = bare.first, figures.contains(first) { bare.removeFirst() }
        for index in words.indices {
            for entry in entries[words[index]] ?? [] {
                switch entry.manner {
                case .whole: if index == bare.startIndex && bare.elementsEqual(entry.words) { return entry.part }
                case .start: if index == 0 && words.starts(with: entry.words) { return entry.part }
                case .within: if words[index...].starts(with: entry.words) { return entry.part }
                }
            }
        }
        return nil
    }
}
