/// How a language writes numbers: what the number readers cannot learn from the words alone.
public struct NumeralStyle: Sendable {
    /// Parts of a number word are joined by a conjunction (بیست و یک, مئة وخمسون) and not by mere adjacency (one hundred five).
    public let needsAnd: Bool
    /// Units may stand before tens (خمسة وعشرون).
    public let unitsBeforeTens: Bool
    /// A dot before exactly three digits may group thousands (`150.000`).
    public let dotGroups: Bool
    /// A comma may be the decimal mark (`1,5`).
    public let commaDecimal: Bool
    /// A slash may be the decimal mark (`۲/۵`).
    public let slashDecimal: Bool
    /// A scale word alone is a number (ألف = 1,000).
    public let bareScale: Bool
    /// A cardinal directly before an ordinal is a fraction (دو سوم).
    public let ordinalFraction: Bool
    /// Two adjacent numbers can be a year (nineteen eighty-four).
    public let yearPairs: Bool
    /// `12/9` is month and day, not day and month.
    public let monthFirst: Bool

    /// Reads the rows `numerals` of a pack's grammar table; the forms are the names of what holds.
    init(rows: [TableRow]) {
        let names = Set(rows.filter { $0.kind == "numerals" }.flatMap(\.forms).map(String.init))
        needsAnd = names.contains("needs-and")
        unitsBeforeTens = names.contains("units-before-tens")
        dotGroups = names.contains("dot-groups")
        commaDecimal = names.contains("comma-decimal")
        slashDecimal = names.contains("slash-decimal")
        bareScale = names.contains("bare-scale")
        ordinalFraction = names.contains("ordinal-fraction")
        yearPairs = names.contains("year-pairs")
        monthFirst = names.contains("month-first")
    }
}
