import Languages

/// What units measure, and how they convert (`Scripts/Data/units.tsv`).
public enum UnitConversion {
    private static let table: [String: (dimension: String, factor: Double)] = {
        var table: [String: (dimension: String, factor: Double)] = [:]
        for row in DataTable.rows("scripts/units") {
            guard row.forms.count == 2, let factor = Double(row.forms[1]) else { continue }
            table[String(row.value)] = (String(row.forms[0]), factor)
        }
        return table
    }()

    /// The unit that a bare figure after another one counts (the second 6 of 6-foot-6).
    struct Part: Sendable {
        let unit: String
        let count: Double
        /// The mark that stands for it after a figure.
        let mark: UInt16
    }

    private static let parts: [(unit: String, mark: UInt16, part: Part)] = DataTable.rows("scripts/units").compactMap { row in
        guard row.kind == "part", row.forms.count == 4, let count = Double(row.forms[1]),
            let large = Folding.units(row.forms[2]).first,
            let small = Folding.units(row.forms[3]).first
        else { return nil }
        return (String(row.value), large, Part(unit: String(row.forms[0]), count: count, mark: small))
    }

    static func part(of unit: String) -> Part? { parts.first { $0.unit == unit }?.part }
    static func part(markedBy mark: UInt16) -> Part? { mark == 0 ? nil : parts.first { $0.mark == mark }?.part }

    /// How many of `unit` make one `larger`, or nil when they do not measure the same.
    static func count(of unit: String, in larger: String) -> Double? {
        guard let one = table[unit], let other = table[larger], one.dimension == other.dimension, one.factor > 0 else {
            return nil
        }
        return other.factor / one.factor
    }

    /// `value` of `unit` in the base unit of its dimension, or nil for a unit that does not convert.
    public static func base(_ value: Double, _ unit: String) -> (dimension: String, value: Double)? {
        table[unit].map { ($0.dimension, value * $0.factor) }
    }

    /// Whether two measures agree within `tolerance` (a share of the larger); temperatures in Celsius and Fahrenheit too.
    public static func agree(_ a: Double, _ unit: String, _ b: Double, _ other: String, tolerance: Double = 0.06) -> Bool {
        if unit == "fahrenheit", other == "celsius" { return abs((a - 32) / 1.8 - b) <= 1.5 }
        if unit == "celsius", other == "fahrenheit" { return abs((b - 32) / 1.8 - a) <= 1.5 }
        guard let left = base(a, unit), let right = base(b, other), left.dimension == right.dimension else { return false }
        return abs(left.value - right.value) <= tolerance * max(abs(left.value), abs(right.value))
    }
}
