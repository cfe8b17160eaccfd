import Checker
import Testing

@Suite struct RuleExampleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let rule: RuleDeclaration
        let example: RuleExample
        var testDescription: String { rule.id + " " + example.language }
    }

    static let rows = RuleRegistry.all.map { $0.declaration }.flatMap { rule in rule.examples.map { Row(rule: rule, example: $0) }
    }

    @Test func mostRulesHaveAnExample() { #expect(Set(Self.rows.map(\.rule.id)).count >= 20) }

    @Test(arguments: rows) func exampleIsFlaggedByItsRuleAlone(_ row: Row) {
        let pair = CheckedPair(row.example.original, row.example.translation, row.example.language)
        #expect(pair.findings.contains { $0.rule == row.rule.id }, "\(pair.summary)")
        #expect(pair.alarms.allSatisfy { $0 == row.rule.id }, "\(pair.summary)")
        if row.rule.severity >= .warning { #expect(pair.alarms == [row.rule.id], "\(pair.summary)") }
    }

    @Test func declarationsAreWhole() {
        let all = RuleRegistry.all.map { $0.declaration }
        #expect(Set(all.map(\.id)).count == all.count)
        for rule in all {
            #expect(!rule.summary.isEmpty && !rule.summary.hasSuffix("."), "\(rule.id)")
            #expect(!rule.rationale.isEmpty && !rule.mqm.isEmpty && !rule.its.isEmpty, "\(rule.id)")
            #expect(rule.id.allSatisfy { $0.isLowercase || $0 == "-" }, "\(rule.id)")
        }
    }

    @Test func unknownRuleHasNoDeclaration() { #expect(RuleRegistry.declaration("number-mismatched") == nil) }
}
