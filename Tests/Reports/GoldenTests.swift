import Checker
import Foundation
import TestSupport
import Testing

@testable import Reports

/// Whole outputs against files that a person has read.
@Suite("Golden outputs")
struct GoldenTests {
    @Test("check as text")
    func checkText() throws {
        try Golden.expect(CheckText(terminal: Samples.plain).write(Samples.check), "check.txt")
        try Golden.expect(CheckText(terminal: Samples.plain, minimumSeverity: .info).write(Samples.check), "check-info.txt")
        try Golden.expect(CheckText(terminal: Samples.plain, minimumSeverity: .error).write(Samples.check), "check-error.txt")
        try Golden.expect(CheckText(terminal: Samples.plain, quiet: true).write(Samples.check), "check-quiet.txt")
        try Golden.expect(CheckText(terminal: Samples.color, minimumSeverity: .info).write(Samples.check), "check-color.txt")
        try Golden.expect(CheckText(terminal: Samples.plain).write(CheckReport(documents: [], failures: [])), "check-empty.txt")
    }

    @Test("check as JSON")
    func checkJSON() throws { try Golden.expect(CheckJSON.write(Samples.check), "check.json") }

    static let alignments: [(format: AlignmentFormat, name: String)] = [
        (.text, "align.txt"), (.json, "align.json"), (.tsv, "align.tsv"), (.tmx, "align.tmx"), (.xliff, "align.xlf"),
        (.vecalign, "align.vecalign.txt"),
        (.html, "align.html"),
    ]

    @Test("alignments", arguments: alignments)
    func alignment(_ format: AlignmentFormat, _ name: String) throws {
        try Golden.expect(format.write(Samples.alignment, terminal: Samples.plain), name)
    }

    @Test("every format of alignments has its file")
    func allAlignments() { #expect(Set(Self.alignments.map(\.format)) == Set(AlignmentFormat.allCases)) }

    static let provenances: [(format: ProvenanceFormat, name: String)] = [
        (.text, "provenance.txt"), (.json, "provenance.json"), (.provJSON, "provenance.prov.json"),
    ]

    @Test("provenance records", arguments: provenances)
    func provenance(_ format: ProvenanceFormat, _ name: String) throws {
        try Golden.expect(format.write(try Samples.provenance(), terminal: Samples.plain), name)
    }

    @Test("the pages of the rules are those of the documentation")
    func rulePages() throws {
        let folder = Repository.root.appendingPathComponent("Documentation/rules")
        for (name, text) in RulePages.all { try Golden.expect(text, file: folder.appendingPathComponent(name)) }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(names) == Set(RulePages.all.keys), "pages of rules that are no more")
    }
}
