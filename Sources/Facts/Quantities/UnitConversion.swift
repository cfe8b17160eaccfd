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
