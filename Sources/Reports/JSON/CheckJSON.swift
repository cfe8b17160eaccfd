import Cache
import Checker
import Documents
import Facts
import Originals
import Provenance

/// The format `json` of `sanad check`: schema `sanad.check/1`.
public enum CheckJSON {
    /// The whole report, with every finding; ends with a line break.
    public static func write(_ report: CheckReport) -> String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("schema", "sanad.check/1")
            writer.key("documents")
            writer.array(report.documents) { $0.document($1) }
            writer.key("failures")
            writer.array(report.failures) { writer, failure in
                writer.object { writer in
                    writer.member("path", failure.path)
                    writer.member("code", failure.code.rawValue)
                    writer.member("message", failure.message)
                    writer.member("remedy", failure.remedy)
                }
            }
            writer.key("summary")
            writer.summary(report.summary)
        }
        return writer.string + "\n"
    }
}

extension JSONWriter {
    fileprivate mutating func document(_ document: DocumentReport) {
        object { writer in
            writer.member("path", document.path)
            writer.member("language", document.language)
            writer.member("published", document.record.published?.value.iso)
            writer.member("publisher", document.record.publisher?.value)
            writer.member("declared", document.declaredURL)
            writer.member("attribution", document.record.attribution?.value)
            writer.key("original")
            writer.original(document.original)
            writer.key("disclaimer")
            writer.disclaimer(document.record.disclaimer)
            writer.key("coverage")
            writer.coverage(document.coverage)
            writer.key("findings")
            writer.array(document.findings) { $0.finding($1) }
            writer.key("notices")
            writer.array(document.notices) { $0.value($1) }
        }
    }

    private mutating func original(_ original: OriginalReport?) {
        guard let original else { return null() }
        object { writer in
            writer.member("url", original.url)
            writer.member("origin", original.snapshot?.origin.rawValue)
            writer.member("reached_by", original.reachedBy.rawValue)
            writer.member("fetched_at", original.snapshot?.fetchedAt)
            writer.member("sha256", original.snapshot?.sha256)
            writer.member("status", original.status.rawValue)
        }
    }

    private mutating func disclaimer(_ claim: Claim<Disclaimer>?) {
        guard let claim else { return null() }
        object { writer in
            writer.member("text", claim.value.text)
            writer.member("line", claim.evidence.line)
            writer.member("authoritative_language", claim.value.authoritativeLanguage)
        }
    }

    private mutating func coverage(_ coverage: Coverage?) {
        guard let coverage else { return null() }
        object { writer in
            writer.member("aligned", (coverage.aligned * 1000).rounded() / 1000)
            writer.member("omitted", coverage.omitted)
            writer.member("added", coverage.added)
        }
    }

    private mutating func finding(_ located: LocatedFinding) {
        let finding = located.finding
        object { writer in
            writer.member("rule", finding.rule)
            writer.member("severity", finding.severity.rawValue)
            writer.member("confidence", (finding.confidence * 1000).rounded() / 1000)
            writer.member("message", finding.message)
            writer.member("fingerprint", finding.fingerprint)
            writer.key("suppressed")
            if let suppression = finding.suppression {
                writer.object {
                    $0.member("by", suppression.by); $0.member("reason", suppression.reason)
                }
            } else {
                writer.null()
            }
            writer.key("translation")
            writer.passage(located.translation)
            writer.key("original")
            writer.passage(located.original)
        }
    }

    private mutating func passage(_ located: LocatedPassage?) {
        guard let located else { return null() }
        object { writer in
            writer.member("line", located.start.line)
            writer.member("column", located.start.column)
            writer.member("end_line", located.end.line)
            writer.member("end_column", located.end.column)
            writer.member("text", located.passage.text)
            writer.member("value", located.passage.value)
            writer.member("sentence", located.sentence)
            writer.member("file", located.file)
        }
    }

    fileprivate mutating func summary(_ summary: CheckSummary) {
        object { writer in
            writer.member("documents", summary.documents)
            writer.member("errors", summary.errors)
            writer.member("warnings", summary.warnings)
            writer.member("info", summary.info)
            writer.member("suppressed", summary.suppressed)
            writer.member("unchecked", summary.unchecked)
            writer.member("stand_ins", summary.standIns)
        }
    }
}
