import Checker
import Documents
import Originals

/// The format `html`: one page that needs nothing else, an overview and each document with both texts side by side.
///
/// A policy in the page lets only its own style and scripts run, by their hashes, and nothing be asked from anywhere, so that even a
/// document's text that slipped through the escaping could do nothing.
enum CheckHTML {
    /// The page in pieces: one for the head, each document, and the foot.
    static func write(_ report: CheckReport, _ options: CheckFormatOptions, to sink: (String) throws -> Void) rethrows {
        try sink(HTMLPage.head(head(report, options)))
        for (index, document) in report.documents.enumerated() {
            try sink(HTMLPage.document(HTMLDocument(document, id: id(index)).values))
        }
        try sink(HTMLPage.foot())
    }

    private static func id(_ index: Int) -> String { "d\(index + 1)" }

    private static func head(_ report: CheckReport, _ options: CheckFormatOptions) -> [String: Any] {
        let single = report.documents.count == 1 ? report.documents.first?.path : nil
        return [
            "version": options.version, "title": single ?? "\(report.documents.count) documents",
            "summary": report.summary.line, "least": options.minimumSeverity.rawValue,
            "failures": report.failures.map { ["failedPath": $0.path, "failedBecause": $0.message + "; " + $0.remedy] },
            "entries": report.documents.enumerated().map { entry($1, id($0)) },
        ]
    }

    private static func entry(_ document: DocumentReport, _ id: String) -> [String: Any] {
        func count(_ severity: Severity) -> Int { document.live(from: severity).filter { $0.finding.severity == severity }.count }
        return [
            "id": id, "path": document.path, "language": HTMLDocument.languageName(document.language),
            "originalState": document.original.map { "\($0.reachedBy.rawValue), \($0.status.rawValue)" } ?? "none, unchecked",
            "isStandIn": document.original?.isStandIn ?? false,
            "aligned": document.coverage.map { Percent.text($0.aligned) } ?? "–",
            "errors": count(.error), "warnings": count(.warning), "infos": count(.info),
        ]
    }
}
