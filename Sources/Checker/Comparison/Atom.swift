public import Facts

/// What of a fact is compared at a time: a date is a year, a month, a day; a range two bounds.
public struct Atom: Sendable {
    /// Only atoms of one class can be equal or mismatched.
    public enum Class: Sendable, Hashable { case value, month, weekday, relative, time, contact, name }
    /// What role a value plays; two values of unlike roles are no mismatch.
    public enum Role: Sendable, Hashable { case plain, year, day, decade, percent, money, measure, duration, ordinal }

    public let fact: Fact
    public let segment: Int
    public let kind: Class
    public let role: Role
    /// The values that count as it.
    let values: [Double]
    /// Ids that count as it, for names and contacts.
    let ids: [String]
    /// The year by another calendar: of a date, as its text has it; of a bare figure, the Gregorian years it may mean.
    var otherYears: [Double] = []
    /// A place inside a longer name (*Bank of England*): it confirms, and accuses only together with another one. So does a week, month
    /// or year from now, and the month of another calendar without its year.
    var isCovert = false
    /// The number of a resolution, a paragraph, a flight, which no fact is: two of them can disagree, one alone says nothing.
    var isLabel = false
    /// A weekday inside a name (*The Sunday Telegraph*), which translations often spell as a name.
    var isInName = false
    /// The name of a person that no list has.
    var isPerson = false

    init(_ fact: Fact, segment: Int, _ kind: Class, _ role: Role = .plain, _ values: [Double] = [], ids: [String] = []) {
        self.fact = fact
        self.segment = segment
        self.kind = kind
        self.role = role
        self.values = values
        self.ids = ids
    }

    /// How the value is printed in a message.
    public var printed: String { ids.first ?? values.first.map(Self.number) ?? "" }

    static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
    }

    /// Where the atom's fact stands.
    struct Place: Hashable {
        let segment: Int
        let range: Range<Int>
    }

    var place: Place { Place(segment: segment, range: fact.range) }

    /// A country or territory with an ISO code, or a part of one; regions, cities and organisations have names for ids.
    var isCountry: Bool { kind == .name && (ids.first?.first?.isUppercase ?? false) }

    /// *One* and *first* in words: more often ordinary words than figures.
    var isOrdinaryWord: Bool {
        kind == .value && fact.isSpelledOut && [-1, 0, 1].contains(values.first ?? 0) && [.plain, .ordinal].contains(role)
    }
}
