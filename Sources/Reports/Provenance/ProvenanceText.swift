import Cache
import Documents
import Facts
import Languages
import Originals
import Provenance

/// Provenance records for people.
enum ProvenanceText {
    static func write(_ read: ReadDocument, _ search: OriginalFinder.Search, _ terminal: TerminalText) -> String {
        let record = read.record
        var lines = [terminal.styled(TerminalText.clean(read.document.path), .bold)]
        lines.append("  language    " + (read.pack?.englishName ?? read.document.language ?? "not told"))
        lines.append("  publisher   " + claim(record.publisher, terminal) { $0 })
        lines.append("  published   " + claim(record.published, terminal) { $0.iso })
        lines.append("  disclaimer  " + claim(record.disclaimer, terminal) { $0.authoritativeLanguage.map { "authoritative: \($0)" } ?? "no language named" })
        lines.append("  attributed  " + claim(record.attribution, terminal) { $0 })
        if record.originals.isEmpty { lines.append("  original    none named") }
        for original in record.originals {
            lines.append("  original    " + claim(original, terminal) { "\($0.url) (named in \($0.source.rawValue))" })
        }
        if let verdict = search.verdict {
            let origin = verdict.snapshot.map { ", cached as \($0.origin.rawValue), SHA-256 \($0.sha256)" } ?? ""
            lines.append("  verdict     \(verdict.status.rawValue): \(TerminalText.clean(verdict.url)), reached by \(verdict.reachedBy.rawValue)\(origin)")
            lines.append("              supports \(Int((verdict.support * 100).rounded()))% of the translation")
        } else {
            lines.append("  verdict     unverified: " + (search.declared == nil ? "nothing in the cache says the same" : "the original is not in the cache"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func claim<Value>(_ claim: Claim<Value>?, _ terminal: TerminalText, _ print: (Value) -> String) -> String {
        guard let claim else { return "none found" }
        let value = TerminalText.clean(print(claim.value))
        let quotation = TerminalText.clean(claim.evidence.text)
        let quoted = quotation == value ? "" : ": “" + terminal.isolated(quotation) + "”"
        return terminal.isolated(value) + "  " + terminal.styled("line \(claim.evidence.line)", .dim) + quoted
    }
}
