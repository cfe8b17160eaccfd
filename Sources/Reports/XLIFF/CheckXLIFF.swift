import Aligner
import Checker

/// The format `xliff`: XLIFF 2.1 with the findings as localization quality issues of ITS 2.0. A document is a file, a bead a unit.
enum CheckXLIFF {
    static func write(_ report: CheckReport, _ options: CheckFormatOptions) -> String {
        let source = report.documents.lazy.compactMap { $0.texts?.original.language }.first
        let target = report.documents.lazy.compactMap { $0.texts?.translation.language ?? $0.language }.first
        let files = report.documents.enumerated().map { file($1, number: $0 + 1, options) }
        // The schema asks for a file at least.
        let empty = "  <file id=\"f1\">\n    <unit id=\"u1\"><segment><source/></segment></unit>\n  </file>\n"
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" \
            version="2.1" srcLang="\(XMLText.attribute(source ?? "und"))" trgLang="\(XMLText.attribute(target ?? "und"))">
            \(files.isEmpty ? empty : files.joined())</xliff>

            """
    }

    private static func file(_ document: DocumentReport, number: Int, _ options: CheckFormatOptions) -> String {
        let findings = document.live(from: options.minimumSeverity)
        let isPlaced = { (located: LocatedFinding) in
            document.texts != nil && (located.finding.source != nil || located.finding.target != nil)
        }
        let notes = findings.filter { !isPlaced($0) }.map { note($0.finding) }
        var body = notes.isEmpty ? "" : "    <notes>\n\(notes.joined())    </notes>\n"
        if let texts = document.texts, !texts.beads.isEmpty {
            var issues = UnitIssues(findings.filter(isPlaced))
            for (index, bead) in texts.beads.enumerated() {
                body += XLIFFUnit(bead, texts, issues: issues.take(bead)).text(id: "f\(number)u\(index + 1)")
            }
        } else {
            body += "    <unit id=\"f\(number)u1\">\n      <segment>\n        <source/>\n      </segment>\n    </unit>\n"
        }
        let directions = document.texts.map {
            " srcDir=\"\(direction($0.original.isRightToLeft))\" trgDir=\"\(direction($0.translation.isRightToLeft))\""
        }
        return
            "  <file id=\"f\(number)\"\(directions ?? "") original=\"\(XMLText.attribute(document.projectPath))\">\n\(body)  </file>\n"
    }

    private static func direction(_ isRightToLeft: Bool) -> String { isRightToLeft ? "rtl" : "ltr" }

    private static func note(_ finding: Finding) -> String {
        let priority = finding.severity == .error ? 1 : finding.severity == .warning ? 2 : 3
        return "      <note category=\"\(finding.rule)\" priority=\"\(priority)\">\(XMLText.escaped(finding.message))</note>\n"
    }
}

/// The findings of a document, handed out bead by bead.
struct UnitIssues {
    private var bySource: [Int: [LocatedFinding]] = [:]
    private var byTarget: [Int: [LocatedFinding]] = [:]

    init(_ findings: [LocatedFinding]) {
        for located in findings {
            if let target = located.finding.target {
                byTarget[target.segment, default: []].append(located)
            } else if let source = located.finding.source {
                bySource[source.segment, default: []].append(located)
            }
        }
    }

    /// The findings that stand in `bead`: by their place in the translation, or in the original when they have none there.
    mutating func take(_ bead: Bead) -> [LocatedFinding] {
        bead.target.flatMap { byTarget.removeValue(forKey: $0) ?? [] }
            + bead.source.flatMap { bySource.removeValue(forKey: $0) ?? [] }
    }
}
