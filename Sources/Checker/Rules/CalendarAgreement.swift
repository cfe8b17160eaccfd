import Aligner
import Facts
import Languages

/// Dates in two calendars side by side: what the rule `calendar-mismatch` looks at.
enum CalendarAgreement {
    /// How many tokens apart two dates may stand and still be one date said twice.
    private static let reach = 4

    static func findings(_ rule: RuleDeclaration, in context: CheckContext) -> [Finding] {
        context.target.indices.flatMap { index in
            pairs(context.target[index].read.facts).map { first, second in
                let text = context.target[index].read.tokenized
                let range = first.range.lowerBound..<second.range.upperBound
                let passage = Passage(segment: index, range: range, text: text.string(range), value: second.printedValue)
                let message =
                    "“\(text.string(first.range))” is \(first.printedValue), “\(text.string(second.range))” is \(second.printedValue)"
                return Finding(
                    rule: rule.id, severity: rule.severity, confidence: 0.85, message: message, source: nil, target: passage)
            }
        }
    }

    /// Neighbouring dates in two calendars that no year makes the same day.
    private static func pairs(_ facts: [Fact]) -> [(Fact, Fact)] {
        zip(facts, facts.dropFirst()).filter { first, second in
            guard first.kind == .date, second.kind == .date, first.calendar != second.calendar,
                second.tokens.lowerBound - first.tokens.upperBound <= reach,
                first.date?.day != nil, second.date?.day != nil
            else { return false }
            return !DateAgreement.canBeTheSame(first, second)
        }
    }
}
