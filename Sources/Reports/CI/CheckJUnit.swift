import Checker
import Documents

/// The format `junit`: a suite a document, a test case a finding; only what fails the check is a failure.
enum CheckJUnit {
    static func write(_ report: CheckReport, _ options: CheckFormatOptions) -> String {
        let suites = report.documents.map { Suite($0, options) } + report.failures.map(Suite.init)
        func total(_ count: KeyPath<Suite, Int>) -> Int { suites.reduce(0) { $0 + $1[keyPath: count] } }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="sanad" tests="\(total(\.tests))" failures="\(total(\.failures))" errors="\(total(\.errors))" \
            skipped="\(total(\.skipped))">
            \(suites.map(\.text).joined())</testsuites>

            """
    }

    private struct Suite {
        var tests = 0
        var failures = 0
        var errors = 0
        var skipped = 0
        var text = ""

        init(_ document: DocumentReport, _ options: CheckFormatOptions) {
            var cases = ""
            for located in document.live(from: options.minimumSeverity) {
                tests += 1
                let finding = located.finding
                let fails = options.failsFrom.map { finding.severity >= $0 } ?? false
                if fails { failures += 1 }
                cases += fails ? Self.failure(located, document) : Self.remark(located, document)
            }
            if tests == 0 {
                tests = 1
                let isUnchecked = document.original == nil
                if isUnchecked { skipped = 1 }
                cases = Self.open("agrees with its original", document.projectPath)
                cases += isUnchecked ? ">\n      <skipped message=\"no original was found\"/>\n    </testcase>\n" : "/>\n"
            }
            text = suite(document.projectPath, cases)
        }

        init(_ failure: DocumentError) {
            tests = 1
            errors = 1
            let message = XMLText.attribute(failure.message + "; " + failure.remedy)
            let error = "      <error type=\"\(failure.code.rawValue)\" message=\"\(message)\"/>\n"
            text = suite(failure.path, Self.open("can be read", failure.path) + ">\n" + error + "    </testcase>\n")
        }

        private func suite(_ path: String, _ cases: String) -> String {
            "  <testsuite name=\"\(XMLText.attribute(path))\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\" "
                + "skipped=\"\(skipped)\">\n\(cases)  </testsuite>\n"
        }

        private static func open(_ name: String, _ path: String, _ line: Int? = nil) -> String {
            "    <testcase name=\"\(XMLText.attribute(name))\" classname=\"\(XMLText.attribute(path))\" "
                + "file=\"\(XMLText.attribute(path))\"" + (line.map { " line=\"\($0)\"" } ?? "")
        }

        private static func open(_ located: LocatedFinding, _ document: DocumentReport) -> String {
            let start = located.translation?.start
            let place = start.map { " at \($0.line):\($0.column)" } ?? ""
            return open(located.finding.rule + place, document.projectPath, start?.line)
        }

        private static func failure(_ located: LocatedFinding, _ document: DocumentReport) -> String {
            let finding = located.finding
            return open(located, document) + ">\n      <failure type=\"\(finding.rule)\" "
                + "message=\"\(XMLText.attribute(finding.message))\">\(XMLText.escaped(details(located)))</failure>\n    </testcase>\n"
        }

        private static func remark(_ located: LocatedFinding, _ document: DocumentReport) -> String {
            let text = located.finding.severity.rawValue + ": " + located.finding.message + "\n" + details(located)
            return open(located, document) + ">\n      <system-out>\(XMLText.escaped(text))</system-out>\n    </testcase>\n"
        }

        private static func details(_ located: LocatedFinding) -> String {
            let sides = [("original", located.original), ("translation", located.translation)]
            return sides.compactMap { name, passage in
                passage.map { "\(name), line \($0.start.line): \(TerminalText.clean($0.sentence))" }
            }.joined(separator: "\n")
        }
    }
}
