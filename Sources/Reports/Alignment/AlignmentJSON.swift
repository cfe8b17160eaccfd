import Aligner

/// Beads as JSON, with the texts.
enum AlignmentJSON {
    static func write(_ report: AlignmentReport) -> String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("schema", "sanad.align/1")
            writer.member("source_language", report.sourceLanguage)
            writer.member("target_language", report.targetLanguage)
            writer.key("source")
            writer.array(report.source) { $0.value($1) }
            writer.key("target")
            writer.array(report.target) { $0.value($1) }
            writer.key("beads")
            writer.array(report.beads) { writer, bead in
                writer.object { writer in
                    writer.key("source")
                    writer.array(bead.source) { $0.value($1) }
                    writer.key("target")
                    writer.array(bead.target) { $0.value($1) }
                    writer.member("posterior", (bead.posterior * 10_000).rounded() / 10_000)
                    if bead.isMoved { writer.member("moved", true) }
                }
            }
        }
        return writer.string + "\n"
    }
}
