import Aligner

/// Beads a line: with tabs for spreadsheets, and in the exchange format of aligners.
enum AlignmentTables {
    /// `source numbers TAB target numbers TAB posterior TAB source text TAB target text`.
    static func tsv(_ report: AlignmentReport) -> String {
        let rows = report.beads.map { bead in
            [
                numbers(bead.source), numbers(bead.target), rounded(bead.posterior), report.sourceText(bead),
                report.targetText(bead),
            ].joined(separator: "\t")
        }
        return (["source\ttarget\tposterior\tsource_text\ttarget_text"] + rows).joined(separator: "\n") + "\n"
    }

    /// `[0]:[0, 1]:cost`, where the cost is one minus the posterior.
    static func vecalign(_ report: AlignmentReport) -> String {
        report.beads.map { "[\(list($0.source))]:[\(list($0.target))]:\(rounded(1 - $0.posterior))\n" }.joined()
    }

    private static func numbers(_ range: Range<Int>) -> String { range.map(String.init).joined(separator: ",") }
    private static func list(_ range: Range<Int>) -> String { range.map(String.init).joined(separator: ", ") }
    private static func rounded(_ value: Double) -> String { "\((value * 10_000).rounded() / 10_000)" }
}
