import Foundation
import TestSupport
import Testing

/// Help, manual page, completions, version, suggestions.
@Suite struct HelpTests {
    private static let commands = [
        "check", "gate", "provenance", "fetch", "match", "align", "inspect", "compare", "cache", "pipe", "learn", "rules",
        "config", "baseline", "completions", "manual",
    ]

    @Test(arguments: commands) func everyCommandHasHelp(_ command: String) throws {
        let run = try Sanad.run(["help", command])
        #expect(run.code == 0)
        #expect(run.output.contains("USAGE: sanad \(command)"))
    }

    @Test(arguments: ["check", "gate", "config show", "baseline prune", "completions"])
    func helpTeachesByExamples(_ command: String) throws {
        let run = try Sanad.run(["help"] + command.split(separator: " ").map(String.init))
        #expect(run.output.contains("Example"), "\(run.output)")
    }

    /// An example is never broken by the width of a terminal: each line of one is a command, or what it is for, further in.
    @Test(arguments: ["", "check", "gate", "fetch", "learn", "completions"]) func examplesAreNotBroken(_ command: String) throws {
        let run = try Sanad.run(["help"] + (command.isEmpty ? [] : [command]))
        let examples = try #require(
            run.output.components(separatedBy: "Example").dropFirst().first?.components(separatedBy: "\n\n").first)
        for line in examples.split(separator: "\n").dropFirst() {
            #expect(line.hasPrefix("  sanad ") || line.hasPrefix("      "), "\(line)")
            #expect(line.count < 80, "\(line)")
        }
    }

    @Test func theManualNamesEveryCommandAndManReadsIt() throws {
        let run = try Sanad.run(["manual"])
        #expect(run.code == 0 && run.output.hasPrefix(".TH SANAD 1"))
        for command in Self.commands { #expect(run.output.contains(".SS sanad \(command)"), "\(command)") }
        guard let man = Tool("man", neededFor: "reading the manual page") else { return }
        let folder = try TemporaryFolder()
        let shown = try man.run(["--warnings", "-l", try folder.write(run.output, to: "sanad.1")])
        #expect(shown.code == 0 && !shown.errors.contains("warning"), "\(shown.errors)")
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completionsAreScriptsOfTheirShell(_ shell: String) throws {
        let run = try Sanad.run(["completions", shell])
        #expect(run.code == 0 && run.output.contains("baseline"))
        guard let tool = Tool(shell, neededFor: "the syntax of completions for \(shell)") else { return }
        let folder = try TemporaryFolder()
        let checked = try tool.run(["-n", try folder.write(run.output, to: "completions")])
        #expect(checked.code == 0, "\(checked.errors)")
    }

    @Test func theVersionNamesTheData() throws {
        let run = try Sanad.run(["--version"])
        #expect(run.output.contains("languages: ") && run.output.contains("data: ") && run.output.contains("rules: "))
    }

    @Test(
        arguments: [
            (["chek", "seeds"], "did you mean “check”?"), (["check", "seed"], "did you mean “seeds”?"),
            (["rules", "numbr-missing"], "did you mean “number-missing”?"),
            (["check", "seeds", "--also", "sarf=x"], "did you mean “sarif”?"),
            (["check", "seeds", "--also", "sarif"], "FORMAT=FILE"), (["help", "chek"], "did you mean “check”?"),
            (["cache", "lst"], "did you mean “list”?"), (["help", "baseline", "prun"], "did you mean “prune”?"),
            (["provenance", "seed"], "did you mean “seeds”?"), (["check", "seeds", "--date", "x"], "Usage: sanad check"),
        ] as [([String], String)])
    func aTypoIsAnErrorWithASuggestion(_ arguments: [String], _ words: String) throws {
        let run = try Sanad.run(arguments)
        #expect(run.code == 2)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test(arguments: ["text", "json", "sarif", "junit", "github", "markdown", "html", "gitlab"])
    func checkWritesEveryFormat(_ format: String) throws {
        let run = try Sanad.run(["check", "seeds", "--format", format])
        #expect(run.code == 1 && run.output.contains("relative-day-mismatch"), "\(run.errors)")
    }

    @Test func xliffTakesOnePairOfLanguages() throws {
        #expect(try Sanad.run(["check", "seeds", "--format", "xliff"]).code == 2)
        let run = try Sanad.run(["check", "seeds/002_ec2dd3a1001947a9.txt", "--format", "xliff"])
        #expect(run.code == 1 && run.output.contains("locQualityIssueType"))
    }

    @Test func severalFormatsAtOnce() throws {
        let folder = try TemporaryFolder()
        let run = try Sanad.run([
            "check", "seeds", "--also", "html=\(folder.path)/a.html", "--also", "junit=\(folder.path)/b.xml", "--quiet",
        ])
        #expect(run.code == 1)
        #expect(try String(contentsOfFile: folder.path + "/a.html", encoding: .utf8).contains("class=\"texts\""))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.html", "b.xml"])
    }

    @Test func configurationIsShownWithItsOrigin() throws {
        let folder = try TemporaryFolder()
        try folder.write("fail_on: warning\n", to: ".sanad.yml")
        let run = try Sanad.run(["config", "show"], in: folder.url, environment: ["SANAD_MIN_SEVERITY": "info"])
        #expect(run.output.contains(".sanad.yml:1)"))
        #expect(run.output.contains("min_severity: info  (environment variable SANAD_MIN_SEVERITY)"))
    }

    @Test func anInterruptionLeavesNothingHalfWritten() throws {
        let folder = try TemporaryFolder()
        let process = Process(), input = Pipe(), errors = Pipe()
        process.executableURL = Sanad.executable
        // It waits for its document, which never comes.
        process.arguments = ["check", "-", "--output", folder.path + "/report.txt"]
        process.standardInput = input
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: 2)
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        #expect(String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self).contains("interrupted"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
}
