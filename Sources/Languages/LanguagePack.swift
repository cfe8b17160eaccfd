import Synchronization

/// All that is known of one language: data read from its tables, and small grammars.
///
/// Code outside `Languages` asks a pack and never names a language, a script or a calendar. A pack never changes once read; it is a
/// class so that passing it around costs one reference.
public final class LanguagePack: Sendable {
    /// ISO 639-1 code.
    public let code: String
    /// The name that reports print.
    public let englishName: String
    public let isRightToLeft: Bool
    /// The words and phrases that facts are made of.
    public let phrases: PhraseTable
    public let clitics: Clitics
    public let stemmer: Stemmer
    public let numerals: NumeralStyle
    /// The calendar of years around 1400 that no era marks, by its CLDR name; nil where such a year is Gregorian.
    public let otherCalendar: String?
    /// Whether the pack knows the words of numbers and dates, and not only how documents are written.
    public let readsNumbers: Bool
    /// How documents speak of translations, originals and publishers.
    public var provenance: PartFinder { parts.value }
    private let parts: Lazy<PartFinder>
    /// What letters sound like in names.
    public let sounds: SoundTable
    /// The same by letter, for telling unlike names apart quickly.
    public let soundMasks: SoundMasks
    /// The stems of ordinary words: the headwords of the lexicons that start from this language.
    private let ordinary: OrdinaryWords
    /// Rows of the pack's tables, by table name ("furniture", "abbreviations", …), each read when it is first asked for.
    private let tables = Mutex<[String: [TableRow]]>([:])

    /// Reads the pack called `code` from the embedded tables.
    ///
    /// - Complexity: linear in the size of its tables.
    init(code: String) {
        let grammar = DataTable.rows(code + "/grammar")
        let names = DataTable.rows(code + "/names")
        let about = { (kind: String) in grammar.first { $0.kind == kind }.map { String($0.value) } }
        self.code = code
        englishName = about("name") ?? code
        isRightToLeft = about("direction") == "rtl"
        clitics = Clitics(rows: grammar)
        stemmer = Stemmer(rows: grammar)
        numerals = NumeralStyle(rows: grammar)
        otherCalendar = about("calendar")
        readsNumbers = DataTable.has(code + "/numbers") && DataTable.has(code + "/calendar")
        sounds = SoundTable(rows: names)
        parts = Lazy { [clitics] in PartFinder(rows: DataTable.rows(code + "/provenance"), clitics: clitics) }
        soundMasks = SoundMasks(rows: names)
        ordinary = OrdinaryWords(code: code, stemmer: stemmer)
        phrases = PhraseTable(PhraseTableBuilder(tables: Self.factTables.map { code + "/" + $0 }), clitics: clitics)
    }

    /// The tables with words and phrases that facts are made of, in the order in which their meanings are tried.
    private static let factTables = [
        "grammar", "numbers", "calendar", "units", "currencies", "places", "organisations", "titles", "names",
    ]

    /// Whether a word is an ordinary one of the language, by the hash of its stem or of itself; false where no lexicon knows.
    public func isOrdinary(_ hash: UInt64) -> Bool { ordinary.contains(hash) }

    /// Whether most letters of a name are ones that the language's names are written with.
    public func writes(_ name: some StringProtocol) -> Bool {
        writes(Folding.units(name)[...])
    }

    /// The same of folded letters.
    func writes(_ units: ArraySlice<UInt16>) -> Bool {
        let letters = units.filter { $0 > 0x40 }
        return !letters.isEmpty && letters.count { sounds.knows($0) } * 2 > letters.count
    }

    /// The rows of `table` of one `kind`, in file order.
    public func rows(_ table: String, _ kind: String) -> [TableRow] {
        let rows = tables.withLock { known in
            if let rows = known[table] { return rows }
            let rows = DataTable.rows(code + "/" + table)
            known[table] = rows
            return rows
        }
        return rows.filter { $0.kind == kind }
    }

    /// All forms of the rows of `table` of one `kind`.
    public func forms(_ table: String, _ kind: String) -> [String] {
        rows(table, kind).flatMap { $0.forms.map(String.init) }
    }
}
