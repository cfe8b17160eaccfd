import Foundation
import TestSupport
import Testing

/// The command itself: arguments in, exit code out.
@Suite struct CommandTests {
    private func sanad(_ arguments: [String], input: String = "") throws -> Sanad.Run { try Sanad.run(arguments, input: input) }

    @Test(
        arguments: [
            (["check", "seeds"], 1), (["check", "seeds", "--fail-on", "never"], 0),
            (["check", "seeds/000_b0c3f97ce75f96d6.txt"], 0),
            (["check", "seeds/003_412e824fada4b61c.txt"], 0),
            (["check", "seeds/003_412e824fada4b61c.txt", "--fail-on", "warning"], 1),
            (["check", "seeds/003_412e824fada4b61c.txt", "--require-original"], 1), (["check", "no-such-file.txt"], 2),
            (["check"], 2), (["chek"], 2),
            (["check", "seeds", "--format", "nothing"], 2), (["check", "seeds", "--jobs", "0"], 2),
            (["check", "seeds", "--date", "tomorrow"], 2),
            (["check", "seeds", "--language", "xx"], 2), (["check", "seeds", "--original", "missing.txt"], 2), (["rules"], 0),
            (["rules", "no-such-rule"], 2), (["--help"], 0), (["--version"], 0), (["cache", "verify"], 0),
            (["cache", "show", "https://example.org/none"], 2),
            (["provenance", "seeds"], 0), (["match", "seeds/001_9dabcf0b7d235476.txt"], 0), (["compare", "one"], 2),
            (["inspect"], 2),
            (["fetch", "seeds/003_412e824fada4b61c.txt"], 0),
        ] as [([String], Int32)])
    func exitCode(_ arguments: [String], _ code: Int32) throws {
        let run = try sanad(arguments)
        #expect(run.code == code, "\(arguments): \(run.errors)")
        if code == 2 { #expect(run.errors.hasPrefix("sanad: "), "\(run.errors)") }
    }

    @Test func findingsGoToOutputAndComplaintsToErrors() throws {
        let run = try sanad(["check", "seeds/002_ec2dd3a1001947a9.txt", "no-such-file.txt"])
        #expect(run.code == 2)
        #expect(run.output.contains("relative-day-mismatch"))
        #expect(run.errors.contains("no-such-file.txt"))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test func aReportGoesToAFile() throws {
        let folder = try TemporaryFolder()
        let run = try sanad(["check", "seeds", "--format", "json", "--output", folder.path + "/report.json"])
        #expect(run.code == 1)
        #expect(run.output.isEmpty)
        let data = try Data(contentsOf: folder.url.appendingPathComponent("report.json"))
        let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        #expect(object?["schema"] as? String == "sanad.check/1")
    }

    @Test func standardInputIsADocument() throws {
        let run = try sanad(["check", "-"], input: "این متن ۱۲ صفحه دارد و هیچ نشانی ندارد.")
        #expect(run.code == 0)
        #expect(run.output.contains("Persian"))
    }

    @Test func pipeKeepsTheOrderOfItsLines() throws {
        let lines = (0..<60).map {
            #"{"id":\#($0),"target_language":"ar","source":["It has \#($0 + 20) rooms."],"target":["فيه \#($0 + 20) غرفة."]}"#
        }
        let run = try sanad(["pipe", "--jobs", "3"], input: lines.joined(separator: "\n") + "\nbroken\n")
        let answers = run.output.split(separator: "\n")
        #expect(answers.count == 61)
        for (index, answer) in answers.prefix(60).enumerated() { #expect(answer.hasPrefix("{\"id\":\(index),")) }
        #expect(answers.last?.hasPrefix(#"{"id":null,"error":"#) == true)
    }

    @Test func theCacheGoesOutAndComesBack() throws {
        let folder = try TemporaryFolder()
        for name in ["a.warc", "a.warc.gz"] {
            let file = folder.path + "/" + name, cache = folder.path + "/cache-of-" + name
            let out = try sanad(["cache", "export", file])
            #expect(out.code == 0 && out.output.contains("3 snapshots"), "\(out.errors)")
            let back = try sanad(["cache", "import", file, "--cache", cache])
            #expect(back.code == 0 && back.output.contains("3 stored, 0 known already"), "\(back.errors)")
            #expect(try sanad(["cache", "verify", "--cache", cache]).code == 0)
            #expect(try sanad(["cache", "list", "--cache", cache]).output == sanad(["cache", "list"]).output)
        }
        #expect(try sanad(["cache", "export", "-"]).output.hasPrefix("WARC/1.1\r\n"))
    }

    @Test func whatCannotBeImportedOrExportedIsNamed() throws {
        let folder = try TemporaryFolder()
        let page = try folder.write("<html>no WARC</html>", to: "page.html")
        for arguments in [
            ["cache", "import", page, "--cache", folder.path + "/c"], ["cache", "import", folder.path + "/none.warc"],
            ["cache", "export", folder.path + "/none/a.warc"],
            ["cache", "export", folder.path + "/a.warc", "https://example.org/none"],
            ["cache", "seal", "https://example.org/none"],
        ] {
            let run = try sanad(arguments)
            #expect(run.code == 2, "\(arguments)")
            #expect(run.errors.hasPrefix("sanad: "), "\(run.errors)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "page.html" }.isEmpty)
    }

    @Test func everyRuleIsListed() throws {
        let run = try sanad(["rules"])
        #expect(run.output.split(separator: "\n").count >= 31)
    }

    @Test(arguments: ["text", "json", "tsv", "tmx", "xliff", "vecalign", "html"])
    func alignWritesEveryFormat(_ format: String) throws {
        let original = try sanad(["cache", "show", "--body", "https://home.treasury.gov/news/press-releases/sm834"]).output
        let folder = try TemporaryFolder()
        let file = try folder.write(original, to: "original.txt")
        let run = try sanad(["align", "seeds/001_9dabcf0b7d235476.txt", file, "--format", format])
        #expect(run.code == 0)
        #expect(!run.output.isEmpty)
    }
}
