import Aligner
import Checker
import Facts
import Languages

/// An original and its translation, sentence by sentence, as the checker sees them.
struct CheckedPair {
    let findings: [Finding]

    /// Reads, aligns and checks two texts; their sentences stand on lines of their own.
    init(_ original: String, _ translation: String, _ language: String, glossary: Glossary = Glossary()) {
        let source = LanguageCatalog.pack(for: "en"), target = LanguageCatalog.pack(for: language)
        let left = Self.segments(original, source), right = Self.segments(translation, target)
        let alignment = Aligner(source: source, target: target).align(left, right)
        findings = RuleRegistry.findings(
            in: CheckContext(
                source: left, target: right, alignment: alignment, sourcePack: source, targetPack: target, glossary: glossary))
    }

    private static func segments(_ text: String, _ pack: LanguagePack?) -> [AlignmentSegment] {
        let reader = FactReader(pack: pack)
        return text.split(separator: "\n").map { AlignmentSegment(reader.read($0)) }
    }

    /// The rules of what people see by default, in the order of the findings.
    var alarms: [String] { findings.filter { $0.severity >= .warning }.map(\.rule) }

    /// What a failed expectation prints.
    var summary: String { findings.map { "\($0.severity) \($0.rule) \($0.confidence): \($0.message)" }.joined(separator: "\n") }
}
