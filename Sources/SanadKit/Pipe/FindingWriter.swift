import Checker
import Reports

extension JSONWriter {
    /// A finding as `sanad pipe` prints it, with segment indices from 0.
    mutating func finding(_ finding: Finding) {
        object { writer in
            writer.member("rule", finding.rule)
            writer.member("severity", finding.severity.rawValue)
            writer.member("confidence", (finding.confidence * 1000).rounded() / 1000)
            writer.member("source_line", finding.source?.segment)
            writer.member("target_line", finding.target?.segment)
            writer.key("source")
            writer.passage(finding.source)
            writer.key("target")
            writer.passage(finding.target)
            writer.member("message", finding.message)
        }
    }

    private mutating func passage(_ passage: Passage?) {
        guard let passage else { return null() }
        object { writer in
            writer.member("text", passage.text)
            writer.member("value", passage.value)
        }
    }
}
