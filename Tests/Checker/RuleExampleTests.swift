import Checker
import Testing

@Suite struct RuleExampleTests {
    static let withExample = RuleRegistry.all.map { $0.declaration }.filter { $0.example != nil }

    @Test(arguments: withExample.map(\.id)) func exampleIsFlaggedByItsRuleAlone(_ id: String) throws {
        let rule = try #require(RuleRegistry.declaration(id))
        let example = try #require(rule.example)
        let pair = CheckedPair(example.original, example.translation, example.language)
        #expect(pair.findings.contains { $0.rule == id }, "\(pair.summary)")
        #expect(pair.alarms.allSatisfy { $0 == id }, "\(pair.summary)")
    }

    @Test(arguments: withExample.filter { $0.severity >= .warning }.map(\.id)) func exampleIsAnAlarm(_ id: String) throws {
        let example = try #require(RuleRegistry.declaration(id)?.example)
        let pair = CheckedPair(example.original, example.translation, example.language)
        #expect(pair.alarms == [id], "\(pair.summary)")
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
