import Foundation
import TestSupport
import Testing

/// What only a terminal is shown: the progress bar and colours.
@Suite struct TerminalTests {
    /// What a terminal shows of a line of the shell in which `sanad` is the command; nil without the tool that plays the terminal.
    private func shown(_ line: String, environment: [String: String] = [:]) throws -> String? {
        guard let script = Tool("script", neededFor: "a pseudo terminal") else { return nil }
        let own = ProcessInfo.processInfo.environment.filter { $0.key != "NO_COLOR" }
        let folder = try TemporaryFolder()
        let file = try folder.write("sanad() { '\(Sanad.executable.path)' \"$@\"; }\n\(line)\n", to: "line")
        return try script.run(
            ["-qc", "sh '\(file)'", "/dev/null"], in: Repository.root.path,
            environment: own.merging(["TERM": "xterm"]) { $1 }.merging(environment) { $1 }
        ).output
    }

    @Test func aLongCheckShowsHowFarItIs() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Repository.path("seeds/000_b0c3f97ce75f96d6.txt"), encoding: .utf8)
        let count = 80
        for index in 0..<count { try folder.write(text, to: "\(index).txt") }
        let start = ContinuousClock.now
        let report = folder.path + "/report"
        guard let shown = try shown("sanad check '\(folder.path)' --format gitlab > '\(report)'") else { return }
        #expect(try !String(contentsOfFile: report, encoding: .utf8).contains("\u{1B}"))
        // What is over within a second shows no bar, and this machine may be fast.
        guard ContinuousClock.now - start > .seconds(3) else { return }
        let bar = /(\d+) of (\d+) documents, ([\d.]+) a second, (\d+) (s|min) left/
        let lines = shown.split(separator: "\r").map(String.init)
        let states = try lines.compactMap { try bar.firstMatch(in: $0)?.output }
        #expect(states.count > 3)
        var last = 0
        for state in states {
            let done = try #require(Int(state.1)), rate = try #require(Double(state.3)), left = try #require(Int(state.4))
            #expect(state.2 == "\(count)" && done >= last && done < count)
            last = done
            // Rate and time are rounded by themselves.
            let seconds = Double(count - done) / rate
            if state.5 == "s" { #expect(abs(Double(left) - seconds) <= 1.5 + seconds * 0.15) }
        }
        // The bar stays in its line, which is empty in the end.
        #expect(!shown.contains("\n") && shown.hasSuffix("\r\u{1B}[K"))
    }

    @Test func coloursAreForTerminals() throws {
        let line = "sanad check seeds/002_ec2dd3a1001947a9.txt 2>/dev/null"
        guard let coloured = try shown(line) else { return }
        #expect(coloured.contains("\u{1B}[31merror\u{1B}[0m"))
        for (environment, more) in [(["NO_COLOR": "1"], ""), (["TERM": "dumb"], ""), ([:], " --color never"), ([:], " | cat")] {
            let plain = try #require(try shown(line + more, environment: environment))
            #expect(plain.contains("error relative-day-mismatch") && !plain.contains("\u{1B}"))
        }
        #expect(try #require(try shown(line + " --color always | cat")).contains("\u{1B}[31m"))
    }
}
