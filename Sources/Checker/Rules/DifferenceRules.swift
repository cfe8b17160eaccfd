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
            comparison.mismatches.filter { Self.rule($0.source, $0.target) == rule.id }.map { pair in
                let source = context.sourcePassage(pair.source), target = context.targetPassage(pair.target)
                let confidence = comparison.bead.posterior * min(pair.source.reliability, pair.target.reliability)
                let message = "the original says \(quoted(source)), the translation \(quoted(target))"
                return finding(rule, comparison, context, confidence: confidence, message: message, source: source, target: target)
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
            comparison.missing.filter { Self.topic($0) == topic }.map { atom in
                let source = context.sourcePassage(atom)
                let target = CheckContext.whole(comparison.bead.target.lowerBound, context.target)
                let confidence = comparison.bead.posterior * atom.reliability * oneSided(atom)
                return finding(rule, comparison, context, confidence: confidence, message: "the translation has nothing for \(quoted(source))", source: source, target: target)
            }
        }
    }

    static func added(_ rule: RuleDeclaration, _ topic: Topic, in context: CheckContext) -> [Finding] {
        context.comparisons.flatMap { comparison in
            comparison.added.filter { Self.topic($0) == topic }.map { atom in
                let target = context.targetPassage(atom)
                let source = CheckContext.whole(comparison.bead.source.lowerBound, context.source)
                let confidence = comparison.bead.posterior * atom.reliability * oneSided(atom)
                return finding(rule, comparison, context, confidence: confidence, message: "the original has nothing for \(quoted(target))", source: source, target: target)
            }
        }
    }

    /// What is on one side only is less sure than a pair that disagrees: translators spell out, merge and imply.
    private static func oneSided(_ atom: Atom) -> Double {
        switch atom.kind {
        case .value:
            if atom.role == .plain || atom.role == .duration || atom.role == .ordinal, atom.fact.isSpelledOut, (atom.values.first ?? 0) <= 12 { return 0.5 }
            return atom.role == .day ? 0.6 : 0.85
        case .name: return 0.5
        case .relative: return 0.5
        case .time: return 0.5
        case .month, .weekday: return 0.8
        case .contact: return 0.6
        }
    }

    private static func finding(
        _ rule: RuleDeclaration, _ comparison: BeadComparison, _ context: CheckContext, confidence: Double, message: String, source: Passage?,
        target: Passage?
    ) -> Finding {
        let base = Severity.of(rule.severity, confidence: confidence)
        let severity = context.isMetadata(comparison.bead) ? .info : base
        return Finding(rule: rule.id, severity: severity, confidence: confidence, message: message, source: source, target: target)
    }

    private static func quoted(_ passage: Passage) -> String {
        guard let value = passage.value, value != passage.text else { return "“\(passage.text)”" }
        return "“\(passage.text)” (\(value))"
    }
}
