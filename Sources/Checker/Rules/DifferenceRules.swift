import Aligner
import Facts

/// What the rules about facts share: which rule a difference belongs to, and how a finding about it is made.
enum Difference {
    /// The rule that a pair of atoms that disagree belongs to.
    static func rule(_ source: Atom, _ target: Atom) -> String {
        switch source.kind {
        case .month: return "date-mismatch"
        case .weekday: return "weekday-mismatch"
        case .relative: return "relative-day-mismatch"
        case .time: return "time-mismatch"
        case .contact: return "contact-mismatch"
        case .name: return "name-mismatch"
        case .value: break
        }
        for atom in [source, target] {
            switch atom.role {
            case .year, .day, .decade: return "date-mismatch"
            case .percent: return "percent-mismatch"
            case .money: return "money-mismatch"
            case .measure: return "measure-mismatch"
            case .duration: return "duration-mismatch"
            case .ordinal: return "ordinal-mismatch"
            case .plain: continue
            }
        }
        return "number-mismatch"
    }

    /// The findings of one mismatch rule.
    static func mismatches(_ rule: RuleDeclaration, in context: CheckContext) -> [Finding] {
        context.comparisons.flatMap { comparison in
            let pairs = comparison.mismatches.filter { Self.rule($0.source, $0.target) == rule.id }
            return once(pairs, by: { [$0.source.place, $0.target.place] }, best: \.certainty).map { pair in
                let source = context.sourcePassage(pair.source), target = context.targetPassage(pair.target)
                let message = "the original says \(quoted(source)), the translation \(quoted(target))"
                // Years are the same figures in all languages; other figures may stand before a word of scale.
                let isKnown =
                    context.readsBothSides || (pair.source.role == .year && pair.target.role == .year)
                    || rule.id == "contact-mismatch"
                let confidence = comparison.bead.posterior * pair.certainty * (isKnown ? 1 : unknownWords)
                return finding(
                    rule, comparison, context, confidence: confidence, message: message, source: source, target: target)
            }
        }
    }

    /// The class of things that `…-missing` and `…-added` of one name speak of.
    enum Topic { case number, date, name, contact }

    static func topic(_ atom: Atom) -> Topic {
        switch atom.kind {
        case .month, .weekday, .relative, .time: .date
        case .name: .name
        case .contact: .contact
        case .value: [.year, .day, .decade].contains(atom.role) ? .date : .number
        }
    }

    static func missing(_ rule: RuleDeclaration, _ topic: Topic, in context: CheckContext) -> [Finding] {
        context.comparisons.flatMap { comparison in
            onlyOnes(comparison.missing, topic, isAdded: false).map { left in
                let source = context.sourcePassage(left.atom)
                let target = CheckContext.whole(comparison.bead.target.lowerBound, context.target)
                let confidence = certainty(left, topic, comparison, context, isAdded: false)
                let message = "the translation has nothing for \(quoted(source))"
                return finding(
                    rule, comparison, context, confidence: confidence, message: message, source: source, target: target)
            }
        }
    }

    static func added(_ rule: RuleDeclaration, _ topic: Topic, in context: CheckContext) -> [Finding] {
        context.comparisons.flatMap { comparison in
            onlyOnes(comparison.added, topic, isAdded: true).map { left in
                let target = context.targetPassage(left.atom)
                let source = CheckContext.whole(comparison.bead.source.lowerBound, context.source)
                let confidence = certainty(left, topic, comparison, context, isAdded: true)
                let message = "the original has nothing for \(quoted(target))"
                return finding(
                    rule, comparison, context, confidence: confidence, message: message, source: source, target: target)
            }
        }
    }

    /// What remains of a finding's confidence where a pack does not know the words of numbers and dates.
    private static let unknownWords = 0.3

    private static func certainty(
        _ left: LeftOver, _ topic: Topic, _ comparison: BeadComparison, _ context: CheckContext, isAdded: Bool
    ) -> Double {
        let isKnown = context.readsBothSides || topic == .contact
        return comparison.bead.posterior * left.certainty(isAdded: isAdded) * (isKnown ? 1 : unknownWords)
    }

    private static func onlyOnes(_ left: [LeftOver], _ topic: Topic, isAdded: Bool) -> [LeftOver] {
        // A place inside a longer name is part of it, and no fact of its own; what may be an ordinary word never accuses alone.
        let own = left.filter { Self.topic($0.atom) == topic && !$0.atom.isCovert && !$0.atom.fact.isAmbiguous }
        return once(own, by: { [$0.atom.place] }, best: { $0.certainty(isAdded: isAdded) })
    }

    /// One of the items that speak of the same facts: a date of which month and day differ is one finding. The surest stands for all.
    private static func once<Item>(_ items: [Item], by key: (Item) -> [Atom.Place], best certainty: (Item) -> Double) -> [Item] {
        var places: [[Atom.Place]: Int] = [:]
        var kept: [Item] = []
        for item in items {
            if let place = places[key(item)] {
                if certainty(item) > certainty(kept[place]) { kept[place] = item }
            } else {
                places[key(item)] = kept.count
                kept.append(item)
            }
        }
        return kept
    }

    private static func finding(
        _ rule: RuleDeclaration, _ comparison: BeadComparison, _ context: CheckContext, confidence: Double, message: String,
        source: Passage?,
        target: Passage?
    ) -> Finding {
        let base = Severity.of(rule.severity, confidence: confidence)
        let severity = context.isMetadata(comparison.bead) || context.isOtherText ? .info : base
        return Finding(
            rule: rule.id, severity: severity, confidence: confidence, message: message, source: source, target: target)
    }

    private static func quoted(_ passage: Passage) -> String {
        guard let value = passage.value, value != passage.text else { return "“\(passage.text)”" }
        return "“\(passage.text)” (\(value))"
    }
}
