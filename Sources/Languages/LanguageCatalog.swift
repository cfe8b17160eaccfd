/// The language packs that this build holds.
public enum LanguageCatalog {
    /// The codes of all packs, sorted.
    public static let codes: [String] = {
        let all = DataTable.names.filter { $0.hasSuffix("/grammar") }.map { String($0.dropLast("/grammar".count)) }
        return all.sorted()
    }()

    /// The language that most originals are in: what is taken where a caller does not say and a text is too short to tell.
    public static let usualOriginal = "en"

    /// The pack for a language tag such as `fa` or `fa-IR`, or nil when there is none. Each pack is read once, at its first use.
    public static func pack(for tag: String) -> LanguagePack? { packs[subtag(tag)]?.value }

    /// All packs, in the order of their codes.
    public static var all: [LanguagePack] { codes.compactMap { packs[$0]?.value } }

    /// The rows of every language's `table`, in the order of `codes`, without reading whole packs.
    public static func rows(of table: String) -> [(code: String, rows: [TableRow])] {
        codes.map { ($0, DataTable.rows($0 + "/" + table)) }
    }

    /// What tells how documents speak of translations, of every language, without reading whole packs.
    public static let provenance: [PartFinder] = codes.map {
        PartFinder(rows: DataTable.rows($0 + "/provenance"), clitics: Clitics(rows: DataTable.rows($0 + "/grammar")))
    }

    /// The language subtag of a BCP 47 tag, in lower case: `fa` of `fa-IR`.
    public static func subtag(_ tag: String) -> String {
        let first = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).first
        return first.map { $0.lowercased() } ?? ""
    }

    private static let packs: [String: Lazy<LanguagePack>] = Dictionary(
        uniqueKeysWithValues: codes.map { code in (code, Lazy { LanguagePack(code: code) }) })
}
