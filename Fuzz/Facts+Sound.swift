import Facts
import Languages

extension Fact {
    /// Ends the process when the fact is none that a text of `count` bytes and `tokens` tokens can have.
    func holdSound(bytes count: Int, tokens: Int) {
        hold(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= count, "a fact at \(range) of \(count) bytes")
        hold(
            !self.tokens.isEmpty && self.tokens.lowerBound >= 0 && self.tokens.upperBound <= tokens,
            "a fact of tokens \(self.tokens) of \(tokens)")
        for number in [value, alternative, low, high] { hold(number?.isFinite ?? true, "a number that is \(number ?? 0)") }
        for date in [date, endDate] { date?.holdSound(days: 31) }
        for date in [localDate, localEndDate] { date?.holdSound(days: 31) }
        hold(weekday.map((1...7).contains) ?? true, "weekday \(weekday ?? 0)")
        if let time {
            let parts = time.split(separator: ":").map { Int($0) ?? -1 }
            hold(
                time.utf8.count == 5 && parts.count == 2 && (0...24).contains(parts[0]) && (0...59).contains(parts[1]),
                "time \(time)")
        }
        hold(!printedValue.isEmpty, "a fact that prints as nothing")
    }
}

extension PartialDate {
    fileprivate func holdSound(days: Int) {
        hold(month.map((1...12).contains) ?? true, "month \(month ?? 0) of \(iso)")
        hold(day.map((1...days).contains) ?? true, "day \(day ?? 0) of \(iso)")
    }
}

/// Reads `text` and holds the facts against it: in order, apart, within the text.
func holdFacts(_ text: String, _ pack: LanguagePack?) {
    let reader = FactReader(pack: pack, reference: PartialDate(year: 2019, month: 11, day: 20))
    let read = reader.read(text)
    let count = text.utf8.count
    var end = 0
    for fact in read.facts {
        fact.holdSound(bytes: count, tokens: read.tokenized.count)
        hold(fact.range.lowerBound >= end, "a fact at \(fact.range) behind one that ends at \(end)")
        end = fact.range.upperBound
    }
    let again = reader.read(text).facts
    hold(
        again.map(\.range) == read.facts.map(\.range) && again.map(\.printedValue) == read.facts.map(\.printedValue),
        "a second reading finds other facts")
}
