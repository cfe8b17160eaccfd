import Aligner

/// Beads as one page that needs nothing else: a table of two columns that never swap, each cell in its own direction.
enum AlignmentHTML {
    static func write(_ report: AlignmentReport) -> String {
        let rows = report.beads.map { bead in
            "<tr class=\"\(bead.isPaired ? "pair" : "null")\"><td>\(Percent.text(bead.posterior))</td>"
                + cell(report.sourceText(bead), report.sourceLanguage, report.sourceIsRightToLeft)
                + cell(report.targetText(bead), report.targetLanguage, report.targetIsRightToLeft) + "</tr>\n"
        }
        return """
            <!doctype html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(XMLText.escaped(report.targetName))</title>
            <style>
            body { font-family: sans-serif; margin: 1rem; color-scheme: light dark; }
            table { border-collapse: collapse; width: 100%; direction: ltr; }
            td, th { border: 1px solid #8888; padding: .4rem; vertical-align: top; text-align: start; }
            td:first-child { width: 3rem; }
            tr.null td { background: #fc03; }
            </style>
            </head>
            <body>
            <h1>\(XMLText.escaped(report.targetName))</h1>
            <table>
            <thead><tr><th scope="col">sure</th><th scope="col">\(XMLText.escaped(report.sourceName))</th><th scope="col">\(XMLText.escaped(report.targetName))</th></tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>
            </body>
            </html>

            """
    }

    private static func cell(_ text: String, _ language: String?, _ isRightToLeft: Bool) -> String {
        "<td lang=\"\(XMLText.escaped(language ?? "und"))\" dir=\"\(isRightToLeft ? "rtl" : "ltr")\">\(XMLText.escaped(text))</td>"
    }
}
