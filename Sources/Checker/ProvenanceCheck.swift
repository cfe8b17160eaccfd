import Cache
import Facts
public import Originals
public import Provenance

/// The findings of the `provenance-` rules, with the lines of the document that they rest on.
public struct ProvenanceCheck: Sendable {
    /// A finding about the document as a whole.
    public struct Result: Sendable {
        public let finding: Finding
        /// Where the document says what is in question; nil when it says nothing.
        public let evidence: Evidence?
    }

    /// What the claims of a document and the verdict on its original amount to.
    ///
    /// - Parameters:
    ///   - declared: the URL that the document names, or nil.
    ///   - isDamaged: the cache has an entry for it that cannot be used.
    ///   - required: the caller wants an original: a missing one is an error.
    public static func results(
        record: ProvenanceRecord, verdict: OriginalVerdict?, declared: String?, isDamaged: Bool = false, required: Bool
    ) -> [Result] {
        var results = original(record, verdict, declared, isDamaged, required)
        if record.disclaimer == nil {
            results.append(
                make("provenance-missing-disclaimer", "the document does not say which language version is authoritative"))
        }
        if let conflict = dateConflict(record, verdict) { results.append(conflict) }
        return results
    }

    private static func original(
        _ record: ProvenanceRecord, _ verdict: OriginalVerdict?, _ declared: String?, _ isDamaged: Bool, _ required: Bool
    )
        -> [Result]
    {
        let evidence = record.originals.first?.evidence
        guard let verdict else {
            let severity: Severity? = required ? .error : nil
            if let declared {
                let state =
                    isDamaged
                    ? "the cached copy of the original \(declared) is damaged and was not used; restore it, or remove it and fetch it again"
                    : "the original \(declared) is not in the cache; run sanad fetch"
                return [make("provenance-missing-original", state, severity, evidence)]
            }
            let words = record.attribution.map { "; it is attributed in words to “\($0.value)”, without a link" } ?? ""
            return [
                make(
                    "provenance-missing-original", "the document names no original, and none in the cache says the same\(words)",
                    severity, record.attribution?.evidence)
            ]
        }
        switch verdict.status {
        case .contradicted:
            return [
                make(
                    "provenance-wrong-original",
                    "the text at \(verdict.url) is not what this document translates: they do not align"
                        + (verdict.better.map { "; \($0), which is cached too, says what it says" } ?? ""), nil, evidence)
            ]
        case .changed:
            return [
                make("provenance-original-changed", changeMessage(verdict), nil, evidence)
            ]
        case .unverified where verdict.reachedBy == .content:
            return [
                make(
                    "provenance-unverified",
                    "the document names no original; \(verdict.url) says the same, so it is inferred to be it",
                    required ? .error : nil)
            ]
        case .unverified:
            let message =
                "the cache holds only a stand-in for \(verdict.url), not the original itself; run sanad fetch to replace it"
            return [make("provenance-unverified", message, .info, evidence)]
        case .verified: return []
        }
    }

    /// Says what changed since the text that the translation renders; the first few places in full.
    private static func changeMessage(_ verdict: OriginalVerdict) -> String {
        let opening = "the original at \(verdict.url) changed after this translation was made"
        guard let change = verdict.change else { return opening }
        let seen = verdict.snapshot?.fetchedAt.map { "the snapshot of \($0.prefix(10))" } ?? "an older snapshot"
        let reason =
            switch change.basis {
            case .content: "it renders \(seen)"
            case .date: "it is dated before \(seen), which says otherwise"
            }
        let places = change.changes.prefix(mostPlaces).map { place in
            switch (place.old.isEmpty, place.new.isEmpty) {
            case (true, _): "added “\(shortened(place.new))”"
            case (_, true): "taken out “\(shortened(place.old))”"
            default: "“\(shortened(place.old))” is now “\(shortened(place.new))”"
            }
        }
        let rest = change.changes.count - places.count
        let more = rest > 0 ? "; and \(rest) more" : ""
        return "\(opening): \(reason). Since then: \(places.joined(separator: "; "))\(more)"
    }

    private static let mostPlaces = 3
    private static let mostLetters = 160

    private static func shortened(_ sentences: [String]) -> String {
        let text = sentences.joined(separator: " ")
        return text.count <= mostLetters ? text : text.prefix(mostLetters) + "…"
    }

    /// A translation that is dated before its original.
    private static func dateConflict(_ record: ProvenanceRecord, _ verdict: OriginalVerdict?) -> Result? {
        guard let mine = record.published, let verdict, verdict.status != .contradicted,
            let theirs = verdict.original.record.published?.value,
            let own = day(mine.value), let other = day(theirs), own < other
        else { return nil }
        let message =
            "the translation is dated \(mine.value.iso), its original \(theirs.iso): a translation is not older than its original"
        return make("provenance-date-conflict", message, nil, mine.evidence)
    }

    private static func day(_ date: PartialDate) -> Int? {
        guard let year = date.year, let month = date.month, let day = date.day, date.isValid else { return nil }
        return GregorianCalendar.dayNumber(year: year, month: month, day: day)
    }

    private static func make(_ rule: String, _ message: String, _ severity: Severity? = nil, _ evidence: Evidence? = nil)
        -> Result
    {
        let severity = severity ?? RuleRegistry.declaration(rule)?.severity ?? .warning
        let finding = Finding(rule: rule, severity: severity, confidence: 1, message: message, source: nil, target: nil)
        return Result(finding: finding, evidence: evidence)
    }
}
