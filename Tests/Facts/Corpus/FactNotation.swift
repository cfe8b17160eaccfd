import Facts
import Foundation

/// Facts in one line of text, for corpora: `money 10 USD`, `percent 10..15`, `number 250 low`, `date 2019-11-20 weekday 3`.
///
/// `~` marks an approximate value; fractions below one have three significant digits. Names are left out.
enum FactNotation {
    static func line(_ facts: [Fact]) -> String {
        let parts = facts.compactMap(part)
        return parts.isEmpty ? "none" : parts.joined(separator: "; ")
    }

    private static func part(_ fact: Fact) -> String? {
        switch fact.kind {
        case .name: nil
        case .number, .ordinal, .percent, .money, .measure, .duration: quantity(fact)
        case .date: date(fact)
        case .relativeDate: "relative-date " + (fact.date?.iso ?? "?") + weekday(fact)
        case .weekday: "weekday \(fact.weekday ?? 0)"
        case .time: "time " + (fact.time ?? "?")
        case .contact: "contact " + (fact.name ?? "?")
        }
    }

    private static func quantity(_ fact: Fact) -> String {
        var text = fact.kind.rawValue + " " + (fact.isApproximate ? "~" : "")
        if let value = fact.value {
            text += number(value)
        } else {
            text += number(fact.low ?? .nan) + ".." + number(fact.high ?? .nan)
        }
        if let unit = fact.currency ?? fact.unit { text += " " + unit }
        guard fact.value != nil else { return text }
        return text + (fact.low != nil ? " low" : "") + (fact.high != nil ? " high" : "")
    }

    private static func date(_ fact: Fact) -> String {
        "date " + (fact.date?.iso ?? "?") + (fact.endDate.map { ".." + $0.iso } ?? "") + weekday(fact)
    }

    private static func weekday(_ fact: Fact) -> String { fact.weekday.map { " weekday \($0)" } ?? "" }

    private static func number(_ value: Double) -> String {
        if value == value.rounded() { return String(format: "%.0f", value) }
        return abs(value) < 1 ? String(format: "%.3g", value) : String(format: "%g", (value * 1000).rounded() / 1000)
    }
}
