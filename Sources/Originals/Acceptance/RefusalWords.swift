import Documents
import Languages

/// The wording of pages that stand in a document's place, in every language that has a pack (`refusals.tsv`).
struct RefusalWords: Sendable {
    private static let shared = RefusalWords()

    private enum Place: String, CaseIterable {
        /// The page's title or a heading begins so.
        case title
        /// It stands anywhere in a page of few words.
        case text
    }

    private struct Entry {
        let words: [UInt64]
        let place: Place
        let kind: PageRefusal.Kind
    }

    /// By the hash of the first word.
    private let entries: [UInt64: [Entry]]

    private init() {
        var entries: [UInt64: [Entry]] = [:]
        for (_, rows) in LanguageCatalog.rows(of: "refusals") {
            for place in Place.allCases {
                for row in rows where row.kind == place.rawValue {
                    guard let kind = PageRefusal.Kind(rawValue: String(row.value)) else { continue }
                    for form in row.forms {
                        let words = Self.words(String(form))
                        guard let first = words.first else { continue }
                        entries[first, default: []].append(Entry(words: words, place: place, kind: kind))
                    }
                }
            }
        }
        self.entries = entries
    }

    private static func words(_ text: String) -> [UInt64] {
        let text = Tokenizer.tokenize(text)
        return text.tokens.filter { $0.kind != .symbol }.map(\.hash)
    }

    /// A page of more words says something besides.
    private static let mostWords = 250
    /// A page whose title says so has nothing else to say, unless it is long.
    private static let mostWordsUnderTitle = 600

    /// So many words have hardly more bytes, in two-byte scripts too.
    private static let mostBytes = mostWordsUnderTitle * 20

    /// What the page is by its wording, or nil when it may be a document.
    ///
    /// - Complexity: linear in the length of the page.
    static func kind(of document: Document) -> PageRefusal.Kind? {
        // Most documents are longer than any such page, whatever their words: the wording need not even be read.
        document.text.utf8.count <= mostBytes ? shared.kind(ofShort: document) : nil
    }

    private func kind(ofShort document: Document) -> PageRefusal.Kind? {
        let blocks = document.blocks.map { ($0.kind == .heading, Self.words($0.text)) }
        let count = blocks.reduce(0) { $0 + $1.1.count }
        guard count <= Self.mostWordsUnderTitle else { return nil }
        let titles =
            [Self.words(document.metadata.title ?? "")] + blocks.filter(\.0).map(\.1)
            + (blocks.first.map { [$0.1] } ?? [])
        for title in titles {
            if let found = title.first.flatMap({ match(title[...], $0, .title) }) { return found }
        }
        guard count <= Self.mostWords else { return nil }
        for (_, words) in blocks {
            for index in words.indices {
                if let found = match(words[index...], words[index], .text) { return found }
            }
        }
        return nil
    }

    private func match(_ words: ArraySlice<UInt64>, _ first: UInt64, _ place: Place) -> PageRefusal.Kind? {
        (entries[first] ?? []).first { $0.place == place && words.starts(with: $0.words) }?.kind
    }
}

extension PageRefusal.Kind {
    /// What a page seems to be by its words and by the way to it; nil when nothing is suspicious.
    static func suspicion(of page: CandidatePage) -> PageRefusal.Kind? {
        if let kind = RefusalWords.kind(of: page.document) { return kind }
        return isFrontPage(page.finalURL) && !isFrontPage(page.url) ? .frontPage : nil
    }

    /// Whether the URL names a site and no page of it.
    private static func isFrontPage(_ url: String) -> Bool {
        // `https:`, nothing, the host, then the path.
        let path = url.prefix { $0 != "#" }.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).dropFirst(3)
        return path.first?.isEmpty ?? true
    }
}
