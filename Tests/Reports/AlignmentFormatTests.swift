import Foundation
import Testing

@testable import Aligner
@testable import Reports

@Suite("Alignment formats")
struct AlignmentFormatTests {
    private let report = Samples.alignment
    private func write(_ format: AlignmentFormat) -> String { format.write(report, terminal: Samples.plain) }

    @Test("TMX is well-formed; texts come back as they were, in their own language")
    func tmx() throws {
        let document = try ParsedXML(write(.tmx))
        #expect(
            document.texts("seg", parent: "tuv", attribute: "xml:lang", is: "en") == [
                "A <b>bold</b> & \"quoted\" text, it's said.", "Two parts and lines.",
            ])
        #expect(document.texts("seg", parent: "tuv", attribute: "xml:lang", is: "fa").count == 2)
        #expect(document.count("tu") == 2)
    }

    @Test("XLIFF is well-formed, with a unit for each bead and no column swapped")
    func xliff() throws {
        let document = try ParsedXML(write(.xliff))
        #expect(document.count("unit") == 4)
        #expect(
            document.texts("source") == [
                "A <b>bold</b> & \"quoted\" text, it's said.", "Left out ]]> here.", "Two parts and lines.", "",
            ])
        #expect(document.texts("target")[1] == "")
        #expect(document.texts("target")[0] == "متنی <b>پررنگ</b> و «نقل‌شده» &amp; تمام.")
        let file = try #require(document.attributes("file").first)
        #expect(file["original"] == "a <&> \"b\".txt")
        #expect(file["srcDir"] == "ltr" && file["trgDir"] == "rtl")
        #expect(document.attributes("xliff").first?["srcLang"] == "en")
    }

    @Test("HTML has the original on the left, each cell in its language and direction")
    func html() throws {
        let page = write(.html)
        // What HTML allows and XML does not is taken out, so that the rest can be checked.
        let xml = page.replacingOccurrences(of: "<!doctype html>\n", with: "").replacingOccurrences(
            of: "<meta ([^>]*)>", with: "<meta $1/>", options: .regularExpression)
        let document = try ParsedXML(xml)
        let cells = document.elements.filter { $0.name == "td" }
        #expect(cells.count == 12)
        for row in 0..<4 {
            #expect(cells[row * 3 + 1].attributes == ["lang": "en", "dir": "ltr"])
            #expect(cells[row * 3 + 2].attributes == ["lang": "fa", "dir": "rtl"])
        }
        #expect(cells[1].text == "A <b>bold</b> & \"quoted\" text, it's said.")
        #expect(cells[11].text.hasPrefix("افزوده"))
        #expect(!page.contains("<script") && !page.contains("http"))
    }

    @Test("TSV has five columns in every line")
    func tsv() {
        let lines = write(.tsv).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count == 5)
        for line in lines { #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == 5) }
        #expect(lines.last?.hasPrefix("\t2\t1.0\t\t") ?? false)
    }

    @Test("Vecalign lines")
    func vecalign() { #expect(write(.vecalign) == "[0]:[0]:0.0123\n[1]:[]:0.25\n[2, 3]:[1]:0.5\n[]:[2]:0.0\n") }

    @Test("JSON comes back as it was")
    func json() throws {
        let root = try #require(try JSONSerialization.jsonObject(with: Data(write(.json).utf8)) as? [String: Any])
        #expect(root["source"] as? [String] == report.source)
        #expect(root["target"] as? [String] == report.target)
        let beads = try #require(root["beads"] as? [[String: Any]])
        #expect(beads.map { $0["source"] as? [Int] } == [[0], [1], [2, 3], []])
        #expect(beads.map { $0["target"] as? [Int] } == [[0], [], [1], [2]])
    }

    @Test("text prints no control")
    func text() {
        let text = write(.text)
        #expect(!text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x202A...0x202E).contains($0.value) })
        #expect(text.contains("(nothing in the translation)") && text.contains("(nothing in the original)"))
    }

    @Test("no beads, and beads beyond the texts, are no trouble", arguments: AlignmentFormat.allCases)
    func odd(_ format: AlignmentFormat) throws {
        for beads in [[], [Bead(source: 5..<9, target: 7..<8, posterior: .nan)]] {
            let report = AlignmentReport(
                source: [], target: [], beads: beads, sourceLanguage: nil, targetLanguage: nil, sourceIsRightToLeft: false,
                targetIsRightToLeft: false, sourceName: "a", targetName: "b")
            let text = format.write(report, terminal: Samples.plain)
            #expect(text.isEmpty == (beads.isEmpty && format == .vecalign))
        }
    }
}
