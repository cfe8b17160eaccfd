import Languages

/// The abbreviations of a language, and what a full stop after each means.
struct SentenceRules: Sendable {
    enum Abbreviation: String, CaseIterable {
        /// A name follows.
        case title
        /// No sentence ends with it.
        case never
        /// An abbreviation before figures only.
        case number
        /// A sentence ends with it only when the next word is one that opens sentences.
        case word
    }

    private struct Entry {
        let kind: Abbreviation
        /// It counts only as capitalised as it is written here.
        let isCapitalised: Bool
    }

    /// By the folded hash of the form without its last full stop.
    private let entries: [UInt64: Entry]
    private let starters: Set<UInt64>
    /// Names that end in a mark of exclamation, with it.
    private let exclaimed: Set<UInt64>

    /// The rules for a pack; without a pack, what needs no words.
    static func rules(for pack: LanguagePack?) -> SentenceRules { pack.flatMap { all[$0.code] } ?? none }

    private static let none = SentenceRules(rows: [])
    private static let all = Dictionary(
        uniqueKeysWithValues: LanguageCatalog.rows(of: "abbreviations").map { ($0.code, SentenceRules(rows: $0.rows)) })

    private init(rows: [TableRow]) {
        var entries: [UInt64: Entry] = [:]
        for kind in Abbreviation.allCases {
            for form in rows.lazy.filter({ $0.kind == kind.rawValue }).flatMap(\.forms) {
                let isCapitalised = form.unicodeScalars.first.map { ScalarTable.shared.scalarClass($0.value) == .upper } ?? false
                entries[StableHash.ofFolded(form)] = Entry(kind: kind, isCapitalised: isCapitalised)
            }
        }
        let forms = { (kind: String) in Set(rows.filter { $0.kind == kind }.flatMap(\.forms).map { StableHash.ofFolded($0) }) }
        starters = forms("starter")
        exclaimed = forms("exclaimed")
        self.entries = entries
    }

    func abbreviation(_ word: String, isCapitalised: Bool) -> Abbreviation? {
        guard !entries.isEmpty, let entry = entries[StableHash.ofFolded(word)], isCapitalised || !entry.isCapitalised else {
            return nil
        }
        return entry.kind
    }

    func isStarter(_ word: String) -> Bool { starters.contains(StableHash.ofFolded(word)) }

    func isExclaimed(_ word: String) -> Bool { !exclaimed.isEmpty && exclaimed.contains(StableHash.ofFolded(word)) }
}
