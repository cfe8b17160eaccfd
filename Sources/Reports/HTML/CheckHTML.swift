import Checker
import Dispatch
import Documents
import Originals
import Synchronization

/// The format `html`: one page that needs nothing else, an overview and each document with both texts side by side.
///
/// A policy in the page lets only its own style and scripts run, by their hashes, and nothing be asked from anywhere, so that even a
/// document's text that slipped through the escaping could do nothing.
enum CheckHTML {
    /// The page in pieces: one for the head, each document, and the foot.
    static func write(_ report: CheckReport, _ options: CheckFormatOptions, to sink: (String) throws -> Void) rethrows {
        try sink(HTMLPage.head(head(report, options)))
        for start in stride(from: 0, to: report.documents.count, by: atOnce) {
            let indices = start..<min(start + atOnce, report.documents.count)
            for text in documents(report, indices) { try sink(text) }
        }
        try sink(HTMLPage.foot())
    }

    /// So many documents are written on all cores before they are handed over: enough to keep the cores busy, few enough for memory.
    private static let atOnce = 32

    private static func documents(_ report: CheckReport, _ indices: Range<Int>) -> [String] {
        let texts = Mutex([String](repeating: "", count: indices.count))
        DispatchQueue.concurrentPerform(iterations: indices.count) { number in
            let index = indices.lowerBound + number
            let text = HTMLPage.document(HTMLDocument(report.documents[index], id: id(index)).values)
            texts.withLock { $0[number] = text }
        }
        return texts.withLock { $0 }
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
