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

    private static let none = SentenceRules(pack: nil)
    private static let all = Dictionary(uniqueKeysWithValues: LanguageCatalog.all.map { ($0.code, SentenceRules(pack: $0)) })

    private init(pack: LanguagePack?) {
        var entries: [UInt64: Entry] = [:]
        for kind in Abbreviation.allCases {
            for form in pack?.forms("abbreviations", kind.rawValue) ?? [] {
                let isCapitalised = form.unicodeScalars.first.map { ScalarTable.shared.scalarClass($0.value) == .upper } ?? false
                entries[StableHash.ofFolded(form)] = Entry(kind: kind, isCapitalised: isCapitalised)
            }
        }
        self.entries = entries
        starters = Set((pack?.forms("abbreviations", "starter") ?? []).map { StableHash.ofFolded($0) })
        exclaimed = Set((pack?.forms("abbreviations", "exclaimed") ?? []).map { StableHash.ofFolded($0) })
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
