import Cache
public import Checker
import Documents
import Facts
import Languages
import Originals
import Provenance

/// The format `text` of `sanad check`: for each document what it is and what differs, both passages quoted, then a summary.
public struct CheckText: Sendable {
    private let terminal: TerminalText
    /// Findings below it are counted and not printed.
    private let least: Severity
    private let isQuiet: Bool

    /// - Parameter quiet: one line a document.
    public init(terminal: TerminalText, minimumSeverity: Severity = .warning, quiet: Bool = false) {
        self.terminal = terminal
        least = minimumSeverity
        isQuiet = quiet
    }

    /// The whole report; ends with a line break.
    public func write(_ report: CheckReport) -> String {
        let documents = report.documents.map { isQuiet ? line($0) : document($0) }
        return (documents + [summary(report)]).joined(separator: isQuiet ? "\n" : "\n\n") + "\n"
    }

    private func shown(_ document: DocumentReport) -> [LocatedFinding] { document.live(from: least) }

    private func line(_ document: DocumentReport) -> String {
        let findings = shown(document)
        let worst = findings.map(\.finding.severity).max()
        let state =
            worst.map { "\(findings.count) \(findings.count == 1 ? "finding" : "findings"), worst \($0.rawValue)" }
            ?? "nothing found"
        let unchecked = document.isConfiguration ? "" : " (no original: unchecked)"
        let basis = document.original.map { $0.isStandIn ? " (against a stand-in)" : "" } ?? unchecked
        return "\(TerminalText.clean(document.path)): \(state)\(basis)"
    }

    private func document(_ document: DocumentReport) -> String {
        var lines = [terminal.styled(TerminalText.clean(document.path), .bold)]
        for (label, value) in document.isConfiguration ? [] : facts(document) {
            lines.append("  " + terminal.styled(label.padded(to: 11), .dim) + " " + value)
        }
        for finding in shown(document) {
            lines.append("")
            lines += self.finding(
                finding, standIn: document.original?.isStandIn ?? false, isConfiguration: document.isConfiguration)
        }
        return lines.joined(separator: "\n")
    }

    // MARK: The head of a document

    private func facts(_ document: DocumentReport) -> [(String, String)] {
        let record = document.record
        let language =
            document.language.map { LanguageCatalog.pack(for: $0)?.englishName ?? TerminalText.clean($0) } ?? "not told"
        var facts = [("language", language)]
        facts.append(("publisher", record.publisher.map { terminal.isolated(TerminalText.clean($0.value)) } ?? "not named"))
        facts.append(("published", record.published?.value.iso ?? "no date given"))
        facts.append(("original", original(document)))
        facts.append(("disclaimer", disclaimer(record.disclaimer)))
        facts.append(("coverage", coverage(document.coverage)))
        facts += document.notices.map { ("note", TerminalText.clean($0)) }
        facts.append(("findings", counts(document)))
        return facts
    }

    private func original(_ document: DocumentReport) -> String {
        guard let original = document.original else {
            if let url = document.declaredURL, document.hasDamagedOriginal {
                return "\(TerminalText.clean(url)) (named; its cached copy is damaged and was not used)"
            }
            if let url = document.declaredURL {
                return "\(TerminalText.clean(url)) (named, not in the cache; get it with: sanad fetch)"
            }
            let named =
                document.record.attribution.map { "; attributed in words to \(terminal.isolated(TerminalText.clean($0.value)))" }
                ?? ""
            return "none named, none found in the cache" + named
        }
        let how: String
        switch original.reachedBy {
        case .declared:
            // The cache's spelling of the URL may be another.
            let claims = document.record.originals
            let claim = claims.first { $0.value.url == original.url } ?? claims.first
            how = claim.map { "named in line \($0.evidence.line)" } ?? "named"
        case .content: how = "inferred from the content, not named"
        case .given: how = "given"
        }
        let basis = original.isStandIn ? "; STAND-IN, not the original itself" : ""
        return "\(TerminalText.clean(original.url)) (\(how); \(original.status.rawValue)\(basis))"
    }

