import Aligner

/// Beads for people: the two sides of each under one another.
enum AlignmentText {
    static func write(_ report: AlignmentReport, _ terminal: TerminalText) -> String {
        var lines: [String] = []
        for bead in report.beads {
            let shape = "\(bead.source.count)-\(bead.target.count)"
            let sure = Percent.text(bead.posterior)
            let note = bead.isMoved ? "  (stands in another place in the translation)" : ""
            lines.append(terminal.styled("[\(numbers(bead.source))] \(shape) [\(numbers(bead.target))]  \(sure)\(note)", .dim))
            if !bead.source.isEmpty { lines.append("  " + terminal.isolated(TerminalText.clean(report.sourceText(bead)))) }
            if !bead.target.isEmpty { lines.append("  " + terminal.isolated(TerminalText.clean(report.targetText(bead)))) }
            if bead.isOmission { lines.append("  " + terminal.styled("(nothing in the translation)", .yellow)) }
            if bead.isAddition { lines.append("  " + terminal.styled("(nothing in the original)", .yellow)) }
        }
        let paired = report.beads.filter(\.isPaired).count
        lines.append(
            "\(report.beads.count) beads, \(paired) paired; \(report.source.count) segments in the original, \(report.target.count) in the translation"
        )
        return lines.joined(separator: "\n") + "\n"
    }

    private static func numbers(_ range: Range<Int>) -> String { range.map(String.init).joined(separator: ", ") }
}
