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
    /// Whether the pack knows the words of numbers and dates, and not only how documents are written.
    public let readsNumbers: Bool
    /// How documents speak of translations, originals and publishers.
    public let provenance: PartFinder
    /// What letters sound like in names.
    public let sounds: SoundTable
    /// The same by letter, for telling unlike names apart quickly.
    public let soundMasks: SoundMasks
    /// The stems of ordinary words: the headwords of the lexicons that start from this language.
    private let ordinary: OrdinaryWords
    /// Rows of the pack's other tables, by table name ("furniture", "provenance", "abbreviations", …).
    private let tables: [String: [TableRow]]

    /// Reads the pack called `code` from the embedded tables.
    ///
    /// - Complexity: linear in the size of its tables: about two milliseconds.
    init(code: String) {
        var tables: [String: [TableRow]] = [:]
        for name in DataTable.names where name.hasPrefix(code + "/") && !name.contains("/lexicon-") {
            tables[String(name.dropFirst(code.count + 1))] = DataTable.rows(name)
        }
        let grammar = tables["grammar"] ?? []
        let about = { (kind: String) in grammar.first { $0.kind == kind }.map { String($0.value) } }
        self.code = code
        self.tables = tables
        englishName = about("name") ?? code
        isRightToLeft = about("direction") == "rtl"
        clitics = Clitics(rows: grammar)
        stemmer = Stemmer(rows: grammar)
        numerals = NumeralStyle(rows: grammar)
        readsNumbers = tables["numbers"] != nil && tables["calendar"] != nil
        sounds = SoundTable(rows: tables["names"] ?? [])
        provenance = PartFinder(rows: tables["provenance"] ?? [], clitics: clitics)
        soundMasks = SoundMasks(rows: tables["names"] ?? [])
        ordinary = OrdinaryWords(code: code, stemmer: stemmer)
        let factTables = ["grammar", "numbers", "calendar", "units", "currencies", "places", "organisations", "titles", "names"]
        phrases = PhraseTable(rows: factTables.flatMap { tables[$0] ?? [] }, clitics: clitics)
    }

    /// Whether a word is an ordinary one of the language, by the hash of its stem or of itself; false where no lexicon knows.
    public func isOrdinary(_ hash: UInt64) -> Bool { ordinary.contains(hash) }

    /// Whether most letters of a name are ones that the language's names are written with.
    public func writes(_ name: some StringProtocol) -> Bool {
        let units = Folding.units(name).filter { $0 > 0x40 }
        let known = units.filter { sounds.knows($0) }
        return !units.isEmpty && known.count * 2 > units.count
    }

    /// The rows of `table` of one `kind`, in file order.
    public func rows(_ table: String, _ kind: String) -> [TableRow] {
        (tables[table] ?? []).filter { $0.kind == kind }
    }

    /// All forms of the rows of `table` of one `kind`.
    public func forms(_ table: String, _ kind: String) -> [String] {
        rows(table, kind).flatMap { $0.forms.map(String.init) }
    }
}
