import Facts

/// A measure said in two units (*six feet two inches*, *one metre 98*): one value, compared as a sum.
enum CompositeMeasure {
    /// How many tokens may stand between the two parts: a hyphen, a conjunction.
    private static let reach = 2

    /// By index of a fact that belongs to a sum: the sum at its first part, nil at the second.
    static func sums(of facts: [Fact]) -> [Int: Fact?] {
        var sums: [Int: Fact?] = [:]
        for index in facts.indices.dropLast() where sums[index] == nil {
            guard let sum = sum(facts[index], facts[index + 1]) else { continue }
            sums[index] = .some(sum)
            sums.updateValue(nil, forKey: index + 1)
        }
        return sums
    }

    private static func sum(_ first: Fact, _ second: Fact) -> Fact? {
        guard first.kind == .measure, let unit = first.unit, let value = first.value, let rest = second.value,
            (0...reach).contains(second.tokens.lowerBound - first.tokens.upperBound), let whole = UnitConversion.base(1, unit)
        else { return nil }
        var sum = first
        sum.range = first.range.lowerBound..<second.range.upperBound
        sum.tokens = first.tokens.lowerBound..<second.tokens.upperBound
        if second.kind == .measure, let smaller = second.unit, smaller != unit, let part = UnitConversion.base(rest, smaller),
            part.dimension == whole.dimension, part.value < whole.value
        {
            sum.value = value + part.value / whole.value
        } else if second.kind == .number, unit == "foot", rest < 12, rest == rest.rounded(), rest >= 0 {
            sum.value = value + rest / 12
        } else if second.kind == .number, unit == "meter", rest >= 10, rest < 100, rest == rest.rounded(), value < 3 {
            sum.value = value + rest / 100
        } else {
            return nil
        }
        return sum
    }
}
