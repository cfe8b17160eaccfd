import Foundation
import SanadKit

// Checks the documents of a folder against the cache beside the nearest `.sanad.yml` or git root, and counts what each rule found.

let paths = Array(CommandLine.arguments.dropFirst())
guard !paths.isEmpty else {
    FileHandle.standardError.write(Data("usage: tally PATH…\n".utf8))
    exit(2)
}

do {
    var options = CheckOptions()
    options.jobs = ProcessInfo.processInfo.activeProcessorCount
    let report = try await DocumentChecker(workspace: try Workspace(), options: options).check(paths)
    var counts: [String: Int] = [:]
    for document in report.documents {
        for located in document.live(from: .warning) { counts[located.finding.rule, default: 0] += 1 }
    }
    for (rule, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { print("\(count)\t\(rule)") }
    for failure in report.failures { FileHandle.standardError.write(Data("tally: \(failure)\n".utf8)) }
    exit(report.failures.isEmpty ? 0 : 2)
} catch {
    FileHandle.standardError.write(Data("tally: \(error)\n".utf8))
    exit(2)
}
