import Foundation
@testable import SanadKit
import TestSupport
import Testing

/// TMX and XLIFF as input: aligned already.
@Suite struct AlignedFileTests {
    private static let xliff2 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fa">
          <file id="f1" original="a.txt">
            <unit id="u1"><notes><note>no text</note></notes>
              <segment><source>The <pc id="1">harbour</pc> has 40 cranes.</source>
                <target>این <pc id="1">بندر</pc> ۷۰ جرثقیل دارد.</target></segment></unit>
            <unit id="u2"><segment><source>It was built in 1975 by the state.</source></segment></unit>
            <unit id="u3"><segment><source>Twelve ships came &amp; went.</source><target>دوازده کشتی آمدند و رفتند.</target></segment></unit>
          </file>
        </xliff>
        """
    private static let xliff1 = """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file source-language="en" target-language="fa" original="a">
        <body><trans-unit id="1"><source>The <ph id="1">&lt;b&gt;</ph>harbour has 40 cranes.</source>
        <target>این بندر ۷۰ جرثقیل دارد.</target><alt-trans><target>دیگر ۹۹</target></alt-trans></trans-unit></body></file></xliff>
        """
    private static let tmx = """
        <tmx version="1.4"><header srclang="en" datatype="plaintext" segtype="sentence" o-tmf="x" adminlang="en" creationtool="x" creationtoolversion="1"/>
        <body><tu><prop type="x">9</prop><tuv xml:lang="fa-IR"><seg>این بندر ۷۰ جرثقیل دارد.</seg></tuv>
        <tuv xml:lang="EN-us"><seg>The harbour has <bpt i="1">40</bpt>40 cranes.</seg></tuv></tu></body></tmx>
        """

    @Test(arguments: [("a.xlf", xliff2, 3), ("a.xliff", xliff1, 1), ("a.tmx", tmx, 1)])
    func theMistakeInItIsFound(_ name: String, _ text: String, _ units: Int) async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(text, to: "docs/" + name)
        #expect(try AlignedFile.read(path).units.count == units)
        let workspace = try Workspace(folder: folder.path)
        var options = CheckOptions()
        options.keepsTexts = true
        for paths in [[path], [folder.path + "/docs"]] {
            let report = try await DocumentChecker(workspace: workspace, options: options).check(paths)
            #expect(report.failures.isEmpty, "\(report.failures)")
            let document = try #require(report.documents.first)
            #expect(document.language == "fa")
            let errors = document.live(from: .error)
            #expect(errors.map(\.finding.rule) == ["number-mismatch"])
            #expect(errors.first?.original?.passage.text == "40")
            #expect(document.texts?.beads.count == units)
            let omissions = document.findings.filter { $0.finding.rule == "omission" }
            #expect(omissions.count == (units == 3 ? 1 : 0))
        }
    }

    @Test func theLineIsThatOfTheTranslation() throws {
        let file = try AlignedFile.read(Data(Self.xliff2.utf8), path: "a.xlf")
        #expect(file.units.map(\.line) == [6, 7, 8])
        #expect(file.units[0].source == "The harbour has 40 cranes." && file.units[2].source == "Twelve ships came & went.")
    }

    @Test(arguments: [
        "", "not XML", "<html></html>", "<xliff", "<tmx><body></body></tmx>", "<xliff><file><unit><segment><source>a</source>",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><tmx><body><tu><tuv xml:lang=\"fa\"><seg>&e;</seg></tuv></tu></body></tmx>",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><tmx><body>&b;</body></tmx>",
    ])
    func whatIsNoneOfThemIsNamed(_ text: String) async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(text, to: "broken.tmx")
        let report = try await DocumentChecker(workspace: try Workspace(folder: folder.path), options: CheckOptions()).check([
            path
        ])
        #expect(report.documents.isEmpty)
        #expect(report.failures.map(\.path) == [path])
    }

    @Test func whatSanadWritesItReads() throws {
        let left = ["The harbour has 40 cranes.", "It was built in 1975."],
            right = ["این بندر ۴۰ جرثقیل دارد.", "در ۱۹۷۵ ساخته شد."]
        let report = AlignmentReport(
            source: left, target: right, beads: (0..<2).map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1, posterior: 1) },
            sourceLanguage: "en", targetLanguage: "fa", sourceIsRightToLeft: false, targetIsRightToLeft: true, sourceName: "a",
            targetName: "b")
        for format in [AlignmentFormat.tmx, .xliff] {
            let text = format.write(report, terminal: TerminalText(usesColor: false, isolates: false))
            let file = try AlignedFile.read(Data(text.utf8), path: "a.tmx")
            #expect(file.units.map(\.source) == left && file.units.map(\.target) == right)
            #expect(file.sourceLanguage == "en" && file.targetLanguage == "fa")
        }
    }

    @Test func aMistypedPathIsSuggested() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "translations.txt")
        let found = InputFinder.find([folder.path + "/translation.txt"], excluding: "cache")
        #expect(found.problems.first?.remedy == "did you mean “translations.txt”?")
    }
}
