import Foundation
import TestSupport
import Testing

/// What people get wrong, and machines: each ends with a message that says where and what to do, and with the code of the contract.
@Suite struct HostileUseTests {
    /// Runs a line of the shell in which `sanad` is the command.
    private func shell(_ line: String, in folder: URL = Repository.root) throws -> Tool.Run? {
        guard let bash = Tool("bash", neededFor: "redirections") else { return nil }
        return try bash.run([
            "-c", "set -o pipefail; cd '\(folder.path)'; sanad() { '\(Sanad.executable.path)' \"$@\"; }; \(line)",
        ])
    }

    @Test(
        arguments: [
            ("sanad check seeds > /dev/full", 2, "standard output cannot be written: No space left"),
            ("sanad rules >&-", 2, "standard output cannot be written"),
            ("sanad pipe <&-", 2, "standard input cannot be read"),
            ("sanad check - <&-", 2, "standard input: it could not be read"),
            ("sanad pipe < .", 2, "standard input cannot be read"),
            ("sanad check no-such-file 2>&-", 2, ""),
            // The code is that of the findings, whoever reads them.
            ("sanad check seeds | head -1", 1, ""), ("sanad rules | head -1", 0, ""),
        ] as [(String, Int32, String)])
    func streams(_ line: String, _ code: Int32, _ words: String) throws {
        guard let run = try shell(line) else { return }
        #expect(run.code == code, "\(run.errors)")
        #expect(words.isEmpty ? run.errors.isEmpty : run.errors.contains(words), "\(run.errors)")
    }

    @Test(
        arguments: [
            (["check", "a.txt", "--output", "a.txt"], "it is read here"),
            (["check", ".", "--output", "./a.txt"], "it is read here"),
            (["check", "a.txt", "--original", "b.txt", "--also", "json=b.txt"], "it is read here"),
            (["check", "a.txt", "--write-baseline", "a.txt"], "it is read here"),
            (["align", "a.txt", "b.txt", "--output", "link.txt"], "it is read here"),
            (["check", "a.txt", "--output", "r", "--also", "json=r"], "two reports"),
            (["check", "a.txt", "--output", "."], "a folder is in its place"),
            (["check", "a.txt", "--output", "none/r"], "none/r: it cannot be written: No such file"),
            (["check", "a.txt", "--write-baseline", "w", "--output", "r"], "--write-baseline writes no report"),
            (["check", "a.txt", "--baseline", "w", "--no-baseline"], "contradict each other"),
            (["check", "a.txt", "--cache", "none"], "none: there is no such folder"),
            (["match", "a.txt", "--cache", "none"], "none: there is no such folder"),
            (["check", "a.txt", "--original", "none.txt"], "the original none.txt cannot be read: there is no such file"),
            (["check", "dangling.txt"], "it is a link to nowhere.txt"),
            (["check", "empty"], ".xliff"),
            (["align", "a.txt", "b.txt", "--language", "xx"], "there is no language pack for “xx”"),
        ] as [([String], String)])
    func mistakes(_ arguments: [String], _ words: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("این متن ۱۲ صفحه دارد و هیچ نشانی ندارد.", to: "a.txt")
        try folder.write("This text has 12 pages and no address.", to: "b.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.txt", withDestinationPath: "b.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/dangling.txt", withDestinationPath: "nowhere.txt")
        try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: false)
        let before = try names(folder)
        let run = try Sanad.run(arguments, in: folder.url)
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("sanad: ") && run.errors.contains(words), "\(run.errors)")
        #expect(try names(folder) == before)
        #expect(try String(contentsOfFile: folder.path + "/b.txt", encoding: .utf8).hasPrefix("This text"))
    }

    private func names(_ folder: TemporaryFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func whatIsNoFileIsWrittenAndNotReplaced() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "real.json")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.json", withDestinationPath: "real.json")
        #expect(try Sanad.run(["check", "seeds", "--format", "json", "--output", folder.path + "/link.json"]).code == 1)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.json") == "real.json")
        #expect(try String(contentsOfFile: folder.path + "/real.json", encoding: .utf8).contains("sanad.check/1"))
        guard
            let run = try shell(
                "mkfifo pipe; sanad check '\(Repository.path("seeds"))' --output pipe --quiet & cat pipe", in: folder.url)
        else { return }
        #expect(run.output.contains("5 documents; "))
        #expect(try Sanad.run(["check", "seeds", "--output", "/dev/null"]).code == 1)
        let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        #expect(type == .typeCharacterSpecial)
    }

    @Test(arguments: ["pipe", "learn"]) func anyNumberOfJobs(_ command: String) throws {
        let run = try Sanad.run([command, "--jobs", "\(Int.max)"], input: #"{"id":1,"source":"One.","target":"یک."}"# + "\n")
        #expect(run.code == 0 && run.errors.isEmpty)
    }

    @Test(
        arguments: [
            ("rules:\n  omission: off\n  omission: info\n", ".sanad.yml:2: ", "“omission” stands there more than once"),
            ("fetch:\n  allow_private: [here]\n", ".sanad.yml:2: ", "HOST:PORT"),
            ("documents: translations\n", ".sanad.yml:1: ", "must be a list, such as [a, b]"),
            ("rulez: {}\n", ".sanad.yml:1: ", "did you mean “rules”?"), ("zzzzzzzzz: 1\n", ".sanad.yml:1: ", "there are root, "),
        ] as [(String, String, String)])
    func configurations(_ text: String, _ place: String, _ words: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: ".sanad.yml")
        let run = try Sanad.run(["config", "show"], in: folder.url)
        #expect(run.code == 2 && run.errors.contains(place) && run.errors.contains(words), "\(run.errors)")
    }

    @Test func theEnvironmentNamesALanguageThatIsKnown() throws {
        let run = try Sanad.run(["check", "seeds"], environment: ["SANAD_LANGUAGE": "xx"])
        #expect(run.code == 2 && run.errors.contains("SANAD_LANGUAGE is “xx”"), "\(run.errors)")
    }

    @Test func inspectTakesWhatLinesLeaveOut() throws {
        let line =
            #"{"id":1,"text":"دیروز آمد."}"# + "\n" + #"{"id":2,"text":"yesterday","language":"en","date":"2020-03-01"}"# + "\n"
        let run = try Sanad.run(["inspect", "--jsonl", "--language", "fa", "--date", "2019-01-02"], input: line)
        #expect(run.output.contains(#""language":"fa""#) && run.output.contains("2019-01-01"))
        #expect(run.output.contains(#""language":"en""#) && run.output.contains("2020-02-29"))
    }
}