    private func disclaimer(_ claim: Claim<Disclaimer>?) -> String {
        guard let claim else { return "none found" }
        let language = claim.value.authoritativeLanguage.map {
            "the \(LanguageCatalog.pack(for: $0)?.englishName ?? $0) version is authoritative"
        }
        return "line \(claim.evidence.line): " + (language ?? "does not say which version is authoritative")
    }

    private func coverage(_ coverage: Coverage?) -> String {
        guard let coverage else { return "not compared" }
        // Rounded down: 100% is said only of all.
        let share = coverage.aligned.isFinite ? Int((min(max(coverage.aligned, 0), 1) * 100).rounded(.down)) : 0
        return "\(share)% of the sentences aligned; \(coverage.omitted) of the original left out, \(coverage.added) added"
    }

    private func counts(_ document: DocumentReport) -> String {
        let live = document.findings.map(\.finding).filter { $0.suppression == nil }
        let parts = Severity.allCases.reversed().compactMap { severity -> String? in
            let count = live.filter { $0.severity == severity }.count
            return count == 0 ? nil : Self.count(count, severity)
        }
        return parts.isEmpty ? "none" : parts.joined(separator: ", ")
    }

    fileprivate static func count(_ count: Int, _ severity: Severity) -> String {
        severity == .info ? "\(count) info" : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }

    // MARK: Findings

    private func finding(_ located: LocatedFinding, standIn: Bool, isConfiguration: Bool) -> [String] {
        let finding = located.finding
        let style: TerminalText.Style = finding.severity == .error ? .red : finding.severity == .warning ? .yellow : .cyan
        let place = located.translation.map { " at \($0.start.line):\($0.start.column)" } ?? ""
        let basis =
            standIn && !finding.rule.hasPrefix("provenance-") ? terminal.styled("  (checked against a stand-in)", .dim) : ""
        var lines = [
            "  " + terminal.styled(finding.severity.rawValue, style) + " " + terminal.styled(finding.rule, .bold) + place + basis
        ]
        lines.append("    " + TerminalText.clean(finding.message))
        if let original = located.original { lines.append(quotation("original", original)) }
        if let translation = located.translation {
            lines.append(quotation(isConfiguration ? "configuration" : "translation", translation))
        }
        lines += located.explanation.map { "    " + terminal.styled("why:".padded(to: 22), .dim) + TerminalText.clean($0) }
        return lines
    }

    private func quotation(_ label: String, _ passage: LocatedPassage) -> String {
        let line = (passage.file.map { TerminalText.clean($0) + " " } ?? "") + "line \(passage.start.line)"
        return "    " + terminal.styled((label + ", " + line + ":").padded(to: 22), .dim)
            + terminal.quotation(passage.sentence, marking: passage.mark)
    }

    // MARK: The foot

    private func summary(_ report: CheckReport) -> String {
        report.summary.line(infoHint: least > .info ? " (shown with --min-severity info)" : "")
            + (report.failures.isEmpty ? "" : "; \(report.failures.count) not read")
    }
}

extension CheckSummary {
    /// The figures in words, in one line.
    var line: String { line(infoHint: "") }

    fileprivate func line(infoHint: String) -> String {
        var parts = [
            "\(documents) \(documents == 1 ? "document" : "documents")", CheckText.count(errors, .error),
            CheckText.count(warnings, .warning),
        ]
        if info > 0 { parts.append("\(info) info\(infoHint)") }
        if suppressed > 0 { parts.append("\(suppressed) suppressed") }
        if unchecked > 0 { parts.append("\(unchecked) without a usable original, so unchecked") }
        if standIns > 0 { parts.append("\(standIns) checked against a stand-in, which is not the original itself") }
        return parts.joined(separator: "; ")
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
