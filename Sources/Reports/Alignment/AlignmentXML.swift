import Aligner

/// Beads for translation tools: TMX 1.4b and XLIFF 2.1.
enum AlignmentXML {
    private static func tag(_ language: String?) -> String { XMLText.escaped(language ?? "und") }

    private static func direction(_ isRightToLeft: Bool) -> String { isRightToLeft ? "rtl" : "ltr" }

    static func tmx(_ report: AlignmentReport) -> String {
        let source = tag(report.sourceLanguage), target = tag(report.targetLanguage)
        let units = report.beads.filter(\.isPaired).map { bead in
            """
                <tu>
                  <prop type="x-posterior">\((bead.posterior * 10_000).rounded() / 10_000)</prop>
                  <tuv xml:lang="\(source)"><seg>\(XMLText.escaped(report.sourceText(bead)))</seg></tuv>
                  <tuv xml:lang="\(target)"><seg>\(XMLText.escaped(report.targetText(bead)))</seg></tuv>
                </tu>

            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4">
              <header creationtool="sanad" creationtoolversion="\(ProductVersion.number)" segtype="block" o-tmf="sanad" adminlang="en" srclang="\(source)" datatype="plaintext"/>
              <body>
            \(units.joined())  </body>
            </tmx>

            """
    }

    static func xliff(_ report: AlignmentReport) -> String {
        let units = report.beads.enumerated().map { number, bead in
            """
                <unit id="\(number + 1)">
                  <segment>
                    <source>\(XMLText.escaped(report.sourceText(bead)))</source>
                    <target>\(XMLText.escaped(report.targetText(bead)))</target>
                  </segment>
                </unit>

            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="\(tag(report.sourceLanguage))" trgLang="\(tag(report.targetLanguage))">
              <file id="f1" srcDir="\(direction(report.sourceIsRightToLeft))" trgDir="\(direction(report.targetIsRightToLeft))" original="\(XMLText.escaped(report.sourceName))">
            \(units.joined())  </file>
            </xliff>

            """
    }
}
