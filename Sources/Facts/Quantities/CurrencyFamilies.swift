import Languages

/// Which currencies a bare name may mean (*dinar*, *pound*): `Scripts/Data/currencies.tsv`.
public enum CurrencyFamilies {
    private static let table: [String: Set<Substring>] = {
        var table: [String: Set<Substring>] = [:]
        for row in DataTable.rows("scripts/currencies") where row.kind == "family" { table[String(row.value)] = Set(row.forms) }
        return table
    }()

    /// Whether two currencies, each an ISO 4217 code or the id of a family, may be one. Which dollar is meant is often left to the
    /// reader; a bare name of one family may render one of another where both hold the currency (Syrian pounds, liras).
    public static func mayBeSame(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        switch (table[a], table[b]) {
        case (let first?, let second?): return !first.isDisjoint(with: second)
        case (let family?, nil): return isCode(b) ? family.contains(b[...]) : true
        case (nil, let family?): return isCode(a) ? family.contains(a[...]) : true
        case (nil, nil):
            guard isCode(a), isCode(b), let dollars = table["dollar"] else { return true }
            return dollars.contains(a[...]) && dollars.contains(b[...])
        }
    }

    private static func isCode(_ text: String) -> Bool { text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) } }
}
