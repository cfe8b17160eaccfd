import Checker
import Foundation
import TestSupport
import Testing

@testable import Reports

/// What other programs make of the XML formats: xmllint, and translate-toolkit from PyPI. Loudly skipped where they are not installed.
@Suite("Other readers")
struct OtherReadersTests {
    private func files() throws -> (folder: TemporaryFolder, paths: [String]) {
        let folder = try TemporaryFolder()
        let texts = [
            ("check.xlf", CheckFormatTests.text(.xliff, least: .info)),
            ("check.xml", CheckFormatTests.text(.junit, least: .info)),
            ("align.xlf", AlignmentFormat.xliff.write(Samples.alignment, terminal: Samples.plain)),
            ("align.tmx", AlignmentFormat.tmx.write(Samples.alignment, terminal: Samples.plain)),
        ]
        return (folder, try texts.map { try folder.write($1, to: $0) })
    }

    @Test func xmllintReadsThem() throws {
        guard let tool = Tool("xmllint", neededFor: "reading the XML formats with another parser") else { return }
        let (folder, paths) = try files()
        let run = try tool.run(["--noout", "--nonet"] + paths)
        #expect(run.code == 0, "\(run.errors) \(folder.path)")
    }

    @Test func translateToolkitReadsThem() throws {
        guard let tool = Tool("python3", neededFor: "translate-toolkit") else { return }
        guard try tool.run(["-c", "import translate.storage.tmx, lxml"]).code == 0 else {
            FileHandle.standardError.write(Data("SKIPPED: translate-toolkit is not installed for python3\n".utf8))
            return
        }
        let (folder, _) = try files()
        let script = """
            import sys
            from translate.storage import tmx
            try:
                from translate.storage import xliff2
            except ImportError:
                xliff2 = None
            folder = sys.argv[1]
            store = tmx.tmxfile.parsestring(open(folder + "/align.tmx", "rb").read())
            pairs = [(unit.source, unit.target) for unit in store.units]
            assert len(pairs) == 2, pairs
            assert pairs[0][0] == 'A <b>bold</b> & "quoted" text, it\\'s said.', pairs[0]
            assert pairs[0][1].startswith("متنی <b>پررنگ</b>"), pairs[0]
            if xliff2 is None:
                from lxml import etree
                space = {"x": "urn:oasis:names:tc:xliff:document:2.0"}
                for name, count in (("align.xlf", 4), ("check.xlf", None)):
                    units = etree.parse(folder + "/" + name).findall(".//x:unit", space)
                    assert units and (count is None or len(units) == count), name
            else:
                for name in ("align.xlf", "check.xlf"):
                    store = xliff2.Xliff2File.parsestring(open(folder + "/" + name, "rb").read())
                    assert len(store.units) >= 4, name
            """
        let run = try tool.run(["-c", script, folder.path])
        #expect(run.code == 0, "\(run.errors)")
    }
}
