import Checker
import Reports

/// What a maintainer must do before a change can go in: one line a step, in the words of a person.
public enum GateAdvice {
    /// The steps, for findings of `severity` and above; empty when there is nothing to do.
    public static func steps(_ result: Gate.Result, from severity: Severity?) -> [String] {
        var steps = result.report.failures.map { "\(TerminalText.clean($0.path)): \($0.message); \($0.remedy)" }
        guard let severity else { return steps }
        for document in result.report.documents {
            let findings = document.live(from: severity).map(\.finding)
            guard !findings.isEmpty else { continue }
            let path = TerminalText.clean(document.projectPath)
            if findings.contains(where: { $0.rule == "provenance-missing-original" }) {
                steps.append(
                    document.declaredURL.map {
                        "\(path): run “sanad fetch \(quoted(path))” (it names \($0)) and commit the cache"
                    }
                        ?? "\(path): add a line that names its original, run “sanad fetch \(quoted(path))” and commit the cache")
            }
            if findings.contains(where: { $0.rule == "provenance-unverified" }) {
                steps.append("\(path): add a line that names its original; it was only inferred from the content")
            }
            if findings.contains(where: { $0.rule == "provenance-wrong-original" }) {
                steps.append("\(path): the original that it names is another text; correct the link")
            }
            let others = findings.filter { !$0.rule.hasPrefix("provenance-") }
            if !others.isEmpty {
                let count = others.count
                steps.append(
                    "\(path): correct \(count) \(count == 1 ? "passage" : "passages"), or silence with a reason: "
                        + "<!-- sanad:disable \(others[0].rule) -- why it is right -->")
            }
        }
        return steps
    }

    private static func quoted(_ path: String) -> String { path.contains(" ") ? "'\(path)'" : path }

    private static func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

    /// What was looked at, in one line.
    public static func summary(_ result: Gate.Result) -> String {
        let documents = result.found == 1 ? "document" : "documents"
        guard result.touched > 0 else { return "none of \(result.found) \(documents) changed; nothing to do" }
        let figures = result.report.summary
        return "\(result.touched) of \(result.found) \(documents) changed; \(counted(figures.errors, "error")), "
            + counted(figures.warnings, "warning")
            + (figures.suppressed > 0 ? ", \(figures.suppressed) accepted" : "")
    }
}
