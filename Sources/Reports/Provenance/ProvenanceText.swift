import Cache
import Documents
import Facts
import Languages
import Originals
import Provenance

/// Provenance records for people: each claim with the line it rests on, then the verdict on the original.
enum ProvenanceText {
    static func write(_ read: ReadDocument, _ search: OriginalFinder.Search, _ terminal: TerminalText) -> String {
        let record = read.record
        var lines = [terminal.styled(TerminalText.clean(read.document.path), .bold)]
        lines.append(row("language", read.pack?.englishName ?? TerminalText.clean(read.document.language ?? "not told")))
        lines.append(row("publisher", claim(record.publisher, terminal) { terminal.isolated(TerminalText.clean($0)) }))
        lines.append(row("published", claim(record.published, terminal) { $0.iso }))
        if record.place != nil {
            lines.append(row("place", claim(record.place, terminal) { terminal.isolated(TerminalText.clean($0)) }))
        }
        lines.append(row("disclaimer", claim(record.disclaimer, terminal, disclaimer)))
        lines.append(row("attributed", claim(record.attribution, terminal) { terminal.isolated(TerminalText.clean($0)) }))
        if record.originals.isEmpty { lines.append(row("original", "none named")) }
        for original in record.originals {
            lines.append(row("original", claim(original, terminal) { TerminalText.clean($0.url) }))
        }
        let verdict = search.verdict.map(self.verdict) ?? [missing(search)]
        lines += verdict.enumerated().map { row($0 == 0 ? "verdict" : "", $1) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ label: String, _ value: String) -> String {
        "  " + label + String(repeating: " ", count: max(1, 12 - label.count)) + value
    }

    /// A value, and where it stands; what stands there is quoted when it says more than the value.
    private static func claim<Value>(_ claim: Claim<Value>?, _ terminal: TerminalText, _ print: (Value) -> String) -> String {
        guard let claim else { return "none found" }
        let value = print(claim.value)
        let quotation = TerminalText.clean(claim.evidence.text)
        let quoted = value.contains(quotation) ? "" : ": “" + terminal.isolated(quotation) + "”"
        return value + "  (" + terminal.styled("line \(claim.evidence.line)", .dim) + quoted + ")"
    }

    private static func disclaimer(_ disclaimer: Disclaimer) -> String {
        guard let code = disclaimer.authoritativeLanguage else { return "does not say which version is authoritative" }
        return "the \(LanguageCatalog.pack(for: code)?.englishName ?? code) version is authoritative"
    }

    private static func missing(_ search: OriginalFinder.Search) -> String {
        search.declared == nil
            ? "none: the document names no original, and nothing in the cache says the same"
            : "none: the original is not in the cache; get it with: sanad fetch"
    }

    private static func verdict(_ verdict: OriginalVerdict) -> [String] {
        let named: String
        switch verdict.reachedBy {
        case .declared: named = "the document names it"
        case .content: named = "found by what it says, not named; \(TerminalText.clean(verdict.url))"
        case .given: named = "given; \(TerminalText.clean(verdict.url))"
        }
        let share = Percent.text(verdict.support)
        let remark =
            switch verdict.status {
            case .contradicted:
                ", but it is another text" + (verdict.better.map { "; \(TerminalText.clean($0)) says what it says" } ?? "")
            case .changed: ", and has changed since the text that is rendered here"
            case .verified, .unverified: ""
            }
        var lines = ["\(verdict.status.rawValue): \(named)\(remark)", "it supports \(share) of the translation"]
        guard let snapshot = verdict.snapshot else { return lines }
        let date = snapshot.fetchedAt.map { " " + TerminalText.clean($0) } ?? ""
        let origin =
            snapshot.origin == .standIn
            ? "the cache holds a STAND-IN, not the original itself" : "cached: \(snapshot.origin.rawValue)\(date)"
        lines.append("\(origin); SHA-256 \(snapshot.sha256)")
        return lines
    }
}
