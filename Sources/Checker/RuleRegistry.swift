/// All rules, in the order of the documentation.
public enum RuleRegistry {
    public static let all: [any Rule.Type] = [
        NumberMismatchRule.self,
        PercentMismatchRule.self,
        MoneyMismatchRule.self,
        MeasureMismatchRule.self,
        DurationMismatchRule.self,
        OrdinalMismatchRule.self,
        NumberMissingRule.self,
        NumberAddedRule.self,
        DateMismatchRule.self,
        DateMissingRule.self,
        DateAddedRule.self,
        WeekdayMismatchRule.self,
        TimeMismatchRule.self,
        RelativeDayMismatchRule.self,
        CalendarMismatchRule.self,
        NameMismatchRule.self,
        NameMissingRule.self,
        NameAddedRule.self,
        TermMismatchRule.self,
        ContactMismatchRule.self,
        OmissionRule.self,
        AdditionRule.self,
        ProvenanceMissingOriginalRule.self,
        ProvenanceMissingDisclaimerRule.self,
        ProvenanceUnverifiedRule.self,
        ProvenanceWrongOriginalRule.self,
        ProvenanceOriginalChangedRule.self,
        ProvenanceDateConflictRule.self,
        TextBidiControlRule.self,
        TextEncodingRule.self,
        SuppressionUnusedRule.self,
    ]

    /// The declaration of the rule called `id`, or nil.
    public static func declaration(_ id: String) -> RuleDeclaration? { all.first { $0.declaration.id == id }?.declaration }

    /// The findings of all rules, by place in the translation, then in the original.
    public static func findings(in context: CheckContext) -> [Finding] {
        all.flatMap { $0.findings(in: context) }.sorted(by: inReadingOrder)
    }

    private static func inReadingOrder(_ a: Finding, _ b: Finding) -> Bool {
        place(a).lexicographicallyPrecedes(place(b)) || (place(a) == place(b) && a.rule < b.rule)
    }

    private static func place(_ finding: Finding) -> [Int] {
        let target = finding.target, source = finding.source
        return [
            target?.segment ?? source?.segment ?? .max, target?.range.lowerBound ?? -1, source?.segment ?? .max,
            source?.range.lowerBound ?? -1,
        ]
    }
}
